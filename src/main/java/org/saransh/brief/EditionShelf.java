package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.saransh.http.Caller;
import org.saransh.http.Role;
import org.saransh.reference.Clocks;

/** Finds editions of every brief: by state, by period, and by the words that they print in any language. */
@ApplicationScoped
public class EditionShelf {

    /** So many are looked through, the newest first. */
    private static final int MOST = 5_000;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Briefs briefs;

    @Inject
    EditionWords words;

    /**
     * What is looked for; null: whatever it is.
     *
     * @param from the first day in India whose knowledge an edition may show
     * @param to the last one
     * @param text that it prints, in any case
     */
    public record Wanted(String brief, EditionState state, LocalDate from, LocalDate to, String text) {}

    /** @param passage where the words stand; null when none were asked for */
    public record Found(long edition, Passage passage) {}

    /** @param words as they are printed, between what stands before and after them */
    public record Passage(Language language, String before, String words, String after) {}

    /** Some of what was found, and how many there are. */
    public record Shelf(List<Found> found, int total) {}

    private record Entry(long id, String brief, String about, boolean published) {}

    /**
     * Those that whoever asks may read, with the newest knowledge first.
     *
     * @param page from 1
     */
    @Transactional
    public Shelf page(Wanted wanted, Caller caller, int page, int size) {
        List<Found> all = new ArrayList<>();
        for (Entry entry : entries(wanted)) {
            if (shown(entry, caller)) {
                passage(entry, wanted.text()).ifPresent(all::add);
            }
        }
        int from = Math.min(all.size(), (page - 1) * size);
        return new Shelf(List.copyOf(all.subList(from, Math.min(all.size(), from + size))), all.size());
    }

    private Optional<Found> passage(Entry entry, String text) {
        return text == null
                ? Optional.of(new Found(entry.id(), null))
                : words.passage(entry.id(), text).map(found -> new Found(entry.id(), found));
    }

    private boolean shown(Entry entry, Caller caller) {
        Role audience = briefs.named(entry.brief()).map(Brief::audience).orElse(Role.READER);
        return caller.mayRead(audience, entry.published(), entry.about());
    }

    private List<Entry> entries(Wanted wanted) {
        Map<String, Object> parameters = new TreeMap<>();
        StringBuilder where = new StringBuilder();
        put(where, parameters, "e.brief = :brief", "brief", wanted.brief());
        put(where, parameters, "e.state = :state", "state", wanted.state());
        put(where, parameters, "e.asAt >= :first", "first", start(wanted.from()));
        put(
                where,
                parameters,
                "e.asAt < :end",
                "end",
                wanted.to() == null ? null : start(wanted.to().plusDays(1)));
        TypedQuery<Object[]> query = database.createQuery(
                "select e.id, e.brief, e.about, e.state, e.publishedAt from Edition e" + where
                        + " order by e.asAt desc, e.id desc",
                Object[].class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Entry(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        row[4] != null && row[3] != EditionState.WITHDRAWN))
                .toList();
    }

    private static void put(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            where.append(parameters.isEmpty() ? " where " : " and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Clocks.INDIA).toInstant();
    }

    /** The drafts that are not out, the oldest first. */
    @Transactional
    public List<Long> drafts() {
        return database.createQuery(
                        "select e.id from Edition e where e.state = org.saransh.brief.EditionState.DRAFT"
                                + " or e.state = org.saransh.brief.EditionState.APPROVED order by e.draftedAt, e.id",
                        Long.class)
                .getResultList();
    }
}
