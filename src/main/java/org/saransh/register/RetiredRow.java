package org.saransh.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row that was taken out of its register at least once, whether or not it is there again. */
@Entity
@Table(name = "retired_row")
class RetiredRow {

    @Id
    @Column(name = "entry_key")
    private String entryKey;

    private String register;

    @Column(name = "row_key")
    private String rowKey;

    protected RetiredRow() {}

    RetiredRow(String register, String rowKey) {
        this.entryKey = key(register, rowKey);
        this.register = register;
        this.rowKey = rowKey;
    }

    static String key(String register, String rowKey) {
        return register + "/" + rowKey;
    }

    String entryKey() {
        return entryKey;
    }
}
