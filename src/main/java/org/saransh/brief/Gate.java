package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.pdf.ConformanceCheck;
import org.saransh.pdf.ConformanceReport;
import org.saransh.pdf.FailedRule;
import org.saransh.pdf.PdfExportException;
import org.saransh.reference.Json;
import org.saransh.storage.ContentStore;
import org.saransh.storage.Sha256;

/** Lets no edition out unless veraPDF finds no failed rule for PDF/A-3a and PDF/UA-1 in any of its PDFs. */
@ApplicationScoped
class Gate {

    private static final String CHECKER = "veraPDF " + Workshop.version("org.verapdf", "validation-model-jakarta");

    @Inject
    ContentStore store;

    /** A document of more pages is checked in the background. */
    @Inject
    @ConfigProperty(name = "saransh.conformance.pages")
    int mostPagesAtOnce;

    /** Whether the check takes so long that nobody should wait for it. */
    boolean takesLong(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages() > mostPagesAtOnce;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A document just written cannot be read", unreadable);
        }
    }

    /** Checks the document and keeps the report. */
    Checked check(byte[] pdf) {
        ConformanceView report = report(pdf);
        return new Checked(report.conforms(), store.put(Json.write(report).getBytes(StandardCharsets.UTF_8)));
    }

    /** @param report SHA-256 of the stored report */
    record Checked(boolean conforms, String report) {}

    private static ConformanceView report(byte[] pdf) {
        try {
            ConformanceReport found = ConformanceCheck.check(pdf);
            return new ConformanceView(Sha256.of(pdf), found.conforms(), CHECKER, found.profiles(), null);
        } catch (PdfExportException unreadable) {
            return new ConformanceView(Sha256.of(pdf), false, CHECKER, List.of(), unreadable.getMessage());
        }
    }

    /** Why an edition with these renditions cannot be published, and what to do; empty when it can. */
    Optional<String> obstacle(List<Rendition> renditions) {
        if (renditions.isEmpty()) {
            return Optional.of("it is not rendered: draft it again with its asAt to see why");
        }
        for (Rendition rendition : renditions) {
            if (rendition.awaitsCheck()) {
                return Optional.of(rendition.name() + " is still being checked against PDF/A-3a and PDF/UA-1:"
                        + " publish it when the edition names its report");
            }
            if (rendition.fails()) {
                return Optional.of(rendition.name() + " does not conform: "
                        + failures(Json.read(
                                new String(store.get(rendition.conformance()), StandardCharsets.UTF_8),
                                ConformanceView.class))
                        + ". Correct the template and draft the edition again");
            }
        }
        return Optional.empty();
    }

    private static String failures(ConformanceView report) {
        return report.unreadable() != null
                ? report.unreadable()
                : report.profiles().stream()
                        .flatMap(profile -> profile.failures().stream())
                        .map(Gate::words)
                        .collect(Collectors.joining("; "));
    }

    private static String words(FailedRule rule) {
        return "it breaks clause " + rule.clause() + " of " + rule.profile() + " (test " + rule.testNumber() + ") "
                + (rule.failedChecks() == 1 ? "once" : rule.failedChecks() + " times");
    }
}
