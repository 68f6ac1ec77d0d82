package org.saransh.brief;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
}
