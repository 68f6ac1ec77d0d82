package org.saransh.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.saransh.reference.Json;

/** What became of a table, kept for later. */
@Entity
@Table(name = "import_report")
class ImportReport {

    @Id
    private long id;

    private String register;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String report;

    protected ImportReport() {}

    ImportReport(ImportView view) {
        id = view.id();
        register = view.register();
        recordedBy = view.by();
        recordedAt = view.recordedAt();
        report = Json.write(view);
    }

    ImportView view() {
        return Json.read(report, ImportView.class);
    }
}
