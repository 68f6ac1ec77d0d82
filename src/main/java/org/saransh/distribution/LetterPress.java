package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saransh.brief.Digest;
import org.saransh.brief.EditionDesk;
import org.saransh.brief.Language;
import org.saransh.brief.OutputFormat;
import org.saransh.brief.Wording;
import org.saransh.export.ExportView;
import org.saransh.export.Exports;

/** Writes the messages of deliveries. What several have in common is made once. */
@ApplicationScoped
class LetterPress {

    private static final int MOST_CHANGES = 12;

    @Inject
    MailSettings settings;

    @Inject
    EditionDesk desk;

    @Inject
    Exports exports;

    @Inject
    Notices notices;

    @Inject
    Links links;

    @Inject
    BounceAddress bounces;

    /** What the messages of one run share; only one thread works with it. */
    static final class Proofs {
        private final Map<Long, Digest> digests = new HashMap<>();
        private final Map<String, Enclosure> enclosures = new HashMap<>();
    }

    Proofs begin() {
        return new Proofs();
    }

    /** @throws IllegalStateException when what it tells of is not there any more */
    Parcel parcel(DeliveryView delivery, Proofs proofs) {
        String from = bounces.of(delivery.id()).orElseGet(settings::sender);
        return new Parcel("delivery-" + delivery.id(), from, delivery.address(), letter(delivery, proofs));
    }

    /** @throws IllegalStateException when what it tells of is not there any more */
    Letter letter(DeliveryView delivery, Proofs proofs) {
        try {
            if (delivery.notice() != null) {
                return ofNotice(delivery);
            }
            return delivery.export() == null ? ofEdition(delivery, proofs) : ofExport(delivery);
        } catch (MessagingException wrongAddress) {
            throw new IllegalArgumentException(
                    "A message to " + delivery.address() + " cannot be addressed: " + wrongAddress.getMessage(),
                    wrongAddress);
        }
    }

    private Letter ofNotice(DeliveryView delivery) throws MessagingException {
        Notice notice = notices.find(delivery.notice())
                .orElseThrow(() -> new IllegalStateException("There is no notice " + delivery.notice() + " any more"));
        NumberedMessage message = NumberedMessage.of(delivery, settings, notice.subject());
        return Letter.of(message, notice.words(), null, List.of(), settings.signer());
    }

    private Letter ofExport(DeliveryView delivery) throws MessagingException {
        ExportView export = exports.find(delivery.export())
                .orElseThrow(() -> new IllegalStateException("There is no export " + delivery.export() + " any more"));
        ExportLetter said = new ExportLetter(delivery, export, links.export(delivery));
        NumberedMessage message = NumberedMessage.of(delivery, settings, said.subject());
        return Letter.of(message, said.text(), null, List.of(), settings.signer());
    }

    private Letter ofEdition(DeliveryView delivery, Proofs proofs) throws MessagingException {
        Digest digest = proofs.digests.computeIfAbsent(
                delivery.edition(), id -> desk.digest(id).orElseThrow());
        Wording wording = Wording.of(digest.brief(), delivery.language());
        List<OutputFormat> formats = delivery.formats().stream()
                .map(extension -> OutputFormat.of(extension).orElseThrow())
                .toList();
        List<Enclosure> enclosures = delivery.link()
                ? List.of()
                : formats.stream()
                        .map(format -> enclosure(delivery, format, proofs))
                        .toList();
        List<String> files = delivery.link()
                ? formats.stream().map(format -> links.file(delivery, format)).toList()
                : enclosures.stream().map(Enclosure::fileName).toList();
        String ending = links.unsubscribe(delivery);
        LetterText text = new LetterText(
                digest,
                wording,
                delivery.correction() ? changes(digest, wording) : null,
                files,
                delivery.link(),
                settings.publicUrl(),
                ending);
        NumberedMessage message = NumberedMessage.of(delivery, settings, text.subject());
        message.setHeader("List-Id", "<" + digest.brief() + "." + settings.domain() + ">");
        if (ending != null) {
            message.setHeader("List-Unsubscribe", "<" + ending + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return Letter.of(message, text.plain(), text.html(delivery.language().tag()), enclosures, settings.signer());
    }

    private Enclosure enclosure(DeliveryView delivery, OutputFormat format, Proofs proofs) {
        Language language = delivery.language();
        return proofs.enclosures.computeIfAbsent(
                delivery.edition() + "/" + language + "/" + format,
                file -> desk.rendition(delivery.edition(), language, format)
                        .map(Enclosure::of)
                        .orElseThrow(() -> new IllegalStateException("Edition " + delivery.edition()
                                + " is not rendered as " + language.code() + "." + format.extension())));
    }

    /** What changed since the edition that this one puts right. */
    private static List<String> changes(Digest digest, Wording wording) {
        return digest.changes().stream()
                .limit(MOST_CHANGES)
                .map(change -> wording.say(change.statement()))
                .toList();
    }
}
