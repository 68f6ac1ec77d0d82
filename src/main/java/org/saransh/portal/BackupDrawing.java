package org.saransh.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.saransh.backup.BackupState;
import org.saransh.backup.BackupView;
import org.saransh.backup.Backups;
import org.saransh.brief.Wording;

/** Draws the backups for those who look after the service: how old the newest is, and where its file is to be had. */
@ApplicationScoped
class BackupDrawing {

    private static final long MEGABYTE = 1 << 20;

    @Inject
    Backups backups;

    @Inject
    Clock clock;

    BackupsView of(Wording words) {
        List<BackupView> all = backups.all();
        String last = all.stream()
                .filter(one -> one.state() == BackupState.DONE)
                .findFirst()
                .map(one -> words.text("page.backup.last", Map.of("age", hours(one))))
                .orElse(words.text("page.backup.never"));
        String origin = backups.origins().stream()
                .findFirst()
                .map(one -> words.text("page.backup.origin", Map.of("taken", words.minute(one.takenAt()))) + " "
                        + (one.findings() == null ? words.text("page.backup.checking") : one.findings()))
                .orElse(null);
        return new BackupsView(
                last,
                origin,
                grid(words, all),
                Act.button("/operations/backup", words.text("page.backup.ask"), "primary"));
    }

    private long hours(BackupView one) {
        return Duration.between(one.askedAt(), clock.instant()).toHours();
    }

    private static Grid grid(Wording words, List<BackupView> all) {
        return Grid.of(
                "backups",
                words,
                all,
                "page.rows.none",
                one -> Grid.row(
                        Grid.name(words.minute(one.askedAt()), one.file()),
                        Grid.text(one.by()),
                        Grid.mark(
                                words.text("page.backup." + one.state()),
                                one.state() == BackupState.FAILED ? "bad" : "good"),
                        Grid.number(words.number(one.rows())),
                        Grid.number(words.number((one.bytes() + MEGABYTE - 1) / MEGABYTE)),
                        Grid.english(one.detail() == null ? "" : one.detail())),
                "@page.backup.asked",
                "page.backup.by",
                "page.edition.stateOf",
                "#page.backup.rows",
                "#page.backup.megabytes",
                "page.verify.found");
    }
}
