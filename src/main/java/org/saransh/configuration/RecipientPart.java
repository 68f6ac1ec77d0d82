package org.saransh.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.saransh.distribution.ReaderOffice;
import org.saransh.distribution.RecipientState;
import org.saransh.distribution.RecipientView;

/** The recipients, without those who were removed. */
@ApplicationScoped
class RecipientPart implements Part {

    @Inject
    ReaderOffice office;

    @Override
    public List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>();
        for (RecipientView one : Whole.of(page -> office.recipients(null, null, null, page, Whole.SIZE))) {
            if (one.state() != RecipientState.INACTIVE) {
                all.add(form(one));
            }
        }
        return all;
    }

    @Override
    public Outcome write(Entry entry) {
        if (!office.knowsRecipient(entry.id())) {
            office.addRecipient(entry.body());
            return Outcome.NEW;
        }
        ReaderOffice.Kept<RecipientView> before = office.recipient(entry.id());
        ObjectNode was = form(before.view());
        if (was.equals(entry.body())) {
            return Outcome.UNCHANGED;
        }
        RecipientView after = office.changeRecipient(entry.id(), before.tag(), entry.body());
        return form(after).equals(was) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private static ObjectNode form(RecipientView recipient) {
        return ConfigurationFile.form(recipient, "stateSince", "createdAt", "changedAt");
    }
}
