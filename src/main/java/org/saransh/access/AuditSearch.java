package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saransh.http.AuditOutcome;
import org.saransh.http.OneOf;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.reference.Clocks;
import org.saransh.storage.LikePattern;

/** Finds records of the audit. */
@ApplicationScoped
public class AuditSearch {

    private static final int LARGEST_TABLE = 100_000;

    /**
     * What is looked for; null wherever anything will do.
     *
     * @param text in subject, action or detail
     */
    public record Wanted(String person, String action, AuditOutcome outcome, String text, Instant from, Instant to) {

        /**
         * @param from a day, as 2026-03-31, or an instant with its offset; so is {@code to}, and a day is meant as a whole
         * @throws org.saransh.http.ProblemException 400
         */
        public static Wanted of(String person, String action, String outcome, String text, String from, String to) {
            return new Wanted(
                    person,
                    action,
                    OneOf.named(AuditOutcome.class, "outcome", outcome),
                    text,
                    instant("from", from, false),
                    instant("to", to, true));
        }

        private static Instant instant(String field, String text, boolean end) {
            if (text == null) {
                return null;
            }
            try {
                return text.length() == "2026-03-31".length()
                        ? LocalDate.parse(text)
                                .plusDays(end ? 1 : 0)
                                .atStartOfDay(Clocks.INDIA)
                                .toInstant()
                        : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException notATime) {
                throw Problem.badRequest(
                        field + " is '" + text + "': write a day as 2026-03-31, or an instant with its offset");
            }
        }

        private Map<String, Object> parameters() {
            Map<String, Object> given = new LinkedHashMap<>();
            given.put("person", person);
            given.put("action", action == null ? null : LikePattern.literal(action) + "%");
            given.put("outcome", outcome);
            given.put("text", text == null ? null : "%" + LikePattern.literal(text.toLowerCase(Locale.ROOT)) + "%");
            given.put("from", from);
            given.put("to", to);
            given.values().removeIf(value -> value == null);
            return given;
        }
    }

    private static final Map<String, String> CONDITIONS = Map.of(
            "person", "r.person = :person",
            "action", "r.action like :action escape '!'",
            "outcome", "r.outcome = :outcome",
            "text",
                    "(lower(r.subject) like :text escape '!' or lower(r.action) like :text escape '!'"
                            + " or lower(r.detail) like :text escape '!')",
            "from", "r.recordedAt >= :from",
            "to", "r.recordedAt < :to");

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    /**
     * The newest first.
     *
     * @param page from 1
     */
    @Transactional
    public PageView<AuditView> page(Wanted wanted, int page, int size) {
        Map<String, Object> parameters = wanted.parameters();
        String from = " from AuditRecord r where 1 = 1"
                + String.join(
                        "",
                        parameters.keySet().stream()
                                .map(name -> " and " + CONDITIONS.get(name))
                                .toList());
        TypedQuery<Long> count = database.createQuery("select count(r)" + from, Long.class);
        TypedQuery<AuditRecord> rows =
                database.createQuery("select r" + from + " order by r.id desc", AuditRecord.class);
        parameters.forEach(count::setParameter);
        parameters.forEach(rows::setParameter);
        List<AuditView> items = rows.setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultStream()
                .map(AuditRecord::view)
                .toList();
        return new PageView<>(items, count.getSingleResult(), page, size);
    }

    /** All that is found as CSV, up to a hundred thousand records. */
    public String table(Wanted wanted) {
        return AuditTable.of(page(wanted, 1, LARGEST_TABLE).items());
    }
}
