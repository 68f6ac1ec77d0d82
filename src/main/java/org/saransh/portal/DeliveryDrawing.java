package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saransh.brief.RenderingException;
import org.saransh.brief.Wording;
import org.saransh.distribution.DeliveryState;
import org.saransh.distribution.DeliveryView;
import org.saransh.distribution.MailBrake;
import org.saransh.distribution.MailOffice;
import org.saransh.distribution.OpenedMessage;
import org.saransh.http.PageView;
import org.saransh.http.Problem;

/** Draws messages and the brake on them. */
@ApplicationScoped
class DeliveryDrawing {

    private static final int SIZE = 50;

    @Inject
    Pages pages;

    @Inject
    MailOffice office;

    /** @param tested who took a test message; null when none was sent */
    DeliveriesView all(Address address, Problem refused, String tested) {
        Wording words = pages.words();
        DeliveryState state = state(address.first("state"));
        PageView<DeliveryView> found = office.page(
                state,
                edition(address.first("edition")),
                address.first("recipient"),
                address.first("address"),
                EditionsPage.page(address.first("page")),
                SIZE);
        MailBrake.State brake = office.brake();
        return new DeliveriesView(
                address.first("edition"),
                address.first("recipient"),
                address.first("address"),
                Arrays.stream(DeliveryState.values())
                        .map(one -> new RegisterView.Choice(one.name(), words.word(one), one == state))
                        .toList(),
                counts(words),
                brake.held() ? held(words, brake) : null,
                office.server() == null
                        ? words.text("page.mail.outbox")
                        : words.text("page.deliveries.server", Map.of("server", office.server())),
                refused == null ? null : told(refused),
                tested,
                words.text("page.deliveries.found", Map.of("count", found.total())),
                grid(words, found.items()),
                PageLinksOf.of(address, found),
                acts(words, brake.held(), address.first("edition")));
    }

    /** Whoever is told something as the keeper of an address may have no name. */
    private static String called(DeliveryView one) {
        return one.name() == null || one.name().isBlank() ? one.address() : one.name();
    }

    private static String told(Problem refused) {
        return refused.errors().isEmpty()
                ? refused.detail()
                : refused.errors().stream().map(FaultWords::english).collect(Collectors.joining("; "));
    }

    private static DeliveryState state(String name) {
        return name == null
                ? null
                : Arrays.stream(DeliveryState.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> Problem.badRequest(
                                "There is no state " + name + ": use one of " + Arrays.asList(DeliveryState.values())));
    }

    private static Long edition(String number) {
        if (number != null && !number.matches("\\d{1,18}")) {
            throw Problem.badRequest("edition is '" + number + "': write the number of one");
        }
        return number == null ? null : Long.valueOf(number);
    }

    private List<DeliveriesView.Count> counts(Wording words) {
        return office.counts().entrySet().stream()
                .map(one -> new DeliveriesView.Count(
                        "/deliveries?state=" + one.getKey(),
                        words.word(one.getKey()),
                        words.number(one.getValue()),
                        tone(one.getKey())))
                .toList();
    }

    private static String held(Wording words, MailBrake.State brake) {
        return words.text(
                "page.deliveries.held",
                Map.of("by", brake.by(), "time", words.minute(brake.since()), "reason", brake.reason()));
    }

    private static List<Act> acts(Wording words, boolean held, String edition) {
        Act.Field why = new Act.Field("reason", words.text("page.row.reason"), "reason", true, "");
        List<Act> acts = new ArrayList<>();
        acts.add(Act.button("/deliveries/test", words.text("page.deliveries.test"), "outline")
                .saying(words.text("page.deliveries.test.text"))
                .asking(new Act.Field("address", words.text("page.deliveries.testTo"), "email", true, "")));
        Act again = Act.button("/deliveries/resend-failed", words.text("page.deliveries.resendFailed"), "outline")
                .saying(words.text("page.deliveries.resendFailed.text"));
        acts.add(
                edition == null
                        ? again.asking(
                                new Act.Field("edition", words.text("page.deliveries.edition"), "text", true, ""))
                        : again.with("edition", edition));
        acts.add(
                held
                        ? Act.button("/deliveries/release", words.text("page.deliveries.release"), "primary")
                                .asking(why)
                        : Act.button("/deliveries/hold", words.text("page.deliveries.hold"), "danger")
                                .saying(words.text("page.deliveries.hold.text"))
                                .asking(why));
        return acts;
    }

    private Grid grid(Wording words, List<DeliveryView> shown) {
        return Grid.of(
                "deliveries",
                words,
                shown,
                "page.deliveries.none",
                one -> Grid.row(
                        Grid.name(called(one), "/deliveries/" + one.id()),
                        Grid.text(one.address()),
                        about(words, one),
                        Grid.mark(words.word(one.state()), tone(one.state())),
                        Grid.date(words.minute(one.stateSince())),
                        Grid.english(one.detail()),
                        Grid.acts(office.repeatable(one) ? List.of(resend(words, one)) : List.of())),
                "page.recipient",
                "page.field.address",
                "page.deliveries.about",
                "page.edition.stateOf",
                "@page.deliveries.since",
                "page.deliveries.detail");
    }

    private static Act resend(Wording words, DeliveryView one) {
        return Act.button("/deliveries/" + one.id() + "/resend", words.text("page.deliveries.resend"), "outline")
                .of(called(one));
    }

    private static Grid.Cell about(Wording words, DeliveryView one) {
        if (one.edition() != null) {
            return Grid.link(
                    words.text("page.deliveries.ofEdition", Map.of("id", Long.toString(one.edition()))),
                    "/editions/" + one.edition());
        }
        return one.export() == null
                ? Grid.text(words.text("page.deliveries.notice"))
                : Grid.link(
                        words.text("page.export.title", Map.of("id", Long.toString(one.export()))),
                        "/exports/" + one.export());
    }

    private static String tone(DeliveryState state) {
        return switch (state) {
            case ACCEPTED -> "good";
            case FAILED, BOUNCED, UNCERTAIN -> "bad";
            default -> "warm";
        };
    }

    DeliveriesView.One of(DeliveryView one) {
        Wording words = pages.words();
        List<EditionPageView.Fact> facts = new ArrayList<>();
        fact(facts, words, "page.recipient", called(one) + " <" + one.address() + ">");
        fact(facts, words, "page.deliveries.since", words.minute(one.stateSince()));
        fact(facts, words, "page.deliveries.attempts", words.number(one.attempts()));
        fact(facts, words, "page.deliveries.due", one.due() == null ? null : words.minute(one.due()));
        fact(facts, words, "page.deliveries.detail", one.detail());
        fact(facts, words, "page.deliveries.messageId", one.messageId());
        OpenedMessage message = null;
        String missing = null;
        try {
            message = office.opened(one.id());
        } catch (IllegalStateException | RenderingException gone) {
            missing = gone.getMessage();
        }
        return new DeliveriesView.One(
                words.word(one.state()),
                tone(one.state()),
                facts,
                message,
                missing,
                "/api/deliveries/" + one.id() + "/message",
                office.repeatable(one) ? List.of(resend(words, one)) : List.of());
    }

    private static void fact(List<EditionPageView.Fact> facts, Wording words, String key, String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new EditionPageView.Fact(words.text(key), text, false));
        }
    }
}
