package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saransh.pdf.ConformanceCheck;

class SigningTest {

    private static final String PASSWORD = "for this test";

    @TempDir
    Path folder;

    private final Digest digest = RenderingTest.digest();

    @Test
    void an_edition_is_signed_with_the_key_that_the_configuration_names_and_can_be_made_again() throws Exception {
        Rendering rendering = Known.rendering();
        rendering.signing = signing("briefs");
        Instant drafted = Clock.systemUTC().instant();
        Edition edition = new Edition(digest, "", digest.json(), 1, null, drafted, drafted);
        byte[] signed = rendering.render(edition, Language.HI, OutputFormat.PDF);
        try (PDDocument document = Loader.loadPDF(signed)) {
            assertThat(document.getSignatureDictionaries()).hasSize(1);
            assertThat(document.getSignatureFields().get(0).getAlternateFieldName())
                    .isEqualTo("दस्तावेज़ का हस्ताक्षर");
        }
        assertThat(ConformanceCheck.check(signed).failures()).isEmpty();
        assertThat(rendering.render(edition, Language.HI, OutputFormat.PDF)).isEqualTo(signed);
        Brief weekly = rendering.briefs.named("weekly").orElseThrow();
        assertThat(rendering.fingerprint(weekly).since(Workshop.fingerprint(weekly)))
                .extracting(Fingerprint.Change::part)
                .containsExactly("signing certificate");
    }

    @Test
    void a_key_that_is_not_there_is_told_at_the_start_with_the_names_of_the_settings() {
        assertThatThrownBy(() -> signing("letters"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("saransh.signature.keystore")
                .hasMessageContaining("letters");
    }

    private Signing signing(String alias) throws IOException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "briefs",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-dname",
                        "CN=Briefs",
                        "-startdate",
                        "-1d")
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        Signing signing = new Signing();
        signing.keyStore = Optional.of(store.toString());
        signing.password = Optional.of(PASSWORD);
        signing.alias = Optional.of(alias);
        signing.start(null);
        return signing;
    }
}
