package org.saransh.brief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that an edition cites. */
@Entity
@Table(name = "edition_row")
class EditionRow {

    @Id
    @Column(name = "entry_key")
    private String entryKey;

    @Column(name = "edition_id")
    private long edition;

    private String register;

    @Column(name = "row_key")
    private String rowKey;

    protected EditionRow() {}

    EditionRow(long edition, CitedRow row) {
        this.entryKey = edition + "/" + row.register() + "/" + row.key();
        this.edition = edition;
        this.register = row.register();
        this.rowKey = row.key();
    }
}
