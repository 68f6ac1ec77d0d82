package org.saransh.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** How the values of a column stand in a copy: the same for each database. */
enum ColumnKind {
    TEXT,
    /** In digits. */
    INTEGER,
    /** As text in plain digits, with all that the column keeps. */
    DECIMAL,
    TRUTH,
    /** {@code 2026-03-31} */
    DAY,
    /** In UTC. */
    INSTANT,
    /** In Base64. */
    BYTES;

    /** @param type of {@link Types}, as the driver tells it */
    static ColumnKind of(int type, String typeName) {
        return switch (type) {
            case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> TEXT;
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> INTEGER;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
            case Types.TIMESTAMP -> {
                if (!typeName.toLowerCase(Locale.ROOT).equals("timestamptz")) {
                    throw new IllegalStateException("A copy has no form for the type " + typeName);
                }
                yield INSTANT;
            }
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default -> throw new IllegalStateException("A copy has no form for the type " + typeName);
        };
    }

    void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
        switch (this) {
            case TEXT -> json.writeString(row.getString(column));
            case INTEGER -> {
                long value = row.getLong(column);
                if (row.wasNull()) {
                    json.writeNull();
                } else {
                    json.writeNumber(value);
                }
            }
            case DECIMAL -> {
                var value = row.getBigDecimal(column);
                json.writeString(value == null ? null : value.toPlainString());
            }
            case TRUTH -> {
                boolean value = row.getBoolean(column);
                if (row.wasNull()) {
                    json.writeNull();
                } else {
                    json.writeBoolean(value);
                }
            }
            case DAY -> {
                LocalDate value = row.getObject(column, LocalDate.class);
                json.writeString(value == null ? null : value.toString());
            }
            case INSTANT -> {
                OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
                json.writeString(value == null ? null : value.toInstant().toString());
            }
            case BYTES -> {
                byte[] value = row.getBytes(column);
                if (value == null) {
                    json.writeNull();
                } else {
                    json.writeBinary(value);
                }
            }
        }
    }

    /** Puts the value at which the parser stands into the statement, and returns about how many bytes it takes. */
    int bind(PreparedStatement insert, int column, JsonParser json) throws SQLException, IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            insert.setNull(column, type());
            return 1;
        }
        switch (this) {
            case TEXT -> {
                String text = json.getText();
                insert.setString(column, text);
                return 2 * text.length();
            }
            case INTEGER -> insert.setLong(column, json.getLongValue());
            case DECIMAL -> insert.setBigDecimal(column, new java.math.BigDecimal(json.getText()));
            case TRUTH -> insert.setBoolean(column, json.getBooleanValue());
            case DAY -> insert.setObject(column, LocalDate.parse(json.getText()));
            case INSTANT ->
                insert.setObject(column, java.time.Instant.parse(json.getText()).atOffset(ZoneOffset.UTC));
            case BYTES -> {
                byte[] bytes = json.getBinaryValue();
                insert.setBytes(column, bytes);
                return bytes.length;
            }
        }
        return Long.BYTES;
    }

    private int type() {
        return switch (this) {
            case TEXT -> Types.VARCHAR;
            case INTEGER -> Types.BIGINT;
            case DECIMAL -> Types.NUMERIC;
            case TRUTH -> Types.BOOLEAN;
            case DAY -> Types.DATE;
            case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case BYTES -> Types.VARBINARY;
        };
    }
}
