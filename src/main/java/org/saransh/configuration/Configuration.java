package org.saransh.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saransh.http.Caller;
import org.saransh.http.Fault;
import org.saransh.http.Problem;
import org.saransh.reference.Clocks;
import org.saransh.reference.Json;

/** Writes the configuration into a file, and files into the configuration. */
@ApplicationScoped
public class Configuration {

    /** So often a check begins again without what was refused; what is wrong beyond that is told after these are mended. */
    private static final int MOST_REFUSED = 20;

    @Inject
    Parts parts;

    @Inject
    Writing writing;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * The whole configuration as readable JSON.
     *
     * @throws org.saransh.http.ProblemException 409 when it is larger than a file that is taken in
     */
    @Transactional
    public String file() {
        ObjectNode file = Json.mapper().createObjectNode();
        file.put(ConfigurationFile.FORMAT_FIELD, ConfigurationFile.FORMAT);
        ConfigurationFile.PARTS.forEach(
                part -> file.putArray(part).addAll(parts.named(part).all()));
        return ConfigurationFile.text(file);
    }

    public String fileName() {
        return "saransh-configuration-" + LocalDate.now(clock.withZone(Clocks.INDIA)) + ".json";
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws org.saransh.http.ProblemException 400
     */
    public static JsonNode json(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw Problem.badRequest("The file is no JSON: " + unreadable.getOriginalMessage());
        }
    }

    /**
     * What a file would make new or change, and what is wrong with it. Nothing is written.
     *
     * @throws org.saransh.http.ProblemException 422 when it is no file of this kind
     */
    public ImportReport check(JsonNode body) {
        List<Entry> entries = ConfigurationFile.read(body).entries();
        List<Fault> errors = new ArrayList<>();
        Set<String> without = new HashSet<>();
        while (without.size() < MOST_REFUSED) {
            try {
                writing.write(entries, without, false);
            } catch (Refused refused) {
                without.add(refused.path());
                errors.addAll(refused.faults());
            } catch (Rehearsed good) {
                return ImportReport.of(false, good.items(), errors);
            }
        }
        return ImportReport.of(false, List.of(), errors);
    }

    /**
     * Writes a file, all of it or nothing.
     *
     * @throws org.saransh.http.ProblemException 422 with everything that is wrong
     */
    public ImportReport apply(JsonNode body) {
        ImportReport checked = check(body);
        if (!checked.errors().isEmpty()) {
            throw Problem.faults(checked.errors());
        }
        try {
            List<ImportReport.Item> items =
                    writing.write(ConfigurationFile.read(body).entries(), Set.of(), true);
            ImportReport report = ImportReport.of(true, items, List.of());
            caller.note("configuration imported: " + report.told() + named(items));
            return report;
        } catch (Refused raced) {
            throw Problem.faults(raced.faults());
        }
    }

    /** What was written, for the audit; a few of many. */
    private static String named(List<ImportReport.Item> items) {
        List<String> written = items.stream()
                .filter(item -> item.outcome() == Outcome.NEW || item.outcome() == Outcome.CHANGED)
                .map(item -> item.path().substring(0, item.path().indexOf('[')) + " " + item.id())
                .limit(MOST_REFUSED)
                .toList();
        return written.isEmpty() ? "" : ": " + String.join(", ", written);
    }
}
