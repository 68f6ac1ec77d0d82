package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saransh.access.AccountOffice;
import org.saransh.access.TokenView;
import org.saransh.brief.Wording;
import org.saransh.http.Caller;
import org.saransh.http.Problem;
import org.saransh.http.Role;

/** Draws the tokens of programs. */
@ApplicationScoped
class TokenDrawing {

    static final String OWN = "/account/tokens";
    static final String ALL = "/accounts/-tokens";

    @Inject
    Pages pages;

    @Inject
    AccountOffice office;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** @param made a token that was made just now; null: none was */
    OfficeView own(Address sent, Problem refused, TokenView made) {
        Wording words = pages.words();
        FormFields fields = new FormFields(words, sent, refused, "");
        Map<String, String> roles = new LinkedHashMap<>();
        Role.codes().stream()
                .filter(code -> caller.may(Role.of(code).orElseThrow()))
                .forEach(code -> roles.put(code, ReaderForms.role(words, code)));
        OfficeForm form = ReaderForms.form(
                OWN,
                "/account",
                List.of(new OfficeForm.Group(
                        "own",
                        words.text("page.token.new"),
                        words.text("page.token.text"),
                        List.of(
                                fields.line("name", true),
                                fields.of("number", "days", true),
                                fields.words("roles", roles),
                                fields.yesNo("readOnly")))),
                fields,
                refused,
                null);
        OfficeView view = OfficeView.of(
                        List.of(), words.text("page.tokens.text"), table("tokens", office.ownTokens(), OWN))
                .filling(form, List.of());
        return made == null
                ? view
                : view.showing(new OfficeView.Shown(
                        words.text(
                                "page.token.shown",
                                Map.of("name", made.name(), "until", words.minute(made.expiresAt()))),
                        made.token()));
    }

    OfficeView all() {
        return OfficeView.of(
                AccountDrawing.tabs(pages.words(), ALL),
                pages.words().text("page.tokens.all.text"),
                table("title", office.allTokens(), ALL));
    }

    private OfficeView.Table table(String id, List<TokenView> tokens, String path) {
        Wording words = pages.words();
        boolean everybody = path.equals(ALL);
        List<String> heads = new ArrayList<>(List.of("page.token.for"));
        if (everybody) {
            heads.add("page.account.one");
        }
        heads.addAll(List.of("page.token.scope", "@page.account.made", "@page.token.until", "page.edition.stateOf"));
        Grid grid = Grid.of(
                id,
                words,
                tokens,
                "page.tokens.none",
                one -> new Grid.Row(cells(words, one, path)),
                heads.toArray(String[]::new));
        return new OfficeView.Table(
                null, words.text("page.tokens.found", Map.of("count", tokens.size())), grid, List.of());
    }

    private List<Grid.Cell> cells(Wording words, TokenView one, String path) {
        boolean works = one.revokedAt() == null && one.expiresAt().isAfter(clock.instant());
        List<Grid.Cell> cells = new ArrayList<>(List.of(Grid.name(one.name(), null)));
        if (path.equals(ALL)) {
            cells.add(Grid.text(one.owner()));
        }
        cells.addAll(List.of(
                Grid.with(
                        Grid.text(AccountDrawing.roles(words, one.roles())),
                        one.readOnly() ? words.text("page.field.readOnly") : null),
                Grid.date(words.day(one.madeAt())),
                Grid.date(words.minute(one.expiresAt())),
                Grid.mark(
                        words.text(
                                works
                                        ? "page.token.works"
                                        : one.revokedAt() == null ? "page.token.expired" : "page.token.revoked"),
                        works ? "good" : "warm"),
                Grid.acts(
                        works
                                ? List.of(Act.button(
                                                path + "/" + one.id() + "/revoke",
                                                words.text("page.token.revoke"),
                                                "outline")
                                        .of(one.name()))
                                : List.of())));
        return cells;
    }
}
