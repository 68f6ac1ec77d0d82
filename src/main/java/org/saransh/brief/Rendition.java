package org.saransh.brief;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One edition in one language and format; the bytes lie in the content store. */
@Entity
@Table(name = "rendition")
public class Rendition {

    @Id
    @Column(name = "rendition_key")
    private String key;

    @Column(name = "edition_id")
    private long edition;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private OutputFormat format;

    private String sha256;

    @Column(name = "byte_count")
    private long size;

    private Boolean conforms;

    @Column(name = "conformance_sha256")
    private String conformance;

    protected Rendition() {}

    Rendition(long edition, Language language, OutputFormat format, String sha256, long size) {
        this.key = key(edition, language, format);
        this.edition = edition;
        this.language = language;
        this.format = format;
        this.sha256 = sha256;
        this.size = size;
    }

    /** {@code 7.en.pdf} */
    static String key(long edition, Language language, OutputFormat format) {
        return edition + "." + language.code() + "." + format.extension();
    }

    String key() {
        return key;
    }

    /** Within its edition: {@code en.pdf}. */
    String name() {
        return language.code() + "." + format.extension();
    }

    Language language() {
        return language;
    }

    OutputFormat format() {
        return format;
    }

    public String sha256() {
        return sha256;
    }

    /** Whether it is a PDF of which nobody knows yet whether it conforms. */
    boolean awaitsCheck() {
        return format == OutputFormat.PDF && conforms == null;
    }

    boolean fails() {
        return Boolean.FALSE.equals(conforms);
    }

    /** SHA-256 of the report on its conformance; null when there is none. */
    String conformance() {
        return conformance;
    }

    void check(Gate.Checked found) {
        conforms = found.conforms();
        conformance = found.report();
    }

    EditionView.RenditionView view() {
        String href = "/api/editions/" + edition + "/renditions/" + name();
        return new EditionView.RenditionView(
                language.code(),
                format.extension(),
                format.mediaType(),
                size,
                sha256,
                href,
                conforms,
                conformance == null ? null : href + "/conformance");
    }
}
