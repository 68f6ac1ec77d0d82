package org.saransh.register;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.saransh.reference.Conflict;
import org.saransh.reference.Evidence;
import org.saransh.reference.PartialDate;
import org.saransh.reference.Source;

/** The columns that the current row of every register has. */
@MappedSuperclass
public abstract class RegisterRow {

    @Id
    @Column(name = "row_key")
    private String key;

    @Version
    private long version;

    @Column(name = "source_title")
    private String sourceTitle;

    private String publisher;

    @Column(name = "source_date")
    @Convert(converter = PartialDateColumn.class)
    private PartialDate sourceDate;

    @Column(name = "source_url")
    private String sourceUrl;

    @Enumerated(EnumType.STRING)
    private Evidence evidence;

    private boolean confirmed;

    private String notes;

    @Convert(converter = ConflictsColumn.class)
    private List<Conflict> conflicts = List.of();

    /** Null for a row that was ever retired; see {@link FirstKnown}, which writes it. */
    @Column(name = FirstKnown.COLUMN, insertable = false, updatable = false)
    private Instant firstKnownAt;

    protected RegisterRow() {}

    protected RegisterRow(String key, Source source, boolean confirmed) {
        this.key = key;
        this.confirmed = confirmed;
        cite(source);
    }

    public final String key() {
        return key;
    }

    public final Source source() {
        return new Source(sourceTitle, publisher, sourceDate, sourceUrl, evidence);
    }

    public final boolean confirmed() {
        return confirmed;
    }

    public final String notes() {
        return notes;
    }

    public final List<Conflict> conflicts() {
        return conflicts;
    }

    /** Counts the changes of the row. */
    final long version() {
        return version;
    }

    /** Becomes what the view says in the columns that every row has. */
    protected final void become(RowView view) {
        key = view.key();
        confirmed = view.confirmed();
        notes = view.notes();
        conflicts = List.copyOf(view.conflicts());
        cite(view.source());
    }

    /** Names where the row was read, in place of the source before. */
    public final void cite(Source source) {
        sourceTitle = source.title();
        publisher = source.publisher();
        sourceDate = source.date();
        sourceUrl = source.url();
        evidence = source.evidence();
    }

    final void confirm() {
        confirmed = true;
    }

    /** Settles a rival value, by its place in the list. */
    final void settle(int place, String reason) {
        List<Conflict> rivals = new ArrayList<>(conflicts);
        rivals.set(place, rivals.get(place).resolved(reason));
        conflicts = List.copyOf(rivals);
    }

    /** Adds what the compiler of the row remarks and what other sources say against it. */
    public final void remark(String remarks, List<Conflict> rivals) {
        notes = remarks;
        conflicts = List.copyOf(rivals);
    }
}
