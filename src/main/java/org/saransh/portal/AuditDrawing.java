package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saransh.access.AuditSearch;
import org.saransh.access.AuditView;
import org.saransh.access.Chains;
import org.saransh.brief.Wording;
import org.saransh.http.AuditOutcome;
import org.saransh.http.Caller;
import org.saransh.http.PageView;
import org.saransh.http.Role;

/** Draws records of the audit, and whether its chains are whole. */
@ApplicationScoped
class AuditDrawing {

    static final String HERE = "/audit";

    private static final int SIZE = 50;

    @Inject
    Pages pages;

    @Inject
    AuditSearch search;

    @Inject
    Caller caller;

    static AuditSearch.Wanted wanted(Address address) {
        return AuditSearch.Wanted.of(
                address.first("person"),
                address.first("action"),
                address.first("outcome"),
                address.first("q"),
                address.first("from"),
                address.first("to"));
    }

    OfficeView found(Address address) {
        Wording words = pages.words();
        PageView<AuditView> found = search.page(wanted(address), EditionsPage.page(address.first("page")), SIZE);
        FormFields fields = new FormFields(words, address, null, "");
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (AuditOutcome outcome : AuditOutcome.values()) {
            outcomes.put(outcome.name(), words.text("page.audit." + outcome));
        }
        Grid grid = Grid.of(
                "title",
                words,
                found.items(),
                "page.audit.none",
                one -> row(words, one),
                "#page.audit.number",
                "@page.audit.when",
                "page.field.person",
                "page.audit.action",
                "page.audit.subject",
                "page.field.outcome",
                "page.audit.detail");
        Address asked = address.without("page");
        return OfficeView.of(
                        List.of(),
                        words.text("page.audit.text"),
                        new OfficeView.Table(
                                new OfficeView.Search(
                                        HERE,
                                        List.of(
                                                fields.line("person", false),
                                                fields.line("action", false),
                                                fields.word("outcome", false, outcomes),
                                                fields.line("q", false),
                                                fields.of("day", "from", false),
                                                fields.of("day", "to", false))),
                                words.text("page.audit.found", Map.of("count", found.total())),
                                grid,
                                PageLinksOf.of(address, found)))
                .leading(
                        new Shell.Entry(words.text("page.chains.verify"), HERE + "/-chains", true),
                        new Shell.Entry("CSV", asked.at(HERE + "/-records.csv").toString(), false),
                        new Shell.Entry("JSON", asked.at("/api/audit/records").toString(), false));
    }

    private static Grid.Row row(Wording words, AuditView one) {
        return Grid.row(
                Grid.number(Long.toString(one.id())),
                Grid.date(words.minute(one.recordedAt())),
                Grid.with(Grid.name(one.person(), null), one.address()),
                Grid.english(one.action()),
                Grid.english(one.subject()),
                Grid.mark(words.text("page.audit." + one.outcome()), tone(one.outcome())),
                Grid.english(one.detail()));
    }

    private static String tone(AuditOutcome outcome) {
        return switch (outcome) {
            case DONE -> "good";
            case REFUSED, DOUBTED -> "warm";
            case FAILED -> "bad";
        };
    }

    OfficeView verified(Chains.ChainsView found) {
        Wording words = pages.words();
        Grid grid = Grid.of(
                "title",
                words,
                new ArrayList<>(found.chains().entrySet()),
                "page.audit.none",
                one -> Grid.row(
                        Grid.name(words.optional("page.chain." + one.getKey()).orElse(one.getKey()), null),
                        one.getValue().whole()
                                ? Grid.mark(words.text("page.chains.whole"), "good")
                                : Grid.mark(
                                        words.text(
                                                "page.chains.broken",
                                                Map.of(
                                                        "number",
                                                        Long.toString(
                                                                one.getValue().firstBroken()))),
                                        "bad")),
                "page.chains.chain",
                "page.edition.stateOf");
        OfficeView view = OfficeView.of(
                List.of(),
                words.text("page.chains.text"),
                new OfficeView.Table(
                        null,
                        words.text(found.whole() ? "page.chains.allWhole" : "page.chains.notWhole"),
                        grid,
                        List.of()));
        return caller.may(Role.ADMINISTRATOR)
                ? view.leading(new Shell.Entry(words.text("page.place.audit"), HERE, false))
                : view;
    }
}
