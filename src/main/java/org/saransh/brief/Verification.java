package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.saransh.storage.ContentStore;
import org.saransh.storage.Sha256;

/**
 * Makes an edition again and compares: the digest from the registers, as they were known and recorded when it was drafted, and
 * each rendition from the stored digest. It holds no transaction, because it may take long; all that it reads is only added to.
 */
@ApplicationScoped
class Verification {

    @Inject
    Archive archive;

    @Inject
    Briefs briefs;

    @Inject
    Rendering rendering;

    @Inject
    ContentStore store;

    VerificationView of(Edition edition) {
        List<String> notes = new ArrayList<>();
        Optional<Brief> brief = briefs.named(edition.brief());
        boolean first = FirstDigest.isOne(edition.json());
        if (first) {
            notes.add("The digest of this edition has the first form, which is read but no longer drawn:"
                    + " only the stored bytes were checked");
        } else if (brief.isEmpty()) {
            notes.add("There is no brief " + edition.brief() + " any more: only the stored bytes were checked");
        }
        boolean again = !first && brief.isPresent();
        List<VerificationView.Item> items = new ArrayList<>();
        items.add(item(
                "digest",
                edition.digestSha256(),
                Sha256.of(edition.json()).equals(edition.digestSha256()),
                again
                        ? () -> archive.again(brief.get(), edition)
                                .digest()
                                .json()
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                        : null));
        for (Rendition rendition : archive.renditions(edition.id())) {
            items.add(item(
                    rendition.name(),
                    rendition.sha256(),
                    store.holds(rendition.sha256()),
                    again ? () -> rendering.render(edition, rendition.language(), rendition.format()) : null));
        }
        List<Fingerprint.Change> changed =
                brief.map(one -> changed(edition, one, notes)).orElse(List.of());
        return new VerificationView(
                edition.id(),
                items.stream().allMatch(VerificationView.Item::intact),
                again ? items.stream().allMatch(one -> Boolean.TRUE.equals(one.same())) : null,
                items,
                changed,
                notes);
    }

    private static VerificationView.Item item(String name, String stored, boolean intact, Supplier<byte[]> again) {
        List<String> words = new ArrayList<>();
        if (!intact) {
            words.add("what is stored was changed or lost");
        }
        String rebuilt = null;
        if (again != null) {
            try {
                rebuilt = Sha256.of(again.get());
                if (!rebuilt.equals(stored)) {
                    words.add("made again, it has other bytes");
                }
            } catch (RenderingException broken) {
                words.add("it cannot be made again: " + broken.getMessage());
            }
        }
        return new VerificationView.Item(
                name,
                stored,
                intact,
                rebuilt,
                again == null ? null : Objects.equals(rebuilt, stored),
                words.isEmpty() ? null : String.join("; ", words));
    }

    private List<Fingerprint.Change> changed(Edition edition, Brief brief, List<String> notes) {
        if (edition.fingerprint() == null) {
            notes.add("This edition was rendered before fingerprints were kept: what changed since cannot be told");
            return List.of();
        }
        return rendering.fingerprint(brief).since(Fingerprint.read(edition.fingerprint()));
    }
}
