package org.saransh.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks a document against PDF/A-3a and PDF/UA-1. The first alone would pass a document without any tags. */
public final class ConformanceCheck {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private ConformanceCheck() {}

    /**
     * Takes some tenths of a second for ten pages, and up to half a minute for 200 pages of tables. Safe for use by several threads.
     *
     * @return the rules that failed, PDF/A first, each in the order of the standard; empty if the document conforms
     * @throws PdfExportException when the bytes are no readable PDF
     */
    public static ConformanceReport check(byte[] pdf) {
        return new ConformanceReport(
                List.of(check(pdf, PDFAFlavour.PDFA_3_A, "PDF/A-3a"), check(pdf, PDFAFlavour.PDFUA_1, "PDF/UA-1")));
    }

    private static CheckedProfile check(byte[] pdf, PDFAFlavour flavour, String profile) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<FailedRule> failures = result.getFailedChecks().entrySet().stream()
                    .map(failed -> new FailedRule(
                            profile,
                            failed.getKey().getClause(),
                            failed.getKey().getTestNumber(),
                            failed.getValue()))
                    .sorted(Comparator.comparing(FailedRule::clause).thenComparing(FailedRule::testNumber))
                    .toList();
            int failed = failures.stream().mapToInt(FailedRule::failedChecks).sum();
            return new CheckedProfile(profile, result.getTotalAssertions() - failed, failed, failures);
        } catch (EncryptedPdfException | ModelParsingException | ValidationException | IOException unreadable) {
            throw new PdfExportException("the document cannot be checked against " + profile, unreadable);
        }
    }
}
