package org.saransh.storage;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Migrates a database, and ends as a power cut would after the statement that it is told. */
final class MigratingProcess {

    static final int KILLED = 86;

    private MigratingProcess() {}

    public static void main(String[] arguments) {
        migrate(database(arguments[0]), Integer.parseInt(arguments[1]));
    }

    static DataSource database(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url);
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(url);
        return postgres;
    }

    /** Returns how many statements there were. */
    static int migrate(DataSource database, int last) {
        AtomicInteger statements = new AtomicInteger();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .callbacks(new Callback() {
                    @Override
                    public boolean supports(Event event, Context context) {
                        return event == Event.AFTER_EACH_MIGRATE_STATEMENT;
                    }

                    @Override
                    public boolean canHandleInTransaction(Event event, Context context) {
                        return true;
                    }

                    @Override
                    public void handle(Event event, Context context) {
                        if (statements.incrementAndGet() == last) {
                            Runtime.getRuntime().halt(KILLED);
                        }
                    }

                    @Override
                    public String getCallbackName() {
                        return "counts statements";
                    }
                })
                .load()
                .migrate();
        return statements.get();
    }
}
