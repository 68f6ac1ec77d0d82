package org.saransh.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The versions of the tables, which only go forward. */
public final class Migrations {

    private static final String ALL = "latest";

    /** A server waits for a database that starts after it: with the pauses of the first tries, some five minutes. */
    private static final int TRIES = 60;

    private static final int LONGEST_PAUSE_SECONDS = 5;

    private final DataSource database;

    public Migrations(DataSource database) {
        this.database = database;
    }

    /** Brings the tables up to this program's version. */
    public void run() {
        until(ALL).migrate();
    }

    /** Brings the tables up to an older version, for rows of that version. */
    public void runUntil(String version) {
        until(version).migrate();
    }

    /** The version of this program's tables. */
    public String newest() {
        MigrationInfo[] all = until(ALL).info().all();
        return all[all.length - 1].getVersion().getVersion();
    }

    private Flyway until(String version) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .connectRetries(TRIES)
                .connectRetriesInterval(LONGEST_PAUSE_SECONDS)
                .locations("classpath:db/migration")
                .target(version)
                .load();
    }
}
