package org.saransh.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saransh.brief.ApprovalState;
import org.saransh.brief.ApprovalView;
import org.saransh.brief.EditionState;
import org.saransh.brief.EditionView;
import org.saransh.brief.VerificationView;
import org.saransh.brief.Wording;
import org.saransh.reference.Json;

/** Says how an edition stands: its life, its approval, its files and whether they can be made again. */
record EditionWords(Wording words, EditionView edition) {

    static String tone(EditionState state) {
        return switch (state) {
            case PUBLISHED -> "good";
            case DRAFT, APPROVED -> "warm";
            case CORRECTED, WITHDRAWN -> "bad";
        };
    }

    /** What is on record of its life, in the order in which it happened. */
    List<EditionPageView.Fact> facts() {
        List<EditionPageView.Fact> facts = new ArrayList<>();
        add(facts, "page.edition.number", edition.year() + "/" + edition.number());
        add(facts, "page.edition.asAt", words.minute(edition.asAt()));
        add(
                facts,
                "page.edition.drafted",
                words.minute(edition.draftedAt()) + (edition.draftedBy() == null ? "" : ", " + edition.draftedBy()));
        if (edition.approval() != null) {
            add(facts, "page.edition.approval", approval(edition.approval()));
        }
        if (edition.embargoUntil() != null) {
            add(facts, "page.edition.embargo", words.minute(edition.embargoUntil()));
        }
        if (edition.publishedAt() != null) {
            add(facts, "page.archive.published", words.minute(edition.publishedAt()));
        }
        if (edition.endedAt() != null) {
            add(
                    facts,
                    "page.edition.ended",
                    words.word(edition.state()) + ", " + words.minute(edition.endedAt())
                            + (edition.endedWhy() == null ? "" : ": " + edition.endedWhy()));
        }
        facts.add(new EditionPageView.Fact(words.text("page.edition.digest"), edition.digestSha256(), true));
        return facts;
    }

    private void add(List<EditionPageView.Fact> facts, String key, String text) {
        facts.add(new EditionPageView.Fact(words.text(key), text, false));
    }

    String approval(ApprovalView approval) {
        String state = approval.state() == ApprovalState.WAITING
                ? words.text("page.approval.waiting", Map.of("time", words.minute(approval.deadline())))
                : words.word(approval.state());
        String decided = approval.decidedBy() == null
                ? ""
                : ". " + approval.decidedBy() + ", " + words.minute(approval.decidedAt());
        return state + decided + (approval.note() == null ? "" : ": " + approval.note());
    }

    Grid files() {
        return Grid.of(
                "files",
                words,
                edition.renditions(),
                "page.edition.noFiles",
                this::file,
                "page.edition.file",
                "#page.edition.bytes",
                "page.edition.sha256",
                "page.edition.conformance");
    }

    private Grid.Row file(EditionView.RenditionView file) {
        String name = words.text("format." + file.format()) + ", " + words.text("language." + file.language());
        return Grid.row(
                Grid.name(name, file.href()),
                Grid.number(words.number(file.size())),
                Grid.mark(file.sha256(), "code"),
                conformance(file));
    }

    private Grid.Cell conformance(EditionView.RenditionView file) {
        if (!file.format().equals("pdf")) {
            return Grid.text("");
        }
        if (file.conforms() == null) {
            return Grid.mark(words.text("page.edition.beingChecked"), "warm");
        }
        Grid.Cell mark = file.conforms()
                ? Grid.mark("PDF/A-3a, PDF/UA-1", "good")
                : Grid.mark(words.text("page.edition.notConforming"), "bad");
        return file.conformance() == null
                ? mark
                : Grid.with(mark, words.text("page.edition.report"), file.conformance());
    }

    Grid corrections() {
        return Grid.of(
                "corrections",
                words,
                edition.corrections(),
                "page.edition.noCorrections",
                one -> Grid.row(
                        Grid.name(one.key(), CellWords.row(one.register(), one.key())),
                        Grid.text(new RegisterWords(words).title(one.register())),
                        Grid.english(String.join(", ", one.fields())),
                        Grid.english(one.reason()),
                        Grid.date(words.minute(one.recordedAt()))),
                "page.import.key",
                "column.register",
                "column.field",
                "page.row.reason",
                "@page.row.recorded");
    }

    /** What a verification found. */
    EditionPageView.Verified verified(VerificationView found) {
        boolean good = found.intact() && !Boolean.FALSE.equals(found.same());
        Grid items = Grid.of(
                "verified",
                words,
                found.items(),
                "page.edition.noFiles",
                item -> Grid.row(
                        Grid.name(item.item(), null),
                        item.intact()
                                ? Grid.mark(words.text("page.verify.intact"), "good")
                                : Grid.mark(words.text("page.verify.lost"), "bad"),
                        same(item),
                        Grid.english(item.words())),
                "page.edition.file",
                "page.verify.stored",
                "page.verify.again",
                "page.verify.found");
        List<String> changed = new ArrayList<>();
        for (JsonNode part : Json.mapper().valueToTree(found).path("changed")) {
            changed.add(part.path("part").asText());
        }
        return new EditionPageView.Verified(
                words.text(good ? "page.verify.good" : "page.verify.bad"), good, items, changed, found.notes());
    }

    private Grid.Cell same(VerificationView.Item item) {
        return Optional.ofNullable(item.same())
                .map(same -> same
                        ? Grid.mark(words.text("page.verify.same"), "good")
                        : Grid.mark(words.text("page.verify.other"), "bad"))
                .orElseGet(() -> Grid.text(""));
    }
}
