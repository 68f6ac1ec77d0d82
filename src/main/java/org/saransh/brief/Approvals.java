package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saransh.http.Problem;

/** Who may let a draft out, and until when it waits; each call is one transaction. */
@ApplicationScoped
class Approvals {

    /** Where the brief does not say. */
    private static final Duration USUALLY_WITHIN = Duration.ofHours(24);

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Briefs briefs;

    @Inject
    Clock clock;

    @Inject
    Event<ApprovalDue> due;

    /** Asks for approval of a new draft, if its brief demands one or whoever has it drafted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ask(Edition edition, boolean demanded) {
        if (demanded || brief(edition).approvedWithin().isPresent()) {
            EditionApproval approval = new EditionApproval(edition.id(), within(edition), clock.instant());
            database.persist(approval);
            due.fire(new ApprovalDue(edition.id(), approval.deadline(), false));
        }
    }

    private Duration within(Edition edition) {
        return brief(edition).approvedWithin().orElse(USUALLY_WITHIN);
    }

    private Brief brief(Edition edition) {
        return briefs.named(edition.brief())
                .orElseThrow(() -> Problem.conflict("There is no brief " + edition.brief() + " any more"));
    }

    @Transactional
    public Optional<ApprovalView> of(long edition) {
        return Optional.ofNullable(database.find(EditionApproval.class, edition))
                .map(EditionApproval::view);
    }

    /** Why the edition may not go out yet, and what to do; empty when nothing is in the way. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> obstacle(Edition edition) {
        EditionApproval approval = database.find(EditionApproval.class, edition.id());
        if (approval != null && !approval.approved()) {
            return Optional.of(
                    "nobody has approved it: a second person sends POST /api/editions/" + edition.id() + "/approve");
        }
        return edition.embargoUntil() != null && edition.embargoUntil().isAfter(clock.instant())
                ? Optional.of("it is under embargo until " + edition.embargoUntil() + ", and goes out by itself then")
                : Optional.empty();
    }

    /**
     * Approves the draft.
     *
     * @throws org.saransh.http.ProblemException 403 to its author; 409 when it needs no approval, is held or decided
     */
    @Transactional
    public void approve(long id, Decision decision) {
        Edition edition = held(id);
        EditionApproval approval = approval(edition);
        if (decision.isBy(edition.draftedBy())) {
            throw Problem.forbidden("You drafted edition " + id + ": somebody else approves it");
        }
        if (approval.state() == ApprovalState.HELD) {
            throw Problem.conflict("Edition " + id + " is held, because "
                    + (approval.sentBack() ? "it was sent back" : "nobody had approved it by " + approval.deadline())
                    + ": release it first with POST /api/editions/" + id + "/release");
        }
        if (!approval.approved()) {
            edition.approve();
            approval.approve(decision.by(), decision.reason(), clock.instant());
        }
    }

    /**
     * Sends the draft back: it is held until somebody releases it.
     *
     * @throws org.saransh.http.ProblemException 409 when it does not wait, 422 when the reason is missing
     */
    @Transactional
    public void sendBack(long id, Decision decision) {
        Edition edition = held(id);
        EditionApproval approval = approval(edition);
        decision.demandReason();
        if (approval.state() != ApprovalState.WAITING) {
            throw Problem.conflict("Edition " + id + " does not wait: its approval is " + approval.state());
        }
        approval.sendBack(decision.by(), decision.reason().strip(), clock.instant());
        due.fire(new ApprovalDue(id, approval.deadline(), true));
    }

    /**
     * Lets a held draft wait for approval once more.
     *
     * @throws org.saransh.http.ProblemException 409 when it is not held, 422 when the reason is missing
     */
    @Transactional
    public void release(long id, Decision decision) {
        Edition edition = held(id);
        EditionApproval approval = approval(edition);
        decision.demandReason();
        if (approval.state() != ApprovalState.HELD) {
            throw Problem.conflict("Edition " + id + " is not held: its approval is " + approval.state());
        }
        approval.release(decision.by(), decision.reason().strip(), within(edition), clock.instant());
        due.fire(new ApprovalDue(id, approval.deadline(), false));
    }

    private Edition held(long id) {
        Edition edition = database.find(Edition.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (edition.state() != EditionState.DRAFT && edition.state() != EditionState.APPROVED) {
            throw Problem.conflict("Edition " + id + " is " + edition.state() + ": only a draft is approved");
        }
        return edition;
    }

    private EditionApproval approval(Edition edition) {
        EditionApproval approval = database.find(EditionApproval.class, edition.id());
        if (approval == null) {
            throw Problem.conflict("Edition " + edition.id() + " needs no approval: publish it");
        }
        return approval;
    }

    /** Reminds of the drafts that wait, and holds those whose deadline has passed. */
    @Transactional
    public void watch() {
        Instant now = clock.instant();
        List<EditionApproval> waiting = database.createQuery(
                        "select a from EditionApproval a where a.state = :waiting order by a.edition",
                        EditionApproval.class)
                .setParameter("waiting", ApprovalState.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (EditionApproval approval : waiting) {
            if (approval.expires(now)) {
                approval.hold();
                due.fire(new ApprovalDue(approval.edition(), approval.deadline(), true));
            } else if (approval.reminds(now)) {
                approval.remind(now);
                due.fire(new ApprovalDue(approval.edition(), approval.deadline(), false));
            }
        }
    }
}
