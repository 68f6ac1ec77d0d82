package org.saransh.brief;

import java.time.Instant;
import java.util.List;
import org.saransh.reference.Json;
import org.saransh.reference.Marking;
import org.saransh.storage.Sha256;

/**
 * All that one edition of the weekly brief says, in no language.
 *
 * @param brief name of the brief
 * @param asAt the instant whose knowledge it shows
 * @param since the instant after which a change is new
 * @param sinceEdition whether an edition of that instant was published; otherwise it is the start of the period
 * @param keyPoints at most five, the weightiest first
 * @param listed partnerships that are not single ones, and so are left out of every total
 */
public record Digest(
        String brief,
        Instant asAt,
        Instant since,
        boolean sinceEdition,
        Marking marking,
        List<Statement> keyPoints,
        List<Change> changes,
        Auctions auctions,
        List<PartnerLine> partnerships,
        List<PartnerLine> listed,
        List<Statement> due,
        List<SourceLine> sources) {

    public String json() {
        return Json.write(this);
    }

    static Digest read(String json) {
        return Json.read(json, Digest.class);
    }

    /** Digits by which a reader can tell two documents apart; the beginning of the SHA-256 of its JSON. */
    public String fingerprint() {
        return Sha256.of(json()).substring(0, 12);
    }
}
