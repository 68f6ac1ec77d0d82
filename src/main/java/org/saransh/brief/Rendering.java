package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** Renders a digest: the same digest and templates give the same bytes, wherever and whenever. */
@ApplicationScoped
public class Rendering {

    @Inject
    Briefs briefs;

    @Inject
    Templates templates;

    @Inject
    Signing signing;

    /**
     * @throws RenderingException when there is no such brief any more, a template cannot be filled, or its PDF cannot be
     *     made accessible
     */
    public byte[] render(Digest digest, Language language, OutputFormat format) {
        Brief brief = briefs.named(digest.brief())
                .orElseThrow(() -> new RenderingException("There is no brief " + digest.brief(), null));
        return switch (format) {
            case JSON -> digest.json().getBytes(StandardCharsets.UTF_8);
            case PDF -> new DocumentRendering(templates, brief, digest, language).pdf();
            case HTML -> new PageRendering(brief, digest, language).page();
            case XLSX -> new WorkbookRendering(templates, brief, digest, language, false).workbook();
            case XLSX_ACCESSIBLE -> new WorkbookRendering(templates, brief, digest, language, true).workbook();
        };
    }

    /**
     * Renders an edition: as its digest, the PDF signed when a key is named.
     *
     * @throws RenderingException as for a digest, or when the PDF cannot be signed
     */
    byte[] render(Edition edition, Language language, OutputFormat format) {
        byte[] bytes = render(edition.digest(), language, format);
        return format == OutputFormat.PDF
                ? signing.signed(edition, Wording.of(edition.brief(), language), bytes)
                : bytes;
    }

    /** What this server renders the brief with. */
    Fingerprint fingerprint(Brief brief) {
        Fingerprint made = Workshop.fingerprint(brief);
        return signing.certificate()
                .map(certificate -> made.with("signing certificate", certificate))
                .orElse(made);
    }
}
