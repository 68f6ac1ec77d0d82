package org.saransh.brief;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.saransh.reference.PartialDate;

/** The rows of the weekly brief in one language, as its templates read them. */
final class WeeklyRows {

    /** @param number of the point, from 1 */
    public record PointRow(Integer number, String text, String basis) {}

    /**
     * @param heading of the group that the row belongs to
     * @param day null when the date is not that of a day
     * @param date in words
     */
    public record ChangeRow(String heading, Date day, String date, String text, String basis) {}

    public record TrancheRow(
            String tranche,
            String launched,
            Date launchDay,
            Integer offered,
            Integer auctioned,
            Integer annulled,
            String rate,
            String bidsDue,
            Date bidsDueDay,
            String status,
            String basis) {}

    public record TotalRow(String text, String basis) {}

    public record PartnerRow(
            String counterpart,
            String parties,
            String kind,
            String stage,
            String started,
            String minerals,
            String latest,
            String basis) {}

    public record DueRow(String date, Date day, String text, String basis) {}

    /** @param url empty when the source has none */
    public record SourceRow(
            Integer number, String publisher, String title, String date, Date day, String basis, String url) {}

    private final Digest digest;
    private final Wording wording;

    WeeklyRows(Digest digest, Wording wording) {
        this.digest = digest;
        this.wording = wording;
    }

    List<PointRow> points() {
        List<PointRow> rows = new ArrayList<>();
        for (Statement point : digest.keyPoints()) {
            rows.add(new PointRow(rows.size() + 1, wording.say(point), basis(point.standing())));
        }
        return rows;
    }

    List<ChangeRow> changes() {
        return digest.changes().stream()
                .map(change -> new ChangeRow(
                        wording.word(change.group()),
                        day(change.statement().date()),
                        wording.date(change.statement().date()),
                        wording.say(change.statement()),
                        basis(change.statement().standing())))
                .toList();
    }

    List<TrancheRow> tranches() {
        return Stream.concat(
                        digest.auctions().leasesAndLicences().stream(),
                        digest.auctions().explorationLicences().stream())
                .map(line -> new TrancheRow(
                        line.tranche(),
                        wording.date(line.launched()),
                        day(line.launched()),
                        line.offered(),
                        line.auctioned(),
                        line.annulled(),
                        wording.rate(line.sold()),
                        wording.date(line.bidsDue()),
                        day(line.bidsDue()),
                        wording.plain(line.status()),
                        basis(line.standing())))
                .toList();
    }

    List<TotalRow> totals() {
        return digest.auctions().totals().stream()
                .map(total -> new TotalRow(wording.say(total), basis(total.standing())))
                .toList();
    }

    List<PartnerRow> partnerships() {
        return Stream.concat(digest.partnerships().stream(), digest.listed().stream())
                .map(this::partner)
                .toList();
    }

    private PartnerRow partner(PartnerLine line) {
        PartnerLine.Latest latest = line.latest();
        String stage = wording.plain(line.stage());
        return new PartnerRow(
                line.counterpart(),
                Stream.of(line.organisation(), line.indianParty())
                        .filter(party -> party != null)
                        .reduce((one, other) -> one + " – " + other)
                        .orElse(""),
                wording.word(line.kind()),
                line.standing().basis().established() ? stage : wording.text("stage.reported", Map.of("stage", stage)),
                line.startOfReport()
                        ? wording.text("start.reported", Map.of("date", wording.date(line.started())))
                        : wording.date(line.started()),
                String.join(", ", line.minerals()),
                latest == null
                        ? ""
                        : wording.text(
                                "latest",
                                Map.of(
                                        "date", wording.date(latest.date()),
                                        "type", wording.word(latest.type()),
                                        "outcome", wording.plain(latest.outcome()))),
                basis(line.standing()));
    }

    List<DueRow> due() {
        return digest.due().stream()
                .map(due ->
                        new DueRow(wording.date(due.date()), day(due.date()), wording.say(due), basis(due.standing())))
                .toList();
    }

    List<SourceRow> sources() {
        return digest.sources().stream()
                .map(source -> new SourceRow(
                        source.number(),
                        source.publisher(),
                        source.title(),
                        wording.date(source.date()),
                        day(source.date()),
                        wording.basis(source.basis()),
                        address(source.url())))
                .toList();
    }

    /** The address if a browser can open it, else nothing. */
    private static String address(String url) {
        try {
            String scheme = url == null ? null : URI.create(url).getScheme();
            return scheme != null && scheme.startsWith("http") ? url : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    private String basis(Standing standing) {
        return wording.standing(standing, digest.sources());
    }

    /** Midnight in UTC, the zone in which templates print days. */
    private static Date day(PartialDate date) {
        return date == null || !date.isDay()
                ? null
                : Date.from(date.earliest().atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
