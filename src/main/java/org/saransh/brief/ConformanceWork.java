package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.saransh.storage.ContentStore;
import org.saransh.work.Outcome;
import org.saransh.work.WorkHandler;

/** Checks a long PDF, whose edition waits for it. */
@ApplicationScoped
class ConformanceWork implements WorkHandler {

    static final String KIND = "conformance";

    @Inject
    Archive archive;

    @Inject
    Gate gate;

    @Inject
    ContentStore store;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    /** @param id the key of the rendition */
    @Override
    public Outcome run(String id) {
        Optional<Rendition> waiting = archive.rendition(id).filter(Rendition::awaitsCheck);
        if (waiting.isEmpty()) {
            return Outcome.DONE;
        }
        String sha256 = waiting.get().sha256();
        archive.checked(id, sha256, gate.check(store.get(sha256)));
        boolean renderedAgain =
                archive.rendition(id).filter(Rendition::awaitsCheck).isPresent();
        return renderedAgain ? Outcome.again(clock.instant()) : Outcome.DONE;
    }
}
