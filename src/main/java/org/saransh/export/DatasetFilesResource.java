package org.saransh.export;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.register.Asked;
import org.saransh.register.Question;

/** Short answers as files, at once. */
@Path("api/datasets/{name}.{format: xlsx|csv|jsonl}")
public class DatasetFilesResource {

    private static final int MOST_ROWS = 5_000;
    private static final Semaphore AT_A_TIME = new Semaphore(3);
    private static final Set<String> OTHERS =
            Set.of("columns", "q", "sort", "groupBy", "sums", "asAt", "revision", "language", "profile", "bom");

    @Inject
    Answers answers;

    @GET
    @Allowed(value = Role.ANALYST, costly = true)
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Up to 5,000 rows as XLSX, CSV or JSON lines, at once",
            description = "Filters, q, sort and asAt as in the register's collection; columns, groupBy and sums name"
                    + " columns with commas between them; language is en or hi, profile standard or accessible. Longer"
                    + " answers are asked for at /api/exports.")
    public Response file(@PathParam("name") String name, @PathParam("format") String format, @Context UriInfo uri)
            throws IOException {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        FileForm form = form(format, parameters);
        Question question = answers.question(asked(name, parameters));
        if (!AT_A_TIME.tryAcquire()) {
            throw Problem.busy("Three answers are being written already: try again in a moment", Duration.ofSeconds(2));
        }
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            answers.writeShort(question, form, MOST_ROWS, file);
            return Response.ok(file.toByteArray(), form.format().mediaType())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + question.dataset().name() + "." + format + '"')
                    .build();
        } finally {
            AT_A_TIME.release();
        }
    }

    private static FileForm form(String format, MultivaluedMap<String, String> parameters) {
        String code = parameters.getFirst("profile");
        Profile profile = code == null
                ? Profile.STANDARD
                : Profile.of(code)
                        .orElseThrow(
                                () -> Problem.badRequest("profile is '" + code + "': write standard or accessible"));
        String bom = parameters.getFirst("bom");
        return new FileForm(FileFormat.of(format).orElseThrow(), profile, false, "true".equals(bom));
    }

    private static Asked asked(String name, MultivaluedMap<String, String> parameters) {
        Map<String, List<String>> filters = new TreeMap<>(parameters);
        filters.keySet().removeAll(OTHERS);
        return new Asked(
                name,
                names(parameters, "columns"),
                filters,
                parameters.getFirst("q"),
                names(parameters, "sort"),
                names(parameters, "groupBy"),
                names(parameters, "sums"),
                parameters.getFirst("asAt"),
                revision(parameters.getFirst("revision")),
                parameters.getFirst("language"));
    }

    private static List<String> names(MultivaluedMap<String, String> parameters, String parameter) {
        return parameters.getOrDefault(parameter, List.of()).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Long revision(String number) {
        try {
            return number == null ? null : Long.valueOf(number);
        } catch (NumberFormatException notANumber) {
            throw Problem.badRequest("revision is '" + number + "': write the number of a revision");
        }
    }
}
