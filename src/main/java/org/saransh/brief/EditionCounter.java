package org.saransh.brief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last number given to an edition of one brief in one year. */
@Entity
@Table(name = "edition_counter")
class EditionCounter {

    @Id
    @Column(name = "counter_key")
    private String key;

    @Column(name = "last_number")
    private int last;

    protected EditionCounter() {}

    EditionCounter(String key) {
        this.key = key;
    }

    int next() {
        last++;
        return last;
    }
}
