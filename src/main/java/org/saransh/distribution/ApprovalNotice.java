package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.brief.ApprovalDue;
import org.saransh.brief.Brief;
import org.saransh.brief.Briefs;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.EditionView;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;
import org.saransh.reference.Clocks;
import org.saransh.reference.Label;

/** Tells approvers that a draft waits for them, or is held because none of them came. */
@ApplicationScoped
class ApprovalNotice {

    private static final Label WAITS_SUBJECT = new Label("Approval needed: ", "अनुमोदन आवश्यक: ");
    private static final Label HELD_SUBJECT =
            new Label("Held, not approved in time: ", "समय पर अनुमोदन नहीं, रोका गया: ");
    private static final Label WAITS = new Label(
            "A draft waits for the approval of a second person. If nobody approves it by the deadline, it is held.",
            "एक प्रारूप दूसरे व्यक्ति के अनुमोदन की प्रतीक्षा में है। समय-सीमा तक अनुमोदन न होने पर यह रोक दिया जाएगा।");
    private static final Label HELD = new Label(
            "Nobody approved this draft by its deadline. It is held and does not go out.",
            "समय-सीमा तक इस प्रारूप का अनुमोदन नहीं हुआ। यह रोक दिया गया है और नहीं भेजा जाएगा।");
    private static final Label EDITION = new Label("Edition", "संस्करण");
    private static final Label BY = new Label("Drafted by", "प्रारूप किसने बनाया");
    private static final Label DEADLINE = new Label("Deadline", "समय-सीमा");
    private static final Label DOCUMENT = new Label("Document", "दस्तावेज़");
    private static final Label APPROVE = new Label("To approve it", "अनुमोदन के लिए");
    private static final Label RELEASE =
            new Label("To let it wait for approval once more", "इसे फिर अनुमोदन की प्रतीक्षा में रखने के लिए");

    @Inject
    EditionDesk editions;

    @Inject
    Briefs briefs;

    @Inject
    Notices notices;

    @Inject
    @ConfigProperty(name = "saransh.mail.approvers")
    Optional<String> approvers;

    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(@Observes ApprovalDue event) {
        EditionView edition = editions.find(event.edition()).orElseThrow();
        Label subject = event.held() ? HELD_SUBJECT : WAITS_SUBJECT;
        notices.post(
                "edition-" + event.edition(),
                new Label(
                        subject.english() + title(edition, Language.EN), subject.hindi() + title(edition, Language.HI)),
                new Label(words(event, edition, Language.EN), words(event, edition, Language.HI)),
                approvers(edition.brief()));
    }

    private List<String> approvers(String brief) {
        List<String> own = briefs.named(brief).map(Brief::approvers).orElse(List.of());
        return own.isEmpty() ? Notices.addresses(approvers.orElse("")) : own;
    }

    private String words(ApprovalDue event, EditionView edition, Language language) {
        String place = "/api/editions/" + edition.id();
        return say(event.held() ? HELD : WAITS, language)
                + "\n\n"
                + line(EDITION, title(edition, language), language)
                + line(BY, edition.draftedBy() == null ? "–" : edition.draftedBy(), language)
                + line(DEADLINE, Clocks.minute(event.deadline(), language.code()), language)
                + line(DOCUMENT, notices.address(place + "/renditions/" + language.code() + ".pdf"), language)
                + "\n"
                + say(event.held() ? RELEASE : APPROVE, language)
                + ": POST "
                + notices.address(place + (event.held() ? "/release" : "/approve"));
    }

    private String title(EditionView edition, Language language) {
        return Wording.of(edition.brief(), language)
                .title(editions.digest(edition.id()).orElseThrow());
    }

    private static String line(Label label, String value, Language language) {
        return say(label, language) + ": " + value + "\n";
    }

    private static String say(Label label, Language language) {
        return label.in(language.code());
    }
}
