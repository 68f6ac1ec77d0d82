package org.saransh.brief;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.storage.Schema;

/** The operator's folder of templates, words and briefs. It is read once, at start, and used whole or not at all. */
@ApplicationScoped
class ReportsFolder {

    @Inject
    @ConfigProperty(name = "saransh.reports")
    Optional<String> folder;

    /** @throws IllegalStateException when anything in the folder is wrong; then the application does not start */
    void start(@Observes @Priority(Schema.FIRST) Startup start) {
        folder.filter(path -> !path.isBlank()).ifPresent(path -> Reports.use(read(Path.of(path))));
    }

    /** @throws IllegalStateException when anything in the folder is wrong, with all that is */
    static Overrides read(Path folder) {
        List<String> faults = new ArrayList<>();
        Overrides read = read(folder, faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "saransh.reports: the folder " + folder + " cannot be used: " + String.join("\n", faults));
        }
        return read;
    }

    /** What is wrong with the folder, one sentence each, beginning with file and line. */
    static List<String> faults(Path folder) {
        List<String> faults = new ArrayList<>();
        read(folder, faults);
        return faults;
    }

    private static Overrides read(Path folder, List<String> faults) {
        try {
            ReportFiles files = OverrideFolder.read(folder, faults);
            TemplateCheck check = new TemplateCheck(files, ReportFiles.onClassPath(), faults);
            check.check(List.of());
            return new Overrides(files, check.compiled());
        } catch (IOException unreadable) {
            throw new IllegalStateException("saransh.reports: the folder " + folder + " cannot be read", unreadable);
        }
    }
}
