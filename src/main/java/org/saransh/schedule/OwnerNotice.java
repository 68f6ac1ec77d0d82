package org.saransh.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.saransh.distribution.Notices;
import org.saransh.reference.Clocks;
import org.saransh.reference.Label;

/** Tells the owner of a schedule that an occurrence is held, and how it goes on. */
@ApplicationScoped
class OwnerNotice {

    private static final Label SUBJECT = new Label("Held: ", "रोका गया: ");
    private static final Label HELD = new Label(
            "An occurrence of a schedule is held, and its brief does not go out.",
            "एक समय-सारणी का प्रसंग रोक दिया गया है, और उसका सार-पत्र नहीं भेजा जाएगा।");
    private static final Label SCHEDULE = new Label("Schedule", "समय-सारणी");
    private static final Label DUE = new Label("Due", "नियत समय");
    private static final Label REASON = new Label("Reason", "कारण");
    private static final Label UNTIL = new Label("Waits until", "कब तक प्रतीक्षा");
    private static final Label RELEASE = new Label(
            "It goes on by itself when the registers are confirmed. To let it go on as it is: POST ",
            "पंजियों की पुष्टि होते ही यह स्वयं आगे बढ़ेगा। इसे ऐसे ही आगे बढ़ाने के लिए: POST ");

    @Inject
    Notices notices;

    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(@Observes OccurrenceHeld event) {
        notices.post(
                "occurrence-" + event.occurrence(),
                new Label(SUBJECT.english() + event.title(), SUBJECT.hindi() + event.title()),
                new Label(words(event, "en"), words(event, "hi")),
                event.ownerMail() == null ? notices.owners() : List.of(event.ownerMail()));
    }

    private String words(OccurrenceHeld event, String language) {
        return HELD.in(language)
                + "\n\n"
                + line(SCHEDULE, event.title() + " (" + event.schedule() + ")", language)
                + line(DUE, Clocks.minute(event.due(), language), language)
                + line(REASON, event.reason(), language)
                + line(UNTIL, Clocks.minute(event.until(), language), language)
                + "\n"
                + RELEASE.in(language)
                + notices.address("/api/occurrences/" + event.occurrence() + "/release");
    }

    private static String line(Label label, String value, String language) {
        return label.in(language) + ": " + value + "\n";
    }
}
