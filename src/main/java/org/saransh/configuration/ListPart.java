package org.saransh.configuration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saransh.distribution.ListView;
import org.saransh.distribution.ReaderOffice;
import org.saransh.distribution.RecipientState;
import org.saransh.distribution.RecipientView;
import org.saransh.http.BodyFields;
import org.saransh.http.Fault;
import org.saransh.http.Problem;

/** The lists, each with the ids of those who are on it. */
@ApplicationScoped
class ListPart implements Part {

    static final String MEMBERS = "members";

    @Inject
    ReaderOffice office;

    @Override
    public List<ObjectNode> all() {
        return Whole.of(page -> office.lists(page, Whole.SIZE)).stream()
                .map(this::form)
                .toList();
    }

    private ObjectNode form(ListView list) {
        ObjectNode form = described(list);
        members(list.id()).forEach(form.putArray(MEMBERS)::add);
        return form;
    }

    private static ObjectNode described(ListView list) {
        return ConfigurationFile.form(list, "createdAt", "changedAt");
    }

    private List<String> members(String list) {
        return Whole.of(page -> office.recipients(null, null, list, page, Whole.SIZE)).stream()
                .filter(one -> one.state() != RecipientState.INACTIVE)
                .map(RecipientView::id)
                .toList();
    }

    @Override
    public Outcome write(Entry entry) {
        List<String> wanted = wanted(entry.body());
        ObjectNode described = entry.body().deepCopy();
        described.remove(MEMBERS);
        boolean isNew = !office.knowsList(entry.id());
        boolean changed = false;
        if (isNew) {
            office.addList(described);
        } else {
            ReaderOffice.Kept<ListView> before = office.list(entry.id());
            if (!described(before.view()).equals(described)) {
                ListView after = office.renameList(entry.id(), before.tag(), described);
                changed = !described(after).equals(described(before.view()));
            }
        }
        Set<String> there = new HashSet<>(members(entry.id()));
        for (int i = 0; i < wanted.size(); i++) {
            if (there.add(wanted.get(i))) {
                demandKnown(wanted.get(i), i);
                office.addMember(entry.id(), wanted.get(i));
                changed = true;
            }
        }
        return isNew ? Outcome.NEW : changed ? Outcome.CHANGED : Outcome.UNCHANGED;
    }

    private void demandKnown(String recipient, int index) {
        if (!office.knowsRecipient(recipient)) {
            throw Problem.faults(List.of(new Fault(
                    MEMBERS + "[" + index + "]",
                    recipient,
                    "is no recipient",
                    "an id of this file or of this service")));
        }
    }

    private static List<String> wanted(ObjectNode body) {
        BodyFields fields = new BodyFields(body);
        List<JsonNode> items = fields.items(MEMBERS, ConfigurationFile.MOST_ENTRIES);
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).isTextual()) {
                fields.fault(MEMBERS + "[" + i + "]", items.get(i).toString(), "is no text", "the id of a recipient");
            }
        }
        fields.refuseFaults();
        return items.stream().map(JsonNode::asText).toList();
    }
}
