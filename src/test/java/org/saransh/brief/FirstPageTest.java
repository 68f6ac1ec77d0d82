package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What page 1 of every brief looks like in every language. */
class FirstPageTest {

    private static final Path ACCEPTED = Path.of("src/test/resources/brief/pages");
    private static final Path TARGET = Path.of("target/pages");

    static List<KnownEditionsTest.Kept> editions() {
        return KnownEditionsTest.editions();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void the_first_page_looks_as_it_was_accepted(KnownEditionsTest.Kept edition) throws IOException {
        String name = edition.digest().brief() + "-" + edition.language().code();
        Path accepted = ACCEPTED.resolve(name + ".png");
        Path now = TARGET.resolve(name + ".png");
        Picture page = Picture.of(edition.pdf());
        page.write(now);
        Picture wanted = Picture.read(accepted);
        Path difference = TARGET.resolve(name + "-difference.png");
        page.differenceTo(wanted).write(difference);
        assertThat(page.looksLike(wanted))
                .as(
                        "page 1 of %s differs where %s is marked red; if that is wanted, accept it: cp %s %s",
                        name, difference, now, accepted)
                .isTrue();
    }

    @Test
    void a_page_that_moved_by_two_points_does_not_look_the_same() throws IOException {
        byte[] pdf = editions().get(0).pdf();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            try (PDPageContentStream before =
                    new PDPageContentStream(document, document.getPage(0), AppendMode.PREPEND, false)) {
                before.transform(Matrix.getTranslateInstance(0, -2));
            }
            assertThat(Picture.of(document).looksLike(Picture.of(pdf))).isFalse();
        }
    }

    @Test
    void a_heading_that_moved_alone_and_one_that_is_gone_are_seen_and_paler_edges_are_not() throws IOException {
        Picture page = Picture.of(editions().get(0).pdf());
        assertThat(page.looksLike(page)).isTrue();
        assertThat(changed(page, 2, 2).looksLike(page)).isFalse();
        assertThat(changed(page, 0, -page.image().getHeight()).looksLike(page)).isFalse();
        Picture paler = new Picture(new RescaleOp(0.98f, 4, null).filter(page.image(), null));
        assertThat(paler.looksLike(page)).isTrue();
    }

    /** The page with the heading of the key points elsewhere. */
    private static Picture changed(Picture page, int right, int down) {
        BufferedImage image = page.image();
        int top = 136;
        int height = 20;
        BufferedImage drawn = new BufferedImage(image.getWidth(), image.getHeight(), image.getType());
        Graphics2D graphics = drawn.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, top, image.getWidth(), height);
        graphics.drawImage(image.getSubimage(0, top, image.getWidth(), height), right, top + down, null);
        graphics.dispose();
        return new Picture(drawn);
    }
}
