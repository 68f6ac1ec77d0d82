package org.saransh.configuration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saransh.brief.Brief;
import org.saransh.brief.Briefs;
import org.saransh.brief.EditionDesk;
import org.saransh.distribution.ReaderOffice;
import org.saransh.http.BodyFields;
import org.saransh.reference.Json;
import org.saransh.schedule.Schedules;
import org.saransh.storage.Sha256;

/** The briefs that schedules and subscriptions name. Nothing is written: their templates are files of the service. */
@ApplicationScoped
class NeededBriefs implements Part {

    private static final String ID = "id";
    private static final String FINGERPRINT = "fingerprint";

    @Inject
    Briefs briefs;

    @Inject
    EditionDesk desk;

    @Inject
    Schedules schedules;

    @Inject
    ReaderOffice office;

    @Override
    public List<ObjectNode> all() {
        Set<String> names = new TreeSet<>();
        schedules.all().stream()
                .map(one -> one.schedule().brief())
                .filter(name -> name != null && briefs.named(name).isPresent())
                .forEach(names::add);
        Whole.of(page -> office.subscriptions(null, null, null, false, page, Whole.SIZE)).stream()
                .map(one -> one.brief())
                .filter(name -> briefs.named(name).isPresent())
                .forEach(names::add);
        List<ObjectNode> all = new ArrayList<>();
        for (String name : names) {
            all.add(Json.mapper().createObjectNode().put(ID, name).put(FINGERPRINT, fingerprint(name)));
        }
        return all;
    }

    @Override
    public Outcome write(Entry entry) {
        BodyFields fields = new BodyFields(entry.body());
        fields.only(Set.of(ID, FINGERPRINT));
        String fingerprint = fields.text(FINGERPRINT, BodyFields.LONGEST_NAME, false);
        if (briefs.named(entry.id()).isEmpty()) {
            fields.fault(
                    ID,
                    entry.id(),
                    "is no brief of this service",
                    "one of " + briefs.all().stream().map(Brief::name).toList()
                            + ", or put its folder among the templates");
        }
        fields.refuseFaults();
        return fingerprint == null || fingerprint.equals(fingerprint(entry.id()))
                ? Outcome.UNCHANGED
                : Outcome.DIFFERENT;
    }

    /** Of its templates and words; not of the server that renders them. */
    private String fingerprint(String brief) {
        TreeMap<String, String> files = new TreeMap<>(desk.madeWith(brief));
        files.keySet().removeIf(part -> !part.matches("(template|words|glossary|font) .*"));
        return Sha256.of(Json.write(files));
    }
}
