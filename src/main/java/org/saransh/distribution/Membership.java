package org.saransh.distribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a recipient is on a list. */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    @Column(name = "membership_key")
    private String key;

    @Column(name = "list_id")
    private String list;

    @Column(name = "recipient_id")
    private String recipient;

    protected Membership() {}

    Membership(String list, String recipient) {
        this.key = key(list, recipient);
        this.list = list;
        this.recipient = recipient;
    }

    static String key(String list, String recipient) {
        return list + "/" + recipient;
    }
}
