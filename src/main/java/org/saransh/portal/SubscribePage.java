package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;
import org.saransh.brief.Wording;
import org.saransh.distribution.SignUps;
import org.saransh.distribution.SignUps.Choice;
import org.saransh.distribution.SignUps.Confirmable;
import org.saransh.distribution.SignUps.Confirmation;
import org.saransh.http.Allowed;
import org.saransh.http.Door;

/** Where anybody subscribes by himself, and confirms it. The answer is the same for addresses that are known and others. */
@Path("subscribe")
@Produces(MediaType.TEXT_HTML)
public class SubscribePage {

    private static final int OK = Response.Status.OK.getStatusCode();
    private static final int UNPROCESSABLE = 422;

    @Inject
    ReaderPages readers;

    @Inject
    SignUps signUps;

    @GET
    @Allowed(door = Door.ANYONE)
    @Operation(hidden = true)
    public Response form() {
        return form(OK, readers.language(), null, "", "");
    }

    @POST
    @Allowed(door = Door.ANYONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(
            @FormParam("name") String name,
            @FormParam("address") String address,
            @FormParam("brief") String brief,
            @FormParam("reading") String reading,
            @FormParam("format") List<String> formats) {
        Language shown = readers.language();
        List<OutputFormat> wanted = formats == null
                ? List.of()
                : formats.stream()
                        .flatMap(format -> OutputFormat.of(format).stream())
                        .distinct()
                        .sorted()
                        .toList();
        Language read = Optional.ofNullable(reading).flatMap(Language::of).orElse(shown);
        SignUps.Answer answer = signUps.ask(name, address, read, brief, wanted);
        Wording words = Wording.of(shown);
        return switch (answer) {
            case TAKEN ->
                readers.say(OK, shown, words.text("page.subscribe.title"), words.text("page.subscribe.taken"));
            case NO_NAME -> form(UNPROCESSABLE, shown, "page.subscribe.noName", name, address);
            case NO_ADDRESS -> form(UNPROCESSABLE, shown, "page.subscribe.noAddress", name, address);
            case OTHER_DOMAIN -> form(UNPROCESSABLE, shown, "page.subscribe.otherDomain", name, address);
            case NO_CHOICE -> form(UNPROCESSABLE, shown, "page.subscribe.noChoice", name, address);
        };
    }

    private Response form(int status, Language language, String fault, String name, String address) {
        Wording words = Wording.of(language);
        ReaderView.Form form = new ReaderView.Form(
                fault == null ? null : words.text(fault),
                name == null ? "" : name,
                address == null ? "" : address,
                signUps.choices().stream()
                        .map(choice -> new ReaderView.Option(choice.code(), label(choice, language)))
                        .toList(),
                Arrays.stream(OutputFormat.values())
                        .filter(OutputFormat::worded)
                        .map(format ->
                                new ReaderView.Option(format.extension(), words.text("format." + format.extension())))
                        .toList(),
                Arrays.stream(Language.values())
                        .map(one -> new ReaderView.Option(one.code(), words.text("language." + one.code())))
                        .toList());
        return readers.page(
                status,
                language,
                words.text("page.subscribe.title"),
                List.of(words.text("page.subscribe.text")),
                words.text("page.subscribe.button"),
                form);
    }

    private static String label(Choice choice, Language language) {
        Wording words = Wording.of(choice.brief(), language);
        String title = words.text("brief.title");
        return choice.state() == null ? title : title + ": " + words.about(Map.of("state", choice.state()));
    }

    @GET
    @Path("confirm/{token}")
    @Allowed(door = Door.ANYONE)
    @Operation(hidden = true)
    public Response show(@PathParam("token") String token, @QueryParam("language") String language) {
        return page(signUps.find(token), language);
    }

    @POST
    @Path("confirm/{token}")
    @Allowed(door = Door.ANYONE)
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response confirm(@PathParam("token") String token, @QueryParam("language") String language) {
        return page(signUps.confirm(token), language);
    }

    private Response page(Optional<Confirmable> found, String asked) {
        if (found.isEmpty() || found.get().step() == Confirmation.OVER) {
            return readers.nowhere(readers.language());
        }
        Confirmable wish = found.get();
        Language language = asked == null ? wish.language() : readers.language();
        Wording words = Wording.of(wish.brief(), language);
        String about = words.about(wish.parameters());
        String title = words.text("brief.title") + (about.isEmpty() ? "" : ", " + about);
        String text =
                switch (wish.step()) {
                    case READY -> "page.confirm.text";
                    case CONFIRMED -> "page.confirm.done";
                    case SUSPENDED, OVER -> "page.confirm.suspended";
                };
        return readers.page(
                OK,
                language,
                words.text("page.confirm.title"),
                List.of(words.text(text, Map.of("title", title))),
                wish.step() == Confirmation.READY ? words.text("page.confirm.button") : null,
                null);
    }
}
