package org.saransh.partnership;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.saransh.reference.Attribution;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Source;
import org.saransh.register.NamesColumn;
import org.saransh.register.PartialDateColumn;
import org.saransh.register.RegisterRow;

/** Talks, an offer, a memorandum, an agreement or a grouping with a counterpart. */
@Entity
@Table(name = "partnership")
public class Partnership extends RegisterRow {

    private String counterpart;

    @Enumerated(EnumType.STRING)
    @Column(name = "counterpart_type")
    private CounterpartType counterpartType;

    private String organisation;

    @Column(name = "indian_party")
    private String indianParty;

    @Enumerated(EnumType.STRING)
    private PartnershipKind kind;

    private String stage;

    @Column(name = "start_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate startDate;

    @Column(name = "start_date_of_report")
    private boolean startDateOfReport;

    @Convert(converter = NamesColumn.class)
    private List<String> minerals = List.of();

    @Enumerated(EnumType.STRING)
    private Attribution attribution;

    private String summary;

    @Column(name = "counts_several")
    private boolean countsSeveral;

    @Enumerated(EnumType.STRING)
    @Column(name = "cabinet_approval")
    private CabinetApproval cabinetApproval;

    @Column(name = "cabinet_approval_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate cabinetApprovalDate;

    protected Partnership() {}

    public Partnership(
            String key,
            String counterpart,
            CounterpartType counterpartType,
            PartnershipKind kind,
            Attribution attribution,
            Source source,
            boolean confirmed) {
        super(key, source, confirmed);
        this.counterpart = counterpart;
        this.counterpartType = counterpartType;
        this.kind = kind;
        this.attribution = attribution;
    }

    /** Names who deals with whom about what; the parties may be unknown. */
    public void describe(String organisation, String indianParty, List<String> minerals, String summary) {
        this.organisation = organisation;
        this.indianParty = indianParty;
        this.minerals = List.copyOf(minerals);
        this.summary = summary;
    }

    /**
     * Records the stage that the source names.
     *
     * @param start when it began; null when no page says
     * @param ofReport the date is that of the report, and the beginning lies somewhere before
     */
    public void reach(String stage, PartialDate start, boolean ofReport) {
        this.stage = stage;
        this.startDate = start;
        this.startDateOfReport = ofReport;
    }

    /** Marks a row that stands for a number of partnerships, not for one: no total may include it. */
    public void countsSeveral() {
        countsSeveral = true;
    }

    void become(PartnershipView view) {
        super.become(view);
        counterpart = view.counterpart();
        counterpartType = view.counterpartType();
        organisation = view.organisation();
        indianParty = view.indianParty();
        kind = view.kind();
        stage = view.stage();
        startDate = view.startDate();
        startDateOfReport = view.startDateOfReport();
        minerals = List.copyOf(view.minerals());
        attribution = view.attribution();
        summary = view.summary();
        countsSeveral = view.countsSeveral();
        cabinetApproval = view.cabinetApproval();
        cabinetApprovalDate = view.cabinetApprovalDate();
    }

    PartnershipView view() {
        return new PartnershipView(
                key(),
                counterpart,
                counterpartType,
                organisation,
                indianParty,
                kind,
                stage,
                startDate,
                startDateOfReport,
                minerals,
                attribution,
                summary,
                countsSeveral,
                cabinetApproval,
                cabinetApprovalDate,
                source(),
                confirmed(),
                notes(),
                conflicts());
    }
}
