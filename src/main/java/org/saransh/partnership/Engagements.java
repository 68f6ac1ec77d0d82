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
                        .date("heldOn", EngagementView::heldOn)
                        .text("partnership", EngagementView::partnership)
                        .code("type", EngagementType.class, EngagementView::type)
                        .names("participants", EngagementView::participants)
                        .text("place", EngagementView::place)
                        .text("outcome", EngagementView::outcome)
                        .attributed()
                        .sourced());
    }

    @Override
    protected EngagementView view(Engagement row) {
        return row.view();
    }
}
