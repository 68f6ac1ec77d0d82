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

    public String sha256() {
        return sha256;
    }

    EditionView.RenditionView view() {
        return new EditionView.RenditionView(
                language.code(),
                format.extension(),
                format.mediaType(),
                size,
                sha256,
                "/api/editions/" + edition + "/renditions/" + language.code() + "." + format.extension());
    }
}
