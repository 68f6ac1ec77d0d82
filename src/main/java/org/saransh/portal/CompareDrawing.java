package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saransh.brief.BriefPage;
import org.saransh.brief.ChangeKind;
import org.saransh.brief.EditionComparison;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionView;
import org.saransh.brief.Wording;

/** Draws two editions beside each other, the earlier one first. */
@ApplicationScoped
class CompareDrawing {

    /** So many lines of a section are shown. */
    private static final int MOST = 200;

    @Inject
    Pages pages;

    @Inject
    EditionDesk desk;

    @Inject
    EditionDrawing editions;

    @Inject
    EditionComparison comparison;

    CompareView of(EditionView one, EditionView other) {
        List<EditionView> both = Stream.of(one, other)
                .sorted(Comparator.comparing(EditionView::asAt).thenComparing(EditionView::recordedAt))
                .toList();
        EditionView was = both.get(0);
        EditionView is = both.get(1);
        Wording words = pages.words();
        BriefPage before = desk.page(was.id(), pages.language()).orElseThrow();
        BriefPage now = desk.page(is.id(), pages.language()).orElseThrow();
        return new CompareView(
                side(was),
                side(is),
                comparison
                        .between(was.id(), is.id(), pages.language())
                        .map(told -> told(words, told))
                        .orElse(null),
                PageComparison.of(before, now).stream()
                        .map(section -> part(words, section))
                        .toList());
    }

    private CompareView.Side side(EditionView edition) {
        Wording words = pages.words();
        return new CompareView.Side(
                "/editions/" + edition.id(),
                editions.title(edition),
                edition.year() + "/" + edition.number(),
                words.minute(edition.asAt()),
                words.word(edition.state()),
                EditionWords.tone(edition.state()));
    }

    private static List<CompareView.Told> told(Wording words, List<EditionComparison.Told> changes) {
        Map<String, List<CompareView.Point>> groups = changes.stream()
                .collect(Collectors.groupingBy(
                        EditionComparison.Told::group,
                        LinkedHashMap::new,
                        Collectors.mapping(change -> point(words, change), Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new CompareView.Told(group.getKey(), group.getValue()))
                .toList();
    }

    private static CompareView.Point point(Wording words, EditionComparison.Told change) {
        return new CompareView.Point(
                words.word(change.kind()), tone(change.kind()), change.date(), change.text(), change.basis());
    }

    private static String tone(ChangeKind kind) {
        return switch (kind) {
            case NEW, RESULTED -> "good";
            case MOVED, CORRECTED -> "warm";
            case WITHDRAWN -> "bad";
        };
    }

    private static CompareView.Part part(Wording words, PageComparison.Section section) {
        Map<PageComparison.Kind, Long> counts = section.differences().stream()
                .collect(Collectors.groupingBy(PageComparison.Difference::kind, Collectors.counting()));
        return new CompareView.Part(
                section.id(),
                section.heading(),
                words.text(
                        "page.compare.counts",
                        Map.of(
                                "added", counts.getOrDefault(PageComparison.Kind.NEW, 0L),
                                "changed", counts.getOrDefault(PageComparison.Kind.CHANGED, 0L),
                                "gone", counts.getOrDefault(PageComparison.Kind.GONE, 0L))),
                section.differences().stream()
                        .limit(MOST)
                        .map(difference -> row(words, difference))
                        .toList());
    }

    private static CompareView.Row row(Wording words, PageComparison.Difference difference) {
        String tone =
                switch (difference.kind()) {
                    case NEW -> "good";
                    case CHANGED -> "warm";
                    case GONE -> "bad";
                };
        return new CompareView.Row(
                words.text("page.compare." + difference.kind().name().toLowerCase(Locale.ROOT)),
                tone,
                difference.name(),
                difference.fields());
    }
}
