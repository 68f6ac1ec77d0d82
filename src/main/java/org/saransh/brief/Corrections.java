package org.saransh.brief;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.saransh.reference.Clocks;
import org.saransh.reference.Json;
import org.saransh.register.AsAt;
import org.saransh.register.RegisterCatalog;
import org.saransh.register.RevisionView;
import org.saransh.register.RevisionView.FieldChange;
import org.saransh.register.RowCorrected;
import org.saransh.register.RowView;

/** Marks the published editions that printed what was corrected later. */
@ApplicationScoped
class Corrections {

    /** What a row says of itself, which no edition prints as a figure. */
    private static final Set<String> NO_FIGURES = Set.of("confirmed", "notes", "conflicts");

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    RegisterCatalog catalog;

    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(@Observes RowCorrected event) {
        RevisionView correction = event.correction();
        List<Edition> editions = database.createQuery(
                        "select e from Edition e, EditionRow r where r.edition = e.id and r.register = :register"
                                + " and r.rowKey = :rowKey and e.state = :published order by e.id",
                        Edition.class)
                .setParameter("register", correction.register())
                .setParameter("rowKey", correction.key())
                .setParameter("published", EditionState.PUBLISHED)
                .getResultList();
        for (Edition edition : editions) {
            List<String> wrong = printedWrong(edition, correction);
            if (!wrong.isEmpty()) {
                database.persist(new EditionCorrection(edition.id(), correction, wrong));
            }
        }
    }

    /** The corrected fields whose old value the edition knew. */
    private List<String> printedWrong(Edition edition, RevisionView correction) {
        RowView printed = catalog.named(correction.register())
                .orElseThrow()
                .read(new AsAt(edition.asAt(), edition.recordedAt()))
                .get(correction.key());
        if (printed == null) {
            return List.of();
        }
        JsonNode fields = Json.read(Json.write(printed), JsonNode.class);
        return correction.changes().stream()
                .filter(change -> !NO_FIGURES.contains(change.field()))
                .filter(change -> Objects.equals(fields.get(change.field()), change.was()))
                .map(FieldChange::field)
                .toList();
    }

    /** The corrections of what the edition printed, the oldest first. */
    @Transactional
    public List<CorrectionView> of(long edition) {
        return database
                .createQuery(
                        "select c from EditionCorrection c where c.edition = :edition order by c.revision",
                        EditionCorrection.class)
                .setParameter("edition", edition)
                .getResultList()
                .stream()
                .map(EditionCorrection::view)
                .toList();
    }

    /**
     * What published editions of the brief printed and what was corrected afterwards, each told once, of the newest edition
     * that printed it.
     *
     * @param after corrections that were recorded by then were told before
     * @param recorded only what was recorded by then
     */
    @Transactional
    public List<PrintedCorrection> reprinted(
            String brief, String about, Instant asAt, Instant after, Instant recorded) {
        List<Object[]> found = database.createQuery(
                        "select e, c from Edition e, EditionCorrection c where c.edition = e.id and e.brief = :brief"
                                + " and e.about = :about and e.asAt < :asAt and c.recordedAt > :after"
                                + " and c.recordedAt <= :recorded order by c.revision, e.asAt desc, e.id desc",
                        Object[].class)
                .setParameter("brief", brief)
                .setParameter("about", about)
                .setParameter("asAt", asAt)
                .setParameter("after", after)
                .setParameter("recorded", recorded)
                .getResultList();
        List<PrintedCorrection> told = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (Object[] one : found) {
            Edition edition = (Edition) one[0];
            CorrectionView correction = ((EditionCorrection) one[1]).view();
            if (seen.add(correction.revision())) {
                told.addAll(printed(edition, correction));
            }
        }
        return told;
    }

    /** Each wrong field with the value that the edition printed and the one that the correction gave. */
    private List<PrintedCorrection> printed(Edition edition, CorrectionView correction) {
        LocalDate day = LocalDate.ofInstant(edition.asAt(), Clocks.INDIA);
        return catalog.named(correction.register()).orElseThrow().history(correction.key()).stream()
                .filter(revision -> revision.revision() == correction.revision())
                .flatMap(revision -> revision.changes().stream())
                .filter(change -> correction.fields().contains(change.field()))
                .map(change -> new PrintedCorrection(
                        day,
                        correction.register(),
                        correction.key(),
                        change.field(),
                        Fields.value(correction.register(), change.field(), change.was()),
                        Fields.value(correction.register(), change.field(), change.is()),
                        correction.reason()))
                .toList();
    }
}
