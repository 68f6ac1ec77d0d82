package org.saransh.storage;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

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

    void migrate(@Observes @Priority(FIRST) Startup start) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        current = true;
    }

    /** Whether every migration of this version has run. */
    public boolean current() {
        return current;
    }
}
