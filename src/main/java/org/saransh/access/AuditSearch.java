package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saransh.http.PageView;
import org.saransh.storage.LikePattern;

/** Finds records of the audit. */
@ApplicationScoped
class AuditSearch {

    /**
     * What is looked for; null wherever anything will do.
     *
     * @param text in subject, action or detail
     */
    record Wanted(String person, String action, String outcome, String text, Instant from, Instant to) {

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
}
