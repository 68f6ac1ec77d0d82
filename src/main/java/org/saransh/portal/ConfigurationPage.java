package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.Wording;
import org.saransh.configuration.Configuration;
import org.saransh.configuration.ImportReport;
import org.saransh.configuration.Outcome;
import org.saransh.http.Allowed;
import org.saransh.http.BodyLimit;
import org.saransh.http.Fault;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;

/** The configuration as a file: taken along, checked, and written as it was checked. */
@Path("configuration")
@Produces(MediaType.TEXT_HTML)
public class ConfigurationPage {

    private static final String AT = "/configuration";
    private static final String FILE = "file";
    private static final int OK = 200;

    @Inject
    Pages pages;

    @Inject
    Configuration configuration;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response show() {
        return show(OK, null, ImportReport.NOTHING, null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allowed(value = Role.ADMINISTRATOR, costly = true)
    @Operation(hidden = true)
    public Response check(List<EntityPart> sent) {
        try {
            String text = text(new Parts(sent).file("JSON"));
            ImportReport report = configuration.check(Configuration.json(text));
            return show(OK, null, report, text);
        } catch (ProblemException refused) {
            return refused(refused.problem());
        }
    }

    @POST
    @Path("apply")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(value = Role.ADMINISTRATOR, costly = true)
    @Operation(hidden = true)
    public Response apply(@FormParam(FILE) String text) {
        try {
            configuration.apply(Configuration.json(text == null ? "" : text));
            return pages.go(AT, "page.told.configuration");
        } catch (ProblemException refused) {
            return refused(refused.problem());
        }
    }

    private static String text(EntityPart file) {
        try (InputStream content = file.getContent()) {
            byte[] bytes = content.readNBytes(BodyLimit.MOST_BYTES + 1);
            if (bytes.length > BodyLimit.MOST_BYTES) {
                throw Problem.tooLarge("A file of configuration has at most 4 MB. Nothing was written");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException("The upload cannot be read", lost);
        }
    }

    private Response refused(Problem problem) {
        return show(
                problem.status(),
                problem.detail(),
                new ImportReport(false, 0, 0, 0, List.of(), problem.errors()),
                null);
    }

    /** @param text of the file that was checked; null when there is none that could be written */
    private Response show(int status, String trouble, ImportReport report, String text) {
        Shell shell = pages.shell(Place.OPERATIONS, "page.configuration.title");
        Wording words = shell.words();
        Act upload = Act.button(AT, words.text("page.configuration.check"), "primary")
                .asking(new Act.Field(FILE, words.text("page.configuration.file"), "file", true, ""));
        boolean writes = text != null && report.errors().isEmpty() && report.added() + report.changed() > 0;
        return pages.show(
                status,
                "configuration.jte",
                shell,
                new ConfigurationView(
                        upload,
                        trouble,
                        text == null ? null : counts(words, report),
                        errors(words, report.errors()),
                        items(words, report.items()),
                        writes
                                ? Act.button(AT + "/apply", words.text("page.configuration.apply"), "primary")
                                        .with(FILE, text)
                                : null));
    }

    private static String counts(Wording words, ImportReport report) {
        return words.text(
                "page.configuration.counts",
                Map.of(
                        "added", report.added(),
                        "changed", report.changed(),
                        "unchanged", report.unchanged(),
                        "wrong", report.errors().size()));
    }

    private static Grid errors(Wording words, List<Fault> errors) {
        return Grid.of(
                "errors",
                words,
                errors,
                "page.rows.none",
                fault -> Grid.row(
                        Grid.name(fault.field(), null),
                        Grid.text(fault.value()),
                        Grid.english(FaultWords.english(fault))),
                "page.configuration.path",
                "page.operations.value",
                "page.verify.found");
    }

    private static Grid items(Wording words, List<ImportReport.Item> items) {
        return Grid.of(
                "items",
                words,
                items.stream()
                        .filter(item -> item.outcome() != Outcome.UNCHANGED)
                        .toList(),
                "page.configuration.same",
                item -> Grid.row(
                        Grid.name(item.path(), null),
                        Grid.text(item.id()),
                        Grid.mark(
                                words.text("page.configuration." + item.outcome()),
                                item.outcome() == Outcome.DIFFERENT ? "warm" : "good")),
                "page.configuration.path",
                "page.configuration.id",
                "page.edition.stateOf");
    }
}
