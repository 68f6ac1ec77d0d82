package org.saransh.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saransh.http.PageView;
import org.saransh.reference.Json;

/** Registers as people look at them: pages of rows, one row, the rows that name it, and how a register stands. */
@ApplicationScoped
public class RegisterReader {

    /** So many rows that name one row are shown. */
    private static final int MOST_NAMING = 200;

    /**
     * How a register stands.
     *
     * @param unconfirmed of its rows
     * @param recorded when something was last written to it; null: never
     */
    public record State(long rows, long unconfirmed, Instant recorded) {}

    /**
     * Rows of a register that name a row of another one.
     *
     * @param column in which they do
     */
    public record Naming(Register<?, ?> register, Column<?> column, PageView<? extends RowView> rows) {}

    @Inject
    Rows rows;

    @Inject
    RegisterCatalog catalog;

    @Inject
    RevisionLog log;

    @Inject
    Clock clock;

    /**
     * The rows that are asked for.
     *
     * @param parameters as in the address of the register's collection, without empty values
     * @param asAt as in that address; null: now
     * @throws org.saransh.http.ProblemException 400 for an unknown name or an unreadable value
     */
    public <V extends RowView> PageView<V> page(
            Register<?, V> register, Map<String, List<String>> parameters, String asAt) {
        RowQuery<V> query = RowQuery.of(register.columns(), parameters, false);
        return asAt == null
                ? rows.current(register, query)
                : rows.asAt(register, query, AsAt.known(AsAt.parse(asAt, clock)));
    }

    /** The row as it was known then; {@code asAt} as in an address. */
    public <V extends RowView> Optional<V> row(Register<?, V> register, String key, String asAt) {
        return rows.asAt(register, key, AsAt.known(AsAt.parse(asAt, clock)));
    }

    /** The row of which the tag was given out; empty when it was never in that state. */
    public <V extends RowView> Optional<V> tagged(Register<?, V> register, String key, String tag) {
        return rows.history(register, key).stream()
                .map(revision -> Json.read(Json.write(revision.row()), register.viewType()))
                .filter(row -> EntityTag.says(tag, row))
                .findFirst();
    }

    /** The rows of all registers that name the row, the first of them. */
    public List<Naming> naming(Register<?, ?> register, String key) {
        List<Naming> naming = new ArrayList<>();
        for (Register<?, ?> other : catalog.all()) {
            for (Column<?> column : other.columns().list()) {
                if (register.name().equals(column.refersTo())) {
                    PageView<? extends RowView> found = page(
                            other,
                            Map.of(column.name(), List.of(key), "size", List.of(Integer.toString(MOST_NAMING))),
                            null);
                    if (found.total() > 0) {
                        naming.add(new Naming(other, column, found));
                    }
                }
            }
        }
        return naming;
    }

    @Transactional
    public State state(Register<?, ?> register) {
        Map<String, List<String>> one = Map.of("size", List.of("1"));
        return new State(
                page(register, one, null).total(),
                page(register, Map.of("size", List.of("1"), "confirmed", List.of("false")), null)
                        .total(),
                log.lastRecorded(register.name()).orElse(null));
    }
}
