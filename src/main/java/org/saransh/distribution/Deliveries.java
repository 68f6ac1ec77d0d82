package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.saransh.http.PageView;
import org.saransh.http.Problem;
import org.saransh.work.Work;

/** The deliveries as people look at them, and have them sent once more; each call is one transaction. */
@ApplicationScoped
class Deliveries {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Work work;

    @Inject
    Clock clock;

    /**
     * What is looked for; null: whatever it is.
     *
     * @param address a part of it, in any case
     */
    record Search(DeliveryState state, Long edition, String recipient, String address) {

        private Map<String, Object> parameters() {
            Map<String, Object> parameters = new TreeMap<>();
            put(parameters, "state", state);
            put(parameters, "edition", edition);
            put(parameters, "recipient", recipient);
            put(
                    parameters,
                    "address",
                    address == null
                            ? null
                            : "%"
                                    + address.toLowerCase(java.util.Locale.ROOT)
                                            .replace("!", "!!")
                                            .replace("%", "!%")
                                            .replace("_", "!_")
                                    + "%");
            return parameters;
        }

        private static void put(Map<String, Object> parameters, String name, Object value) {
            if (value != null) {
                parameters.put(name, value);
            }
        }

        private String where() {
            List<String> conditions = new ArrayList<>();
            parameters()
                    .keySet()
                    .forEach(name -> conditions.add(
                            name.equals("address")
                                    ? "lower(d.address) like :address escape '!'"
                                    : "d." + name + " = :" + name));
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }

    /** The newest first. */
    @Transactional
    public PageView<DeliveryView> page(Search search, Pages pages) {
        TypedQuery<Long> count = database.createQuery("select count(d) from Delivery d" + search.where(), Long.class);
        TypedQuery<Delivery> rows = database.createQuery(
                "select d from Delivery d" + search.where() + " order by d.id desc", Delivery.class);
        search.parameters().forEach((name, value) -> {
            count.setParameter(name, value);
            rows.setParameter(name, value);
        });
        return pages.of(count, rows, Delivery::view);
    }

    @Transactional
    public Optional<DeliveryView> find(long id) {
        return Optional.ofNullable(database.find(Delivery.class, id)).map(Delivery::view);
    }

    /** How many deliveries are in each state. */
    @Transactional
    public Map<DeliveryState, Long> counts() {
        return counts(null);
    }

    /**
     * How many deliveries are in each state.
     *
     * @param edition null: of all
     */
    @Transactional
    public Map<DeliveryState, Long> counts(Long edition) {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        Search search = new Search(null, edition, null, null);
        TypedQuery<Object[]> query = database.createQuery(
                "select d.state, count(d) from Delivery d" + search.where() + " group by d.state", Object[].class);
        search.parameters().forEach(query::setParameter);
        query.getResultList().forEach(row -> counts.put((DeliveryState) row[0], (Long) row[1]));
        return counts;
    }

    /**
     * Has the message sent once more, as the same message.
     *
     * @param by who wants it
     * @throws org.saransh.http.ProblemException 404, 409 when it waits already or was taken over
     */
    @Transactional
    public DeliveryView resend(long id, String by) {
        Delivery delivery = database.find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (delivery == null) {
            throw Problem.notFound("There is no delivery " + id + ": /api/deliveries lists the newest");
        }
        if (!DeliveryState.REPEATABLE.contains(delivery.state())) {
            throw Problem.conflict("Delivery " + id + " is " + delivery.state() + ": only one of "
                    + DeliveryState.REPEATABLE + " is sent once more");
        }
        delivery.repeat("Sent once more, as " + by + " wants", clock.instant());
        work.submit(MailRun.KIND, delivery.run());
        return delivery.view();
    }

    /** Has all messages of the edition sent once more that were refused for good, and gives their number. */
    @Transactional
    public int resendFailed(long edition, String by) {
        List<Delivery> failed = database.createQuery(
                        "select d from Delivery d where d.edition = :edition and d.state = :failed order by d.id",
                        Delivery.class)
                .setParameter("edition", edition)
                .setParameter("failed", DeliveryState.FAILED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Set<String> runs = new LinkedHashSet<>();
        for (Delivery delivery : failed) {
            delivery.repeat("Sent once more, as " + by + " wants", clock.instant());
            runs.add(delivery.run());
        }
        runs.forEach(run -> work.submit(MailRun.KIND, run));
        return failed.size();
    }
}
