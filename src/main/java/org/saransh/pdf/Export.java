package org.saransh.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** One export: walks the pages, then writes what they share. */
final class Export implements AutoCloseable {

    private static final float PDF_VERSION = 1.7f;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    final JasperReportsContext context;
    final FontBank fonts;
    final ImageBank images;
    final Links links = new Links();
    final Outline outline;
    final PageLabels labels = new PageLabels();
    private final JasperPrint print;
    private final PdfMetadata metadata;
    private final List<Attachment> attachments;
    private final PDDocument document = new PDDocument();

    Export(JasperReportsContext context, JasperPrint print, PdfMetadata metadata, List<Attachment> attachments) {
        this.context = context;
        this.print = print;
        this.metadata = metadata;
        this.attachments = attachments;
        this.outline = new Outline(context);
        this.fonts = new FontBank(context);
        this.images = new ImageBank(document);
    }

    byte[] write() throws IOException {
        String language = metadata.language().toLanguageTag();
        StructTree tree = new StructTree(language);
        Structure structure = new Structure(tree);
        PageWalker walker = new PageWalker(this, structure, language);
        List<PageContent> pages = new ArrayList<>();
        List<JRPrintPage> printed = print.getPages();
        for (int index = 0; index < printed.size(); index++) {
            JRPrintPage next = index + 1 < printed.size() ? printed.get(index + 1) : null;
            PageContent page = walker.walk(printed.get(index), next, print.getPageFormat(index));
            page.page.setItem(COSName.CONTENTS, Cos.stream(document, page.finish()));
            page.page.setInt(Cos.name("StructParents"), tree.key(page.markedContentParents));
            document.addPage(new PDPage(page.page));
            pages.add(page);
        }
        structure.finish();
        fonts.embed(document);
        links.write(tree, outline, pages);
        outline.write(document);
        labels.write(document.getDocumentCatalog().getCOSObject());
        Attachments.embed(document, attachments);
        tree.write(document.getDocumentCatalog().getCOSObject());
        new DocumentInfo(metadata).write(document);
        document.setVersion(PDF_VERSION);
        document.setDocumentId(identity());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.DEFAULT_COMPRESSION);
        return out.toByteArray();
    }

    /** A number that stays the same for the same title, time and language (Fowler-Noll-Vo 1a); the identifier is made from it. */
    private long identity() {
        long hash = FNV_OFFSET;
        String named = metadata.title() + "|" + metadata.created() + "|" + metadata.language();
        for (char character : named.toCharArray()) {
            hash = (hash ^ character) * FNV_PRIME;
        }
        return hash;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
