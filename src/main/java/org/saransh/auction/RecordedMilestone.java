package org.saransh.auction;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Source;
import org.saransh.register.PartialDateColumn;
import org.saransh.register.RegisterRow;

/** One milestone of a holder after the letter of intent: first expected, then reached. */
@Entity
@Table(name = "milestone")
public class RecordedMilestone extends RegisterRow {

    private String offering;

    @Enumerated(EnumType.STRING)
    private MilestoneKind kind;

    @Column(name = "reached_on")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate reachedOn;

    private String remark;

    protected RecordedMilestone() {}

    /**
     * @param reachedOn null while it is only expected
     * @param remark null when there is nothing to add
     */
    public RecordedMilestone(
            String key,
            String offering,
            MilestoneKind kind,
            PartialDate reachedOn,
            String remark,
            Source source,
            boolean confirmed) {
        super(key, source, confirmed);
        this.offering = offering;
        this.kind = kind;
        this.reachedOn = reachedOn;
        this.remark = remark;
    }

    void become(MilestoneView view) {
        super.become(view);
        offering = view.offering();
        kind = view.kind();
        reachedOn = view.reachedOn();
        remark = view.remark();
    }

    MilestoneView view() {
        return new MilestoneView(key(), offering, kind, reachedOn, remark, source(), confirmed(), notes(), conflicts());
    }
}
