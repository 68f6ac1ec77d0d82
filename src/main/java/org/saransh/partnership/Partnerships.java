package org.saransh.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import org.saransh.register.Columns;
import org.saransh.register.Register;

@ApplicationScoped
public class Partnerships extends Register<Partnership, PartnershipView> {

    Partnerships() {
        super(
                "partnerships",
                Partnership.class,
                PartnershipView.class,
                Columns.<PartnershipView>key()
                        .text("counterpart", PartnershipView::counterpart)
                        .code("counterpartType", CounterpartType.class, PartnershipView::counterpartType)
                        .text("organisation", PartnershipView::organisation)
                        .text("indianParty", PartnershipView::indianParty)
                        .code("kind", PartnershipKind.class, PartnershipView::kind)
                        .text("stage", PartnershipView::stage)
                        .date("startDate", PartnershipView::startDate)
                        .yesNo("startDateOfReport", PartnershipView::startDateOfReport)
                        .names("minerals", PartnershipView::minerals)
                        .attributed()
                        .text("summary", PartnershipView::summary)
                        .yesNo("countsSeveral", PartnershipView::countsSeveral)
                        .sourced());
    }

    @Override
    protected PartnershipView view(Partnership row) {
        return row.view();
    }
}
