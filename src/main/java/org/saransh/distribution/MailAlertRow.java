package org.saransh.distribution;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one alert about the mail server; the row is always there. */
@Entity
@Table(name = "mail_alert")
class MailAlertRow {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    /** Null: all is well. */
    private Instant since;

    private String stage;

    private String words;

    protected MailAlertRow() {}

    void raise(String how, String said, Instant now) {
        since = since == null ? now : since;
        stage = how;
        words = said;
    }

    boolean end() {
        boolean was = since != null;
        since = null;
        return was;
    }

    /** Null when all is well. */
    MailAlert.Alert view() {
        return since == null ? null : new MailAlert.Alert(since, stage, words);
    }
}
