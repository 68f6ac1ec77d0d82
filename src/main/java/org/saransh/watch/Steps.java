package org.saransh.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Times and counts what this server does. */
@ApplicationScoped
public class Steps {

    private static final Metadata RENDER = Metadata.builder()
            .withName("saransh_render")
            .withDescription("how long each step takes that makes an edition: a format, or the check of a PDF")
            .build();

    @Inject
    MetricRegistry registry;

    /** Announces a step, so that it is told before it is done for the first time. */
    public void announce(String step) {
        registry.timer(RENDER, new Tag("step", step));
    }

    /** Does the step of making an edition, and notes how long it took. */
    public <T> T timed(String step, Supplier<T> work) {
        var running = registry.timer(RENDER, new Tag("step", step)).time();
        try {
            return work.get();
        } finally {
            running.stop();
        }
    }

    /** @param name which gets _total at its end */
    public void count(String name, String meaning, String tag, String value, long more) {
        Metadata metadata =
                Metadata.builder().withName(name).withDescription(meaning).build();
        registry.counter(metadata, new Tag(tag, value)).inc(more);
    }
}
