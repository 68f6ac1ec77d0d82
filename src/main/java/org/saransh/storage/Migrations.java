package org.saransh.storage;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The versions of the tables, which only go forward. */
public final class Migrations {

    private static final String ALL = "latest";

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
                .locations("classpath:db/migration")
                .target(version)
                .load();
    }
}
