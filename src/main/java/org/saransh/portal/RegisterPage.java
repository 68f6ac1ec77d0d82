package org.saransh.portal;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saransh.brief.Wording;
import org.saransh.http.Allowed;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.http.Role;
import org.saransh.register.Column;
import org.saransh.register.Register;
import org.saransh.register.RegisterCatalog;
import org.saransh.register.RegisterReader;

/** The registers, and each as a table. */
@Path("registers")
@Produces(MediaType.TEXT_HTML)
public class RegisterPage {

    static final String AS_AT = "asAt";

    /** Beside the filters: what the form shows, or what belongs to the page. */
    private static final String[] OTHERS = {
        "q", AS_AT, RegisterTable.SORT, RegisterTable.PAGE, RegisterTable.COLUMNS, "size", Tongue.PARAMETER
    };

    @Inject
    Pages pages;

    @Inject
    Caller caller;

    @Inject
    RegisterCatalog catalog;

    @Inject
    RegisterReader reader;

    @GET
    @Allowed(Role.READER)
    @Operation(hidden = true)
    public Response all() {
        Shell shell = pages.shell(Place.REGISTERS, "page.place.registers");
        return pages.show(
                "registers.jte",
                shell,
                new RegistersView(catalog.all().stream()
                        .map(register -> entry(shell, register))
                        .toList()));
    }

    private RegistersView.Entry entry(Shell shell, Register<?, ?> register) {
        Wording words = shell.words();
        RegisterReader.State state = reader.state(register);
        RegisterWords called = new RegisterWords(words);
        String page = "/registers/" + register.name();
        return new RegistersView.Entry(
                page,
                called.title(register.name()),
                called.about(register.name()),
                words.number(state.rows()),
                words.number(state.unconfirmed()),
                state.recorded() == null ? "" : words.minute(state.recorded()),
                files(shell, Address.of(page, Map.of()), register.name()));
    }

    @GET
    @Path("{name}")
    @Allowed(Role.READER)
    @Operation(hidden = true)
    public Response table(@PathParam("name") String name, @Context UriInfo uri) {
        Register<?, ?> register = named(catalog, name);
        Address address = Address.of("/registers/" + name, uri.getQueryParameters());
        Shell shell = pages.named(Place.REGISTERS, new RegisterWords(pages.words()).title(name))
                .with("htmx.min.js");
        CellWords cells = new CellWords(shell.words(), shell.language());
        RegisterTable table = new RegisterTable(register, address, cells);
        RowsView rows = null;
        Problem refused = null;
        try {
            rows = table.rows(reader.page(
                    register,
                    address.without(AS_AT, RegisterTable.COLUMNS, Tongue.PARAMETER)
                            .parameters(),
                    address.first(AS_AT)));
        } catch (ProblemException problem) {
            refused = problem.problem();
        }
        if (pages.wantsPart() && rows != null) {
            return pages.part("rows.jte", rows, address);
        }
        RegisterView view = view(shell, register, address, cells, table, rows, refused);
        return pages.show(refused == null ? 200 : refused.status(), "register.jte", shell, view);
    }

    private RegisterView view(
            Shell shell,
            Register<?, ?> register,
            Address address,
            CellWords cells,
            RegisterTable table,
            RowsView rows,
            Problem refused) {
        List<FilterField> filters = filters(register, address, cells);
        return new RegisterView(
                address.path(),
                shell.title(),
                new RegisterWords(shell.words()).about(register.name()),
                refused == null ? null : refused.detail(),
                address.first("q"),
                address.first(AS_AT),
                filters,
                filters.stream().anyMatch(FilterField::set),
                columns(register, table, cells),
                kept(address),
                rows,
                files(shell, address, register.name()),
                caller.may(Role.EDITOR) ? address.path() + "/-new" : null,
                caller.may(Role.ANALYST) ? builder(address, register.name()) : null);
    }

    static Register<?, ?> named(RegisterCatalog catalog, String name) {
        return catalog.named(name)
                .orElseThrow(() -> Problem.notFound("There is no register " + name + ": /registers shows all"));
    }

    private static List<FilterField> filters(Register<?, ?> register, Address address, CellWords cells) {
        return register.columns().list().stream()
                .map(column -> FilterField.of(column.name(), cells.label(column.label()), column, address, cells))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<RegisterView.Choice> columns(Register<?, ?> register, RegisterTable table, CellWords cells) {
        List<Column<?>> shown = table.chosen();
        List<RegisterView.Choice> columns = new ArrayList<>();
        for (Column<?> column : register.columns().list()) {
            columns.add(new RegisterView.Choice(column.name(), cells.label(column.label()), shown.contains(column)));
        }
        columns.remove(0);
        return columns;
    }

    private static List<Address.Field> kept(Address address) {
        return address.fields().stream()
                .filter(field ->
                        field.name().equals(RegisterTable.SORT) || field.name().equals("size"))
                .toList();
    }

    /** All rows that the address asks for, as files. */
    private static List<RegisterView.Link> files(Shell shell, Address address, String register) {
        Address all = address.without(RegisterTable.PAGE, "size", RegisterTable.COLUMNS)
                .with(Tongue.PARAMETER, shell.language().code());
        List<RegisterView.Link> files = new ArrayList<>();
        for (String form : List.of("xlsx", "csv")) {
            files.add(new RegisterView.Link(
                    shell.text("format." + form),
                    all.at("/api/datasets/" + register + "." + form).toString()));
        }
        return files;
    }

    /** The export builder with the same filters. */
    private static String builder(Address address, String register) {
        Address asked = new Address("/exports/new", Map.of("dataset", List.of(register)));
        for (Address.Field field : address.without(OTHERS).fields()) {
            List<String> values = new ArrayList<>(asked.all(field.name()));
            values.add(field.value());
            asked = asked.with(field.name(), values);
        }
        for (String name : List.of("q", AS_AT)) {
            asked = address.first(name) == null ? asked : asked.with(name, address.first(name));
        }
        return asked.toString();
    }
}
