package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.saransh.brief.BriefPage;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.Language;

/** The edition that the home page shows, as a page. What an edition says never changes, so the last one is kept at hand. */
@ApplicationScoped
class LatestBrief {

    private record Kept(long edition, BriefPage page) {}

    private final Map<Language, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    EditionDesk desk;

    /** Empty when there is no such edition. */
    Optional<BriefPage> page(long edition, Language language) {
        Kept last = kept.get(language);
        if (last != null && last.edition() == edition) {
            return Optional.of(last.page());
        }
        Optional<BriefPage> page = desk.page(edition, language);
        page.ifPresent(made -> kept.put(language, new Kept(edition, made)));
        return page;
    }
}
