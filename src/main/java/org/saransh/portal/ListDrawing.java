package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saransh.brief.Wording;
import org.saransh.distribution.ListView;
import org.saransh.distribution.MemberReport;
import org.saransh.distribution.ReaderOffice;
import org.saransh.distribution.RecipientView;
import org.saransh.http.PageView;
import org.saransh.http.Problem;

/** Draws lists, who is on them, and what becomes of a table of people. */
@ApplicationScoped
class ListDrawing {

    /** So many members are shown; the table of them as CSV has all. */
    private static final int MOST = 500;

    @Inject
    Pages pages;

    @Inject
    ReaderOffice office;

    @Inject
    SubscriptionDrawing subscriptions;

    Grid grid(List<ListView> lists) {
        Wording words = pages.words();
        return Grid.of(
                "lists",
                words,
                lists,
                "page.lists.none",
                one -> Grid.row(
                        Grid.name(one.name(), "/lists/" + one.id()),
                        Grid.number(words.number(
                                office.recipients(null, null, one.id(), 1, 1).total())),
                        Grid.date(words.minute(one.changedAt()))),
                "page.field.name",
                "#page.list.members",
                "@page.list.changed");
    }

    /** @param known null for a new one */
    ReaderFormView of(ReaderOffice.Kept<ListView> known, Address sent, Problem refused, MemberReport report) {
        Wording words = pages.words();
        FormFields fields = new FormFields(words, sent, refused, "");
        List<RowFormView.Field> own = new ArrayList<>(List.of(fields.line("name", true)));
        if (known == null) {
            own.add(fields.line("id", false));
        }
        OfficeForm form = ReaderForms.form(
                sent.path(),
                "/lists",
                List.of(new OfficeForm.Group("own", words.text("page.list"), null, own)),
                fields,
                refused,
                known == null ? null : known.tag());
        return known == null
                ? new ReaderFormView("lists", form, List.of(), List.of(), null)
                : new ReaderFormView(
                        "lists",
                        form,
                        acts(words, known),
                        List.of(
                                members(words, known.view().id()),
                                subscriptions.table(known.view().id(), null)),
                        report == null ? null : verdicts(words, report));
    }

    private static List<Act> acts(Wording words, ReaderOffice.Kept<ListView> known) {
        String path = "/lists/" + known.view().id();
        return List.of(
                Act.button(path + "/add", words.text("page.list.add"), "outline")
                        .asking(new Act.Field("recipient", words.text("page.list.recipient"), "text", true, "")),
                Act.button(path + "/members", words.text("page.list.take"), "outline")
                        .saying(words.text("page.list.take.text"))
                        .asking(new Act.Field("file", words.text("page.imports.file"), "file", true, ""))
                        .asking(new Act.Field("apply", words.text("page.list.apply"), "yesNo", false, "")),
                Act.button(path + "/remove", words.text("page.list.remove"), "danger")
                        .with("tag", known.tag()));
    }

    private ReaderFormView.Table members(Wording words, String list) {
        PageView<RecipientView> members = office.recipients(null, null, list, 1, MOST);
        Grid grid = Grid.of(
                "members",
                words,
                members.items(),
                "page.list.nobody",
                one -> Grid.row(
                        Grid.name(one.name(), "/recipients/" + one.id()),
                        Grid.text(one.address()),
                        Grid.text(ReaderForms.limits(words, one)),
                        Grid.text(words.word(one.state())),
                        Grid.acts(
                                List.of(Act.button("/lists/" + list + "/drop", words.text("page.list.drop"), "outline")
                                        .of(one.name())
                                        .with("recipient", one.id())))),
                "page.field.name",
                "page.field.address",
                "page.field.limits",
                "page.edition.stateOf");
        return new ReaderFormView.Table(
                words.text("page.list.members"),
                words.text("page.recipients.found", Map.of("count", members.total())),
                grid);
    }

    private static ReaderFormView.Table verdicts(Wording words, MemberReport report) {
        Grid grid = Grid.of(
                "verdicts",
                words,
                report.verdicts(),
                "page.list.nobody",
                one -> Grid.row(
                        Grid.number(words.number(one.row())),
                        Grid.name(one.name(), one.recipient() == null ? null : "/recipients/" + one.recipient()),
                        Grid.text(one.address()),
                        Grid.mark(words.text("page.member." + one.verdict()), tone(one.verdict())),
                        Grid.english(why(one))),
                "#page.import.row",
                "page.field.name",
                "page.field.address",
                "page.import.verdict",
                "page.import.why");
        return new ReaderFormView.Table(
                words.text("page.import.verdicts"),
                words.text(
                        report.applied()
                                ? "page.list.written"
                                : report.counts().containsKey(MemberReport.Verdict.REFUSED)
                                        ? "page.list.refused"
                                        : "page.list.checked"),
                grid);
    }

    private static String why(MemberReport.RowVerdict one) {
        String faults = one.faults().stream()
                .map(fault -> fault.field() + " " + FaultWords.english(fault))
                .collect(Collectors.joining("; "));
        return one.differs().isEmpty() ? faults : "stays as it is: " + String.join(", ", one.differs());
    }

    private static String tone(MemberReport.Verdict verdict) {
        return switch (verdict) {
            case NEW, ADDED -> "good";
            case UNCHANGED -> "warm";
            case REFUSED -> "bad";
        };
    }
}
