package org.saransh.distribution;

import org.saransh.export.ExportView;
import org.saransh.reference.Clocks;
import org.saransh.reference.Label;

/** The message that an export is ready: where its file is, never the file itself. */
final class ExportLetter {

    private static final Label SUBJECT = new Label("Your export is ready: ", "आपका निर्यात तैयार है: ");
    private static final Label READY =
            new Label("The export that was asked for is ready.", "माँगा गया निर्यात तैयार है।");
    private static final Label REGULAR = new Label(
            "This is sent regularly: the rows of a saved question, as they are known now.",
            "यह नियमित रूप से भेजा जाता है: सहेजे गए प्रश्न की पंक्तियाँ, जैसी अब ज्ञात हैं।");
    private static final Label ENOUGH = new Label(
            "If you no longer want it, answer this message and ask to be taken off the list.",
            "यदि यह अब नहीं चाहिए, तो इस संदेश के उत्तर में सूची से हटाने के लिए कहें।");
    private static final Label DATASET = new Label("Register", "पंजी");
    private static final Label ROWS = new Label("Rows", "पंक्तियाँ");
    private static final Label BY = new Label("Asked for by", "किसने माँगा");
    private static final Label REASON = new Label("Reason", "कारण");
    private static final Label FILE = new Label("File", "फ़ाइल");
    private static final Label KEPT = new Label("Kept until", "कब तक उपलब्ध");
    private static final Label PASSWORD = new Label(
            "It opens with the password that was set when it was asked for.",
            "यह उसी पासवर्ड से खुलता है जो माँगते समय रखा गया था।");

    private final DeliveryView delivery;
    private final ExportView export;
    private final String file;

    /** @param file its address for the reader of the delivery */
    ExportLetter(DeliveryView delivery, ExportView export, String file) {
        this.delivery = delivery;
        this.export = export;
        this.file = file;
    }

    String subject() {
        return export.title() == null ? say(SUBJECT) + export.dataset() : export.title();
    }

    String text() {
        boolean regular = export.title() != null;
        StringBuilder text = new StringBuilder(say(regular ? REGULAR : READY)).append("\n\n");
        line(text, DATASET, export.dataset());
        line(text, ROWS, Long.toString(export.rowsWritten()));
        if (!regular) {
            line(text, BY, export.by());
            line(text, REASON, export.reason());
        }
        line(text, FILE, file);
        if (export.keptUntil() != null) {
            line(
                    text,
                    KEPT,
                    Clocks.minute(export.keptUntil(), delivery.language().code()));
        }
        if (export.withPassword()) {
            text.append("\n").append(say(PASSWORD)).append("\n");
        }
        if (regular) {
            text.append("\n").append(say(ENOUGH)).append("\n");
        }
        return text.toString();
    }

    private void line(StringBuilder text, Label label, String value) {
        text.append(say(label)).append(": ").append(value).append("\n");
    }

    private String say(Label label) {
        return label.in(delivery.language().code());
    }
}
