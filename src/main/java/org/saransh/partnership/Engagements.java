package org.saransh.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import org.saransh.register.Columns;
import org.saransh.register.Register;

@ApplicationScoped
public class Engagements extends Register<Engagement, EngagementView> {

    Engagements() {
        super(
                "engagements",
                Engagement.class,
                EngagementView.class,
                Columns.<EngagementView>key()
                        .date("heldOn", "Held on", "तिथि", EngagementView::heldOn)
                        .text("partnership", "Partnership", "साझेदारी", EngagementView::partnership)
                        .refersTo("partnerships")
                        .code("type", "Type", "प्रकार", EngagementType.class, EngagementView::type)
                        .required()
                        .names("participants", "Participants", "प्रतिभागी", EngagementView::participants)
                        .text("place", "Place", "स्थान", EngagementView::place)
                        .text("outcome", "Outcome", "परिणाम", EngagementView::outcome)
                        .attributed()
                        .sourced());
    }

    @Override
    protected Engagement written(Engagement current, EngagementView view) {
        Engagement row = current == null ? new Engagement() : current;
        row.become(view);
        return row;
    }

    @Override
    protected EngagementView view(Engagement row) {
        return row.view();
    }
}
