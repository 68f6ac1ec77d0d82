package org.saransh.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.saransh.export.SavedQueries;
import org.saransh.http.BodyFields;
import org.saransh.reference.Json;
import org.saransh.schedule.Schedules;

/** The saved queries whose answers schedules send. Nothing is written: a query belongs to whoever asks it. */
@ApplicationScoped
class NeededQueries implements Part {

    private static final String ID = "id";
    private static final String NAME = "name";

    @Inject
    SavedQueries queries;

    @Inject
    Schedules schedules;

    @Override
    public List<ObjectNode> all() {
        Set<Long> numbers = new TreeSet<>();
        schedules.all().stream()
                .map(one -> one.schedule().export())
                .filter(export -> export != null)
                .forEach(export -> numbers.add(export.query()));
        List<ObjectNode> all = new ArrayList<>();
        for (long number : numbers) {
            // A schedule may name one that was removed since; then it sends nothing, here as there.
            queries.find(number)
                    .ifPresent(query -> all.add(Json.mapper()
                            .createObjectNode()
                            .put(ID, Long.toString(query.id()))
                            .put(NAME, query.name())));
        }
        return all;
    }

    @Override
    public Outcome write(Entry entry) {
        BodyFields fields = new BodyFields(entry.body());
        fields.only(Set.of(ID, NAME));
        String name = fields.text(NAME, BodyFields.LONGEST_NAME, true);
        if (!entry.id().matches("\\d{1,18}")) {
            fields.fault(ID, entry.id(), "is no number of a saved query", "one that /api/queries lists");
        }
        fields.refuseFaults();
        String here = queries.latest(Long.parseLong(entry.id())).name();
        if (!here.equals(name)) {
            fields.fault(
                    ID,
                    entry.id(),
                    "is another saved query here: " + here,
                    "the number that " + name + " has here, in the schedules of the file too");
            fields.refuseFaults();
        }
        return Outcome.UNCHANGED;
    }
}
