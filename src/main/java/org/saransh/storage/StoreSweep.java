package org.saransh.storage;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.saransh.reference.Aging;

/** Deletes stored files that no row speaks of, as a server leaves them that is killed between file and row. */
@ApplicationScoped
class StoreSweep implements Aging {

    /** Whoever stored a file has its row written long before. */
    private static final Duration LEASE = Duration.ofDays(1);

    @Resource(lookup = "jdbc/saransh")
    DataSource database;

    @Inject
    @Any
    Instance<KeptContent> kept;

    @Inject
    ContentStore store;

    @Override
    public String what() {
        return "stored files that nothing speaks of";
    }

    @Override
    public long letGo(Instant now) {
        try {
            Set<String> spokenOf = new HashSet<>();
            for (KeptContent content : kept) {
                spokenOf.addAll(names(content.query()));
            }
            return store.sweep(spokenOf, now.minus(LEASE));
        } catch (SQLException failed) {
            throw new IllegalStateException("The rows that speak of stored files cannot be read", failed);
        }
    }

    private Set<String> names(String query) throws SQLException {
        Set<String> names = new HashSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
