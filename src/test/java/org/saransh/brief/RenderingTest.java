package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.saransh.storage.Sha256;

class RenderingTest {

    private static final String[] ZONES = {"UTC", "Asia/Kolkata", "America/New_York", "Pacific/Kiritimati"};

    private final Rendering rendering = Known.rendering();
    private final Digest digest = digest();

    @Test
    void every_format_has_the_same_bytes_in_every_zone_and_language() {
        TimeZone zone = TimeZone.getDefault();
        Locale language = Locale.getDefault();
        try {
            for (Language written : Language.values()) {
                for (OutputFormat format : OutputFormat.values()) {
                    Set<String> hashes = new HashSet<>();
                    for (String place : ZONES) {
                        TimeZone.setDefault(TimeZone.getTimeZone(place));
                        Locale.setDefault(place.startsWith("Asia") ? Locale.forLanguageTag("hi-IN") : Locale.GERMANY);
                        hashes.add(Sha256.of(rendering.render(digest, written, format)));
                    }
                    assertThat(hashes).as(written + " " + format).hasSize(1);
                }
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }

    @Test
    void days_in_the_workbook_are_days_wherever_it_was_made() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String place : ZONES) {
                TimeZone.setDefault(TimeZone.getTimeZone(place));
                byte[] xlsx = rendering.render(digest, Language.EN, OutputFormat.XLSX);
                try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
                    XSSFCell launched = workbook.getSheet("Auctions").getRow(1).getCell(1);
                    assertThat(launched.getCellType()).isEqualTo(CellType.NUMERIC);
                    assertThat(DateUtil.isCellDateFormatted(launched)).isTrue();
                    assertThat(launched.getLocalDateTimeCellValue()).as(place).isEqualTo("2023-11-29T00:00");
                }
            }
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_digest_read_from_its_json_is_the_same_digest() {
        assertThat(Digest.read(digest.json())).isEqualTo(digest);
        assertThat(digest.json()).isEqualTo(json("weekly-2024-06-28"));
        assertThat(digest.fingerprint()).hasSize(12);
    }

    /** Editions are never drawn again, so every form of a digest that was ever kept has to be readable. */
    @Test
    void a_digest_of_the_first_form_still_tells_its_key_points_changes_and_sources() {
        Digest first = Digest.read(json("first-form-2024-06-28"));
        assertThat(first.asAt()).isEqualTo(digest.asAt());
        assertThat(first.changes())
                .extracting(Line::statement)
                .isEqualTo(digest.changes().stream().map(Line::statement).toList());
        assertThat(first.keyPoints())
                .extracting(Line::statement)
                .isEqualTo(digest.keyPoints().stream().map(Line::statement).toList());
        assertThat(first.sources()).isNotEmpty();
    }

    @Test
    void a_template_that_is_not_there_is_named() {
        assertThatThrownBy(() -> rendering.templates.fill("weekly", "nowhere", java.util.Map.of(), null))
                .isInstanceOf(RenderingException.class)
                .hasMessageContaining("nowhere");
        assertThat(rendering.templates.complete()).isTrue();
    }

    /** The digest of the week ending 28.06.2024, as an edition kept it. */
    static Digest digest() {
        return digest("weekly-2024-06-28");
    }

    /** A digest as an edition kept it, by the name of its file. */
    static Digest digest(String name) {
        return Digest.read(json(name));
    }

    private static String json(String name) {
        try (InputStream stored = RenderingTest.class.getResourceAsStream("/brief/" + name + ".json")) {
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
