package org.saransh.register;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.Allowed;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.Label;

/** The data dictionary: every register as it describes itself. */
@Path("api/datasets")
@Produces(MediaType.APPLICATION_JSON)
public class DatasetsResource {

    /**
     * @param href of its rows
     * @param columns of its rows, which are read and written
     * @param more columns that a question may ask for beside them: computed ones, and those of the rows that its rows name
     */
    public record DatasetView(String name, String href, List<ColumnView> columns, List<ColumnView> more) {}

    /**
     * @param unit null when the value has none
     * @param refersTo the register whose keys it holds, else null
     * @param vocabulary the words of a code or a list of codes; empty for any other column. A filter or table may write code or label
     */
    public record ColumnView(
            String name,
            Label label,
            ColumnType type,
            Label unit,
            String refersTo,
            boolean required,
            boolean filterable,
            boolean ranged,
            boolean sortable,
            boolean summable,
            List<WordView> vocabulary) {}

    /** @param code as rows hold it */
    public record WordView(String code, Label label) {}

    @Inject
    Readings readings;

    @GET
    @Allowed(Role.READER)
    @Operation(summary = "Every register with its columns, their units and words: the data dictionary")
    public List<DatasetView> all() {
        return readings.datasets().stream().map(DatasetsResource::view).toList();
    }

    @GET
    @Path("{name}")
    @Allowed(Role.READER)
    @Operation(summary = "One register with its columns, and what else can be asked of it")
    public DatasetView one(@PathParam("name") String name) {
        return readings.dataset(name)
                .map(DatasetsResource::view)
                .orElseThrow(() ->
                        Problem.notFound("There is no register " + name + ": /api/datasets lists those there are"));
    }

    private static DatasetView view(Dataset dataset) {
        return new DatasetView(
                dataset.name(),
                "/api/" + dataset.name(),
                dataset.own().stream().map(DatasetsResource::view).toList(),
                Stream.concat(dataset.computed().stream(), dataset.joined().stream())
                        .map(DatasetsResource::view)
                        .toList());
    }

    private static ColumnView view(DatasetColumn column) {
        return new ColumnView(
                column.name(),
                column.label(),
                column.type(),
                column.unit(),
                column.column().refersTo(),
                column.through().isEmpty() && column.column().required(),
                column.type().filterable(),
                column.type().ranged(),
                column.type().sortable(),
                column.summable(),
                column.vocabulary().stream()
                        .map(word -> new WordView(word.name(), word.label()))
                        .toList());
    }
}
