package org.saransh.brief;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.pdf.PdfExportException;
import org.saransh.pdf.Signer;
import org.saransh.work.Work;

/** Signs the PDFs of editions (PAdES B-B), when the configuration names a key store. */
@ApplicationScoped
class Signing {

    @Inject
    @ConfigProperty(name = "saransh.signature.keystore")
    Optional<String> keyStore;

    @Inject
    @ConfigProperty(name = "saransh.signature.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "saransh.signature.alias")
    Optional<String> alias;

    private Signer signer;

    /** @throws IllegalStateException when the key cannot be used; then the application does not start */
    void start(@Observes @Priority(Work.PREPARED) Startup start) {
        keyStore.filter(path -> !path.isBlank()).ifPresent(this::open);
    }

    private void open(String path) {
        try {
            signer = Signer.of(Path.of(path), password.orElse("").toCharArray(), alias.orElse(""));
        } catch (PdfExportException unusable) {
            throw new IllegalStateException(
                    "saransh.signature.keystore, .password and .alias name no key to sign with: "
                            + unusable.getMessage(),
                    unusable);
        }
    }

    /**
     * The PDF with a signature of the moment in which the edition was drafted; as it is when no key is named.
     *
     * @throws RenderingException when it cannot be signed
     */
    byte[] signed(Edition edition, Wording wording, byte[] pdf) {
        if (signer == null) {
            return pdf;
        }
        try {
            return signer.sign(
                    pdf, wording.text("signature.label"), wording.title(edition.digest()), edition.draftedAt());
        } catch (PdfExportException refused) {
            throw new RenderingException("The PDF cannot be signed: " + refused.getMessage(), refused);
        }
    }

    /** SHA-256 of the certificate; empty when nothing is signed. */
    Optional<String> certificate() {
        return Optional.ofNullable(signer).map(Signer::certificate);
    }
}
