package org.saransh.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.saransh.http.Fault;
import org.saransh.http.Problem;
import org.saransh.reference.Conflict;

/** Where rows are written one by one; each call is one transaction. */
@ApplicationScoped
public class RowDesk {

    /** A row and the tag of its state. */
    public record Tagged<V>(V row, String tag) {}

    @Inject
    Rows rows;

    @Inject
    RegisterCatalog catalog;

    @Inject
    RowLimits limits;

    @Inject
    Clock clock;

    @Transactional
    public <E extends RegisterRow, V extends RowView> Optional<Tagged<V>> find(Register<E, V> register, String key) {
        return rows.row(register, key).map(row -> tagged(register, row));
    }

    /** @throws org.saransh.http.ProblemException 409 when there is such a row, 422 when it may not stand as it is */
    @Transactional
    public <E extends RegisterRow, V extends RowView> Tagged<V> create(Register<E, V> register, V row, Change change) {
        Knowledge knowledge = change.knowledge(clock.instant());
        if (rows.hold(register, row.key()).isPresent()) {
            throw Problem.conflict("There is a row " + row.key() + " in " + register.name()
                    + " already: change it with PUT, or choose another key");
        }
        check(register, null, row, false);
        limits.demand(register, row);
        return record(register, register.written(null, row), knowledge);
    }

    /** @throws org.saransh.http.ProblemException 404, 412 when the row was changed since, 422 */
    @Transactional
    public <E extends RegisterRow, V extends RowView> Tagged<V> replace(
            Register<E, V> register, String key, String ifMatch, V row, Change change) {
        Knowledge knowledge = change.knowledge(clock.instant());
        E current = held(register, key, ifMatch);
        V was = register.view(current);
        limits.demand(register, was);
        if (!row.key().equals(key)) {
            throw Problem.faults(
                    List.of(new Fault("key", row.key(), "is not that of the address", "a key never changes: " + key)));
        }
        if (row.equals(was)) {
            return tagged(register, current);
        }
        demandNotOlder(register, key, change);
        check(register, was, row, change.correction());
        limits.demand(register, row);
        return record(register, register.written(current, row), knowledge);
    }

    /** @throws org.saransh.http.ProblemException 404, 409 when other rows name this one, 412 */
    @Transactional
    public <E extends RegisterRow, V extends RowView> void retire(
            Register<E, V> register, String key, String ifMatch, Change change) {
        Knowledge knowledge = change.knowledge(clock.instant());
        E current = held(register, key, ifMatch);
        limits.demand(register, register.view(current));
        demandUnnamed(register, key);
        rows.retire(register, current, knowledge);
    }

    /**
     * Confirms a row, by somebody other than its author.
     *
     * @throws org.saransh.http.ProblemException 404, 409 when it is confirmed or the same person wrote it, 412
     */
    @Transactional
    public <E extends RegisterRow, V extends RowView> Tagged<V> confirm(
            Register<E, V> register, String key, String ifMatch, Change change) {
        Knowledge knowledge = change.knowledge(clock.instant());
        E current = held(register, key, ifMatch);
        limits.demand(register, register.view(current));
        if (current.confirmed()) {
            throw Problem.conflict("The row " + key + " is confirmed already");
        }
        String author = rows.newest(register, key).orElseThrow().recordedBy();
        if (same(author, change.by())) {
            throw Problem.conflict("The row " + key + " was last written by " + author
                    + ", and nobody confirms what they wrote: ask somebody else to");
        }
        current.confirm();
        return record(register, current, knowledge);
    }

    /**
     * Settles a rival value with a reason; it stays on record.
     *
     * @throws org.saransh.http.ProblemException 404 when the row has no such rival value, 409 when it is settled, 412
     */
    @Transactional
    public <E extends RegisterRow, V extends RowView> Tagged<V> settle(
            Register<E, V> register, String key, int number, String ifMatch, Change change) {
        Knowledge knowledge = change.knowledge(clock.instant());
        E current = held(register, key, ifMatch);
        limits.demand(register, register.view(current));
        if (number < 1 || number > current.conflicts().size()) {
            throw Problem.notFound("The row " + key + " has "
                    + current.conflicts().size() + " rival values; name one by its number, from 1");
        }
        Conflict rival = current.conflicts().get(number - 1);
        if (rival.resolution() != null) {
            throw Problem.conflict("This rival value was settled already: " + rival.resolution());
        }
        current.settle(number - 1, change.reason().strip());
        return record(register, current, knowledge);
    }

    private <E extends RegisterRow, V extends RowView> Tagged<V> record(
            Register<E, V> register, E row, Knowledge knowledge) {
        return tagged(register, rows.record(register, row, knowledge));
    }

    private static <E extends RegisterRow, V extends RowView> Tagged<V> tagged(Register<E, V> register, E row) {
        V view = register.view(row);
        return new Tagged<>(view, EntityTag.of(row, view));
    }

    /** @throws org.saransh.http.ProblemException 428 when there is no condition */
    static void demandCondition(String ifMatch) {
        if (ifMatch == null) {
            throw Problem.unconditional("Say which state you read: send the ETag in the header If-Match");
        }
    }

    private <E extends RegisterRow> E held(Register<E, ?> register, String key, String ifMatch) {
        demandCondition(ifMatch);
        E current = rows.hold(register, key)
                .orElseThrow(() -> Problem.notFound("There is no row " + key + " in " + register.name()));
        EntityTag.demand(ifMatch, tag(register, current), "The row " + key);
        return current;
    }

    private static <E extends RegisterRow, V extends RowView> String tag(Register<E, V> register, E row) {
        return EntityTag.of(row, register.view(row));
    }

    private <V extends RowView> void check(Register<?, V> register, V was, V is, boolean correction) {
        List<Fault> faults = new ArrayList<>(faults(register, was, is, correction, new HashMap<>()));
        faults.addAll(new Replacement<>(register.columns().list(), was, is).faults());
        if (!faults.isEmpty()) {
            throw Problem.faults(faults);
        }
    }

    /** What is wrong with the row beside its single cells: keys that lead nowhere, and what its room demands. */
    <V extends RowView> List<Fault> faults(
            Register<?, V> register, V was, V is, boolean correction, Map<String, Boolean> keysThere) {
        List<Fault> faults = new ArrayList<>();
        for (Column<V> column : register.columns().list()) {
            Object key = column.refersTo() == null ? null : column.value().apply(is);
            if (key != null
                    && !keysThere.computeIfAbsent(
                            column.refersTo() + "/" + key, unseen -> exists(column.refersTo(), key.toString()))) {
                faults.add(new Fault(
                        column.name(),
                        key.toString(),
                        "is no row of " + column.refersTo(),
                        "a key that /api/" + column.refersTo() + " lists"));
            }
        }
        register.check(was, is, correction, faults::add);
        return faults;
    }

    private boolean exists(String register, String key) {
        return catalog.named(register).filter(found -> rows.exists(found, key)).isPresent();
    }

    private void demandUnnamed(Register<?, ?> register, String key) {
        for (Register<?, ?> other : catalog.all()) {
            for (String named : rows.naming(other, register.name(), key)) {
                throw Problem.conflict("The row " + key + " is named by " + named + " in " + other.name()
                        + ": retire that one first, or let it name another");
            }
        }
    }

    private void demandNotOlder(Register<?, ?> register, String key, Change change) {
        rows.newest(register, key)
                .filter(newest -> change.knownAt() != null && newest.knownAt().isAfter(change.knownAt()))
                .ifPresent(newest -> {
                    throw Problem.faults(List.of(new Fault(
                            "knownAt",
                            change.knownAt().toString(),
                            "lies before what is known of the row already",
                            "an instant from " + newest.knownAt() + " on; older knowledge is put in by an import")));
                });
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }
}
