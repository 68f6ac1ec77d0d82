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

/** One dated meeting, visit, offer, signing or launch; of a partnership, or at home. */
@Entity
@Table(name = "engagement")
public class Engagement extends RegisterRow {

    @Column(name = "held_on")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate heldOn;

    private String partnership;

    @Enumerated(EnumType.STRING)
    private EngagementType type;

    @Convert(converter = NamesColumn.class)
    private List<String> participants = List.of();

    private String place;

    private String outcome;

    @Enumerated(EnumType.STRING)
    private Attribution attribution;

    protected Engagement() {}

    /**
     * @param partnership the key of its partnership, null for a domestic one
     * @param attribution null when the source names nobody
     */
    public Engagement(
            String key,
            PartialDate heldOn,
            EngagementType type,
            String partnership,
            Attribution attribution,
            Source source,
            boolean confirmed) {
        super(key, source, confirmed);
        this.heldOn = heldOn;
        this.type = type;
        this.partnership = partnership;
        this.attribution = attribution;
    }

    public void describe(List<String> participants, String place, String outcome) {
        this.participants = List.copyOf(participants);
        this.place = place;
        this.outcome = outcome;
    }

    void become(EngagementView view) {
        super.become(view);
        heldOn = view.heldOn();
        partnership = view.partnership();
        type = view.type();
        participants = List.copyOf(view.participants());
        place = view.place();
        outcome = view.outcome();
        attribution = view.attribution();
    }

    EngagementView view() {
        return new EngagementView(
                key(),
                heldOn,
                partnership,
                type,
                participants,
                place,
                outcome,
                attribution,
                source(),
                confirmed(),
                notes(),
                conflicts());
    }
}
