package org.saransh.schedule;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.http.PageView;
import org.saransh.http.Problem;

/** What the schedules have done and are doing. */
@Path("api/occurrences")
@Produces(MediaType.APPLICATION_JSON)
public class OccurrencesResource {

    @Inject
    Schedules schedules;

    @GET
    @Operation(summary = "The newest occurrences with their states; a failed one says why")
    public PageView<OccurrenceView> all() {
        List<OccurrenceView> occurrences = schedules.occurrences();
        return new PageView<>(occurrences, occurrences.size(), 1, occurrences.size());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One occurrence")
    public OccurrenceView one(@PathParam("id") long id) {
        return schedules.occurrences().stream()
                .filter(occurrence -> occurrence.id() == id)
                .findFirst()
                .orElseThrow(
                        () -> Problem.notFound("There is no occurrence " + id + ": /api/occurrences lists the newest"));
    }
}
