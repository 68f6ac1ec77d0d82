package org.saransh.register;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Asks the database which of many keys meet a condition. */
final class KeyQuery {

    private KeyQuery() {}

    /**
     * The first column of what the query finds.
     *
     * @param query whose first parameter is the array of the keys
     * @param more its other parameters
     */
    static List<String> keys(Connection database, String query, Collection<String> keys, Object... more)
            throws SQLException {
        List<String> found = new ArrayList<>();
        Array array = database.createArrayOf("varchar", keys.toArray());
        try (PreparedStatement asked = database.prepareStatement(query)) {
            asked.setArray(1, array);
            for (int i = 0; i < more.length; i++) {
                asked.setObject(i + 2, more[i]);
            }
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        } finally {
            array.free();
        }
        return found;
    }
}
