package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saransh.reference.Json;
import org.saransh.storage.Sha256;
import org.saransh.storage.StoreIn;

class GateTest {

    @TempDir
    Path folder;

    private final Gate gate = new Gate();

    @BeforeEach
    void open() {
        gate.store = StoreIn.folder(folder);
        gate.mostPagesAtOnce = 2;
    }

    @Test
    void a_brief_conforms_and_its_report_says_what_was_checked_and_by_whom() {
        byte[] pdf = Known.rendering().render(RenderingTest.digest(), Language.EN, OutputFormat.PDF);
        Gate.Checked checked = gate.check(pdf);
        assertThat(checked.conforms()).isTrue();
        JsonNode report = report(checked);
        assertThat(report.get("pdf").asText()).isEqualTo(Sha256.of(pdf));
        assertThat(report.get("checker").asText()).isEqualTo("veraPDF 1.30.2");
        assertThat(report.get("profiles"))
                .extracting(profile -> profile.get("profile").asText())
                .containsExactly("PDF/A-3a", "PDF/UA-1");
        report.get("profiles").forEach(profile -> {
            assertThat(profile.get("passedChecks").asInt()).isGreaterThan(1000);
            assertThat(profile.get("failedChecks").asInt()).isZero();
        });
        assertThat(gate.check(pdf)).isEqualTo(checked);
        assertThat(gate.obstacle(List.of(rendition(pdf, checked)))).isEmpty();
        assertThat(gate.takesLong(pdf)).isTrue();
    }

    @Test
    void a_pdf_that_breaks_rules_is_held_back_and_each_rule_is_named() throws IOException {
        byte[] pdf = plain();
        Gate.Checked checked = gate.check(pdf);
        assertThat(checked.conforms()).isFalse();
        assertThat(report(checked)
                        .get("profiles")
                        .get(0)
                        .get("failures")
                        .get(0)
                        .get("clause")
                        .asText())
                .isNotEmpty();
        assertThat(gate.obstacle(List.of(rendition(pdf, checked))).orElseThrow())
                .startsWith("en.pdf does not conform: it breaks clause ")
                .contains("of PDF/A-3a (test ", "of PDF/UA-1 (test ", "once")
                .endsWith("Correct the template and draft the edition again");
        assertThat(gate.takesLong(pdf)).isFalse();
    }

    @Test
    void a_pdf_that_nobody_has_checked_and_an_edition_without_renditions_are_held_back() throws IOException {
        Rendition unchecked = rendition(plain(), null);
        assertThat(unchecked.awaitsCheck()).isTrue();
        assertThat(gate.obstacle(List.of(unchecked)).orElseThrow()).contains("en.pdf is still being checked");
        assertThat(gate.obstacle(List.of()).orElseThrow()).contains("not rendered");
    }

    @Test
    void what_is_no_pdf_does_not_conform() {
        Gate.Checked checked = gate.check("no pdf".getBytes(StandardCharsets.UTF_8));
        assertThat(checked.conforms()).isFalse();
        assertThat(report(checked).get("unreadable").asText()).contains("cannot be checked");
    }

    private JsonNode report(Gate.Checked checked) {
        return Json.read(new String(gate.store.get(checked.report()), StandardCharsets.UTF_8), JsonNode.class);
    }

    private static Rendition rendition(byte[] pdf, Gate.Checked checked) {
        Rendition rendition = new Rendition(1, Language.EN, OutputFormat.PDF, Sha256.of(pdf), pdf.length);
        if (checked != null) {
            rendition.check(checked);
        }
        return rendition;
    }

    private static byte[] plain() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(written);
        }
        return written.toByteArray();
    }
}
