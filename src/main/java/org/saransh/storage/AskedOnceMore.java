package org.saransh.storage;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Has a question that the database did not answer asked once more, at once, because its connection may be one from before an
 * outage; then it fails. By itself EclipseLink asks three times, with pauses of five seconds: whoever asks while the database is
 * away would be told so late, and what waits for it to come back would go on late. No setting of the persistence unit says how
 * often, and its classes are not to be seen from an application, so it is told by their names.
 */
@ApplicationScoped
class AskedOnceMore {

    private static final int TIMES = 1;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Transactional
    void tell(@Observes @Priority(Schema.FIRST + 1) Startup start) {
        try {
            Object session = told(database.getDelegate(), "getServerSession");
            Object login = told(session, "getDatasourceLogin");
            login.getClass().getMethod("setQueryRetryAttemptCount", int.class).invoke(login, TIMES);
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException("This server does not keep entities by EclipseLink", unknown);
        }
    }

    private static Object told(Object one, String question) throws ReflectiveOperationException {
        return one.getClass().getMethod(question).invoke(one);
    }
}
