package org.saransh.setup;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.saransh.storage.Schema;

/** What an empty service does before it is ready. */
@ApplicationScoped
class FirstStart {

    @Inject
    ReferenceData referenceData;

    void start(@Observes @Priority(Schema.FIRST + 100) Startup start) {
        referenceData.loadOnce();
    }
}
