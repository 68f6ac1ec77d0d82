package org.saransh.distribution;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The lists and who is on them. */
@Path("api/lists")
@Produces(MediaType.APPLICATION_JSON)
public class ListsResource {

    public record RecipientView(String id, String name, String address) {}

    public record ListView(String id, String name, List<RecipientView> recipients) {}

    @Inject
    MailingLists lists;

    @Inject
    Recipients recipients;

    @GET
    @Operation(summary = "The lists with their recipients")
    public List<ListView> all() {
        return lists.inOrder().stream()
                .map(list -> new ListView(
                        list.id(),
                        list.name(),
                        recipients.onList(list.id()).stream()
                                .map(one -> new RecipientView(one.id(), one.name(), one.address()))
                                .toList()))
                .toList();
    }
}
