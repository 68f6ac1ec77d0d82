package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.backup.Backups;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.Wording;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Role;
import org.saransh.work.WorkQueues;

/** How the service is: what it needs, its queues, versions and settings. */
@Path("operations")
@Produces(MediaType.TEXT_HTML)
public class OperationsPage {

    private static final String BRIEF = "weekly";
    private static final String SHA256 = "[0-9a-f]{64}";

    @Inject
    Pages pages;

    @Inject
    SelfCheck check;

    @Inject
    WorkQueues queues;

    @Inject
    BackupDrawing copies;

    @Inject
    Backups backups;

    @Inject
    Caller caller;

    @Inject
    EditionDesk desk;

    @Context
    ServletContext server;

    @GET
    @Allowed(Role.ADMINISTRATOR)
    @Operation(hidden = true)
    public Response show() {
        Shell shell = pages.shell(Place.OPERATIONS, "page.place.operations");
        Wording words = shell.words();
        SelfCheck.View found = check.run();
        return pages.show(
                "operations.jte",
                shell,
                new OperationsView(
                        found.good(),
                        checks(words, found),
                        queues(words),
                        copies.of(words),
                        fresh(words, found),
                        versions(words),
                        settings(words, found)));
    }

    @POST
    @Path("backup")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(value = Role.ADMINISTRATOR, costly = true)
    @Operation(hidden = true)
    public Response backUp() {
        backups.ask(caller.name());
        return pages.go("/operations#backups", "page.told.backup");
    }

    private static Grid checks(Wording words, SelfCheck.View found) {
        return Grid.of(
                "checks",
                words,
                found.checks(),
                "page.rows.none",
                one -> Grid.row(
                        Grid.name(words.text("page.check." + one.name().replace(' ', '.')), null),
                        Grid.mark(
                                words.text(one.good() ? "page.operations.good" : "page.operations.bad"),
                                one.good() ? "good" : "bad"),
                        Grid.english(one.found())),
                "page.operations.part",
                "page.edition.stateOf",
                "page.verify.found");
    }

    private Grid queues(Wording words) {
        return Grid.of(
                "queues",
                words,
                queues.all(),
                "page.rows.none",
                one -> Grid.row(
                        Grid.name(words.text("page.lane." + one.lane()), null),
                        Grid.number(words.number(one.length())),
                        Grid.number(words.number(one.due())),
                        Grid.date(one.oldest() == null ? "" : words.minute(one.oldest())),
                        Grid.number(words.number(one.failing())),
                        Grid.text(words.number(one.servers().size()))),
                "page.operations.lane",
                "#page.operations.length",
                "#page.operations.due",
                "@page.operations.oldest",
                "#page.operations.failing",
                "page.operations.servers");
    }

    private static Grid fresh(Wording words, SelfCheck.View found) {
        return Grid.of(
                "fresh",
                words,
                List.copyOf(found.recorded().keySet()),
                "page.rows.none",
                register -> Grid.row(
                        Grid.name(new RegisterWords(words).title(register), "/registers/" + register),
                        Grid.date(
                                found.recorded().get(register) == null
                                        ? ""
                                        : words.minute(found.recorded().get(register)))),
                "column.register",
                "@page.registers.recorded");
    }

    private Grid versions(Wording words) {
        Map<String, String> versions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        versions.put("Java", System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vm.name"));
        versions.put("Open Liberty", server.getServerInfo());
        versions.put("operating system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        desk.madeWith(BRIEF).forEach((part, version) -> {
            if (!version.matches(SHA256)) {
                versions.putIfAbsent(part, version);
            }
        });
        return pairs("versions", words, versions, "page.operations.part", "page.export.version");
    }

    private static Grid settings(Wording words, SelfCheck.View found) {
        return Grid.of(
                "settings",
                words,
                found.settings(),
                "page.rows.none",
                one -> Grid.row(
                        Grid.name(one.name(), null),
                        Grid.mark(one.value(), "code"),
                        Grid.text(words.text(one.given() ? "page.operations.given" : "page.operations.default")),
                        Grid.english(one.allowed())),
                "page.operations.setting",
                "page.operations.value",
                "page.operations.origin",
                "page.operations.allowed");
    }

    private static Grid pairs(String id, Wording words, Map<String, String> pairs, String name, String value) {
        return Grid.of(
                id,
                words,
                new ArrayList<>(pairs.entrySet()),
                "page.rows.none",
                one -> Grid.row(
                        Grid.name(one.getKey(), null), Grid.mark(one.getValue() == null ? "" : one.getValue(), "code")),
                name,
                value);
    }
}
