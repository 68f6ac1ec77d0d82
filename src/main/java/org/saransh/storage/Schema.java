package org.saransh.storage;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import javax.sql.DataSource;

/** The tables, brought up to date before anything else starts. */
@ApplicationScoped
public class Schema {

    /** The order in which the rooms start. */
    public static final int FIRST = 100;

    /** The name of the persistence unit, for repositories. */
    public static final String UNIT = "java:app/env/persistence/saransh";

    @Resource(lookup = "jdbc/saransh")
    DataSource database;

    private volatile boolean current;

    void prepare(@Observes @Priority(FIRST - 100) Startup start) {
        PatientFiles.register();
    }

    void migrate(@Observes @Priority(FIRST) Startup start) {
        new Migrations(database).run();
        current = true;
    }

    /** Whether every migration of this version has run. */
    public boolean current() {
        return current;
    }
}
