package org.saransh.distribution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Recipients under one name. */
@Entity
@Table(name = "mailing_list")
public class MailingList {

    @Id
    private String id;

    private String name;

    protected MailingList() {}

    MailingList(String id, String name) {
        this.id = id;
        this.name = name;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }
}
