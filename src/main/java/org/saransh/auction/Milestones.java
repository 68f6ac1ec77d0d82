package org.saransh.auction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.saransh.http.Fault;
import org.saransh.reference.Clocks;
import org.saransh.reference.Label;
import org.saransh.register.Columns;
import org.saransh.register.Register;

@ApplicationScoped
public class Milestones extends Register<RecordedMilestone, MilestoneView> {

    @Inject
    Clock clock;

    Milestones() {
        super(
                "milestones",
                RecordedMilestone.class,
                MilestoneView.class,
                Columns.<MilestoneView>key()
                        .text("offering", "Offering", "प्रस्तुति", MilestoneView::offering)
                        .refersTo("offerings")
                        .required()
                        .code("kind", "Milestone", "पड़ाव", MilestoneKind.class, MilestoneView::kind)
                        .required()
                        .date("reachedOn", "Reached on", "पूर्ण होने की तिथि", MilestoneView::reachedOn)
                        .text("remark", "Remark", "विवरण", MilestoneView::remark)
                        .sourced()
                        .computedDate("dueOn", "Due on", "नियत तिथि", MilestoneFormulas.DUE_ON)
                        .computedCount(
                                "daysLate", "Late by", "विलंब", new Label("days", "दिन"), MilestoneFormulas.DAYS_LATE));
    }

    @Override
    protected void check(MilestoneView was, MilestoneView is, boolean correction, Consumer<Fault> faults) {
        LocalDate today = LocalDate.now(clock.withZone(Clocks.INDIA));
        if (is.reachedOn() != null && is.reachedOn().earliest().isAfter(today)) {
            faults.accept(new Fault(
                    "reachedOn", is.reachedOn().iso(), "lies in the future", "nothing while it is only expected"));
        }
        where("offering", is.offering()).stream()
                .filter(other -> other.kind() == is.kind() && !other.key().equals(is.key()))
                .findFirst()
                .ifPresent(other -> faults.accept(new Fault(
                        "kind",
                        is.kind().name(),
                        "is on record for this offering already, as " + other.key(),
                        "each milestone of an offering once: change that row")));
    }

    @Override
    protected RecordedMilestone written(RecordedMilestone current, MilestoneView view) {
        RecordedMilestone row = current == null ? new RecordedMilestone() : current;
        row.become(view);
        return row;
    }

    @Override
    protected MilestoneView view(RecordedMilestone row) {
        return row.view();
    }
}
