package org.saransh.brief;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a weekly brief whose annex of offerings fills 200 pages, and tells how fast and in what heap. */
public final class LongAnnex {

    private static final int ROWS = 3_700;
    private static final int ROUNDS = 3;
    private static final int ENOUGH_PAGES = 200;

    private LongAnnex() {}

    public static void main(String[] none) throws IOException {
        Rendering rendering = Known.rendering();
        Digest digest = lengthened(RenderingTest.digest());
        Brief brief = rendering.briefs.named(digest.brief()).orElseThrow();
        HeapWatch heap = new HeapWatch();
        for (int round = 0; round < ROUNDS; round++) {
            DocumentRendering document = new DocumentRendering(rendering.templates, brief, digest, Language.EN);
            long start = System.nanoTime();
            JasperPrint print = document.print();
            long filled = System.nanoTime();
            byte[] pdf = document.pdf(print);
            long end = System.nanoTime();
            int pages = pages(pdf);
            if (pages < ENOUGH_PAGES) {
                throw new IllegalStateException("only " + pages + " pages");
            }
            System.out.printf(
                    Locale.ROOT,
                    "Annex of %,d rows on %d pages, round %d: %.0f pages/s (fill %.2f s, export %.2f s), %,d kB; %s%n",
                    ROWS,
                    pages,
                    round + 1,
                    pages / ((end - start) / 1e9),
                    (filled - start) / 1e9,
                    (end - filled) / 1e9,
                    pdf.length / 1000,
                    heap.told());
        }
        System.exit(0);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** The digest with its offerings told again and again. */
    private static Digest lengthened(Digest digest) {
        List<Section> sections = new ArrayList<>();
        for (Section section : digest.sections()) {
            if (section.name().equals(OfferingsSection.NAME)) {
                List<Line> lines = new ArrayList<>();
                while (lines.size() < ROWS) {
                    lines.addAll(section.lines());
                }
                sections.add(new Section(section.name(), lines.subList(0, ROWS)));
            } else {
                sections.add(section);
            }
        }
        return new Digest(
                digest.brief(),
                digest.parameters(),
                digest.asAt(),
                digest.since(),
                digest.sinceEdition(),
                digest.marking(),
                sections,
                digest.sources());
    }
}
