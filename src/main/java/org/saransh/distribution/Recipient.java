package org.saransh.distribution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A person or an office that gets briefs. */
@Entity
@Table(name = "recipient")
public class Recipient {

    @Id
    private String id;

    private String name;

    private String address;

    protected Recipient() {}

    Recipient(String id, String name, String address) {
        this.id = id;
        this.name = name;
        this.address = address;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }
}
