package org.saransh.partnership;

import static org.saransh.register.Formula.DAY;
import static org.saransh.register.Formula.daysAfter;
import static org.saransh.register.Formula.latest;

import jakarta.enterprise.context.ApplicationScoped;
import org.saransh.reference.Label;
import org.saransh.register.Columns;
import org.saransh.register.Register;

@ApplicationScoped
public class Partnerships extends Register<Partnership, PartnershipView> {

    private static final Label DAYS = new Label("days", "दिन");

    Partnerships() {
        super(
                "partnerships",
                Partnership.class,
                PartnershipView.class,
                Columns.<PartnershipView>key()
                        .text("counterpart", "Counterpart", "समकक्ष", PartnershipView::counterpart)
                        .required()
                        .code(
                                "counterpartType",
                                "Kind of counterpart",
                                "समकक्ष का प्रकार",
                                CounterpartType.class,
                                PartnershipView::counterpartType)
                        .required()
                        .text("organisation", "Organisation", "संगठन", PartnershipView::organisation)
                        .text("indianParty", "Indian party", "भारतीय पक्ष", PartnershipView::indianParty)
                        .code("kind", "Kind", "प्रकार", PartnershipKind.class, PartnershipView::kind)
                        .required()
                        .text("stage", "Stage", "चरण", PartnershipView::stage)
                        .date("startDate", "Since", "कब से", PartnershipView::startDate)
                        .yesNo(
                                "startDateOfReport",
                                "Date is that of the report",
                                "तिथि समाचार की है",
                                PartnershipView::startDateOfReport)
                        .names("minerals", "Minerals", "खनिज", PartnershipView::minerals)
                        .attributed()
                        .required()
                        .text("summary", "Summary", "सारांश", PartnershipView::summary)
                        .yesNo("countsSeveral", "Counts several", "कई की गणना", PartnershipView::countsSeveral)
                        .code(
                                "cabinetApproval",
                                "Cabinet approval",
                                "मंत्रिमंडल की स्वीकृति",
                                CabinetApproval.class,
                                PartnershipView::cabinetApproval)
                        .date(
                                "cabinetApprovalDate",
                                "Cabinet approval of",
                                "स्वीकृति की तिथि",
                                PartnershipView::cabinetApprovalDate)
                        .sourced()
                        .computedCount(
                                "daysSinceEngagement",
                                "Since the last engagement",
                                "अंतिम संपर्क के बाद से",
                                DAYS,
                                "select min(" + daysAfter(latest("e.held_on"), DAY)
                                        + ") from {engagements} e where e.partnership = {row}.row_key"));
    }

    @Override
    protected Partnership written(Partnership current, PartnershipView view) {
        Partnership row = current == null ? new Partnership() : current;
        row.become(view);
        return row;
    }

    @Override
    protected PartnershipView view(Partnership row) {
        return row.view();
    }
}
