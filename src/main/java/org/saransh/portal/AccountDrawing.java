package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saransh.access.AccountDraft;
import org.saransh.access.AccountLinkView;
import org.saransh.access.AccountOffice;
import org.saransh.access.AccountView;
import org.saransh.brief.Wording;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.reference.IndianState;

/** Draws accounts: their table, and the form of one. */
@ApplicationScoped
class AccountDrawing {

    static final String HERE = "/accounts";

    @Inject
    Pages pages;

    @Inject
    AccountOffice office;

    static List<Shell.Entry> tabs(Wording words, String current) {
        return Stream.of(HERE, HERE + "/-tokens")
                .map(path -> new Shell.Entry(
                        words.text(path.equals(HERE) ? "page.accounts" : "page.tokens.all"),
                        path,
                        path.equals(current)))
                .toList();
    }

    OfficeView all() {
        Wording words = pages.words();
        List<AccountView> accounts = office.all();
        Grid grid = Grid.of(
                "title",
                words,
                accounts,
                "page.accounts.none",
                one -> row(words, one),
                "page.field.name",
                "page.field.role",
                "page.account.limits",
                "page.edition.stateOf",
                "@page.account.made");
        return OfficeView.of(
                        tabs(words, HERE),
                        words.text("page.accounts.text"),
                        new OfficeView.Table(
                                null,
                                words.text("page.accounts.found", Map.of("count", accounts.size())),
                                grid,
                                List.of()))
                .leading(new Shell.Entry(words.text("page.accounts.new"), HERE + "/-new", true));
    }

    private static Grid.Row row(Wording words, AccountView one) {
        return Grid.row(
                Grid.name(one.name(), HERE + "/" + one.id()),
                Grid.text(roles(words, one.roles())),
                Grid.text(limits(words, one)),
                one.disabled()
                        ? Grid.mark(words.text("page.account.locked"), "bad")
                        : one.withPassword()
                                ? Grid.mark(words.text("page.account.open"), "good")
                                : Grid.mark(words.text("page.account.noPassword"), "warm"),
                Grid.with(Grid.date(words.day(one.madeAt())), one.madeBy()));
    }

    static String roles(Wording words, List<String> codes) {
        return codes.stream().map(code -> ReaderForms.role(words, code)).collect(Collectors.joining(", "));
    }

    private static String limits(Wording words, AccountView one) {
        List<String> within = new ArrayList<>();
        one.states().forEach(state -> within.add(words.text("IndianState." + state)));
        within.addAll(one.counterparts());
        return within.isEmpty() ? words.text("page.account.unlimited") : String.join(", ", within);
    }

    static Address sent(AccountView account) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("name", List.of(account.name()));
        fields.put("roles", account.roles());
        fields.put("states", account.states());
        fields.put("counterparts", List.of(String.join("; ", account.counterparts())));
        return Address.of(HERE + "/" + account.id(), fields);
    }

    /** @param disabled as it is, because no field says it */
    static AccountDraft draft(Address sent, String name, boolean disabled) {
        String counterparts = sent.first("counterparts");
        return new AccountDraft(
                name,
                null,
                sent.all("roles"),
                sent.all("states"),
                counterparts == null
                        ? List.of()
                        : Stream.of(counterparts.split(";"))
                                .map(String::strip)
                                .filter(one -> !one.isEmpty())
                                .toList(),
                disabled);
    }

    /**
     * @param known null for a new one
     * @param link that was made for it just now; null: none was
     */
    OfficeView of(AccountView known, Address sent, Problem refused, AccountLinkView link) {
        Wording words = pages.words();
        FormFields fields = new FormFields(words, sent, refused, "");
        Map<String, String> roles = new LinkedHashMap<>();
        Role.codes().forEach(code -> roles.put(code, ReaderForms.role(words, code)));
        OfficeForm form = ReaderForms.form(
                sent.path(),
                HERE,
                List.of(
                        new OfficeForm.Group(
                                "who",
                                words.text("page.account.one"),
                                words.text("page.account.roles.text"),
                                List.of(
                                        known == null ? fields.line("name", true) : fields.fixed("name"),
                                        fields.words("roles", roles))),
                        new OfficeForm.Group(
                                "limits",
                                words.text("page.account.limits"),
                                words.text("page.account.limits.text"),
                                List.of(
                                        fields.words("states", FormFields.labels(words, IndianState.values())),
                                        fields.line("counterparts", false)))),
                fields,
                refused,
                known == null ? null : known.tag());
        OfficeView view = OfficeView.of(
                        tabs(words, null), known == null ? words.text("page.account.new.text") : null, null)
                .filling(form, known == null ? List.of() : acts(words, known));
        return link == null
                ? view
                : view.showing(new OfficeView.Shown(
                        words.text(
                                "page.account.link.shown",
                                Map.of("name", link.name(), "until", words.minute(link.expiresAt()))),
                        link.link()));
    }

    private static List<Act> acts(Wording words, AccountView known) {
        String path = HERE + "/" + known.id();
        return known.disabled()
                ? List.of(Act.button(path + "/unlock", words.text("page.account.unlock"), "outline")
                        .with("tag", known.tag()))
                : List.of(
                        Act.button(path + "/link", words.text("page.account.link"), "outline")
                                .saying(words.text("page.account.link.text")),
                        Act.button(path + "/lock", words.text("page.account.lock"), "danger")
                                .saying(words.text("page.account.lock.text"))
                                .with("tag", known.tag()));
    }
}
