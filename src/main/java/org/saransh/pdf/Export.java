package org.saransh.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    private final JasperReportsContext context;
    private final JasperPrint print;
    private final PdfMetadata metadata;
    private final List<Attachment> attachments;
    private final PDDocument document = new PDDocument();

    Export(JasperReportsContext context, JasperPrint print, PdfMetadata metadata, List<Attachment> attachments) {
        this.context = context;
        this.print = print;
        this.metadata = metadata;
        this.attachments = attachments;
    }

    byte[] write() throws IOException {
        FontBank fonts = new FontBank(context);
        StructTree tree = new StructTree();
        Links links = new Links();
        Outline outline = new Outline();
        PageWalker walker = new PageWalker(
                context, fonts, new ImageBank(document), new Structure(tree), links, outline, metadata.language());
        List<PageContent> pages = new ArrayList<>();
        for (int index = 0; index < print.getPages().size(); index++) {
            PageContent page = walker.walk(print.getPages().get(index), print.getPageFormat(index));
            page.page.setItem(COSName.CONTENTS, Cos.stream(document, page.finish()));
            page.page.setInt(Cos.name("StructParents"), tree.key(page.markedContentParents));
            document.addPage(new PDPage(page.page));
            pages.add(page);
        }
        fonts.embed(document);
        links.write(tree, outline, pages);
        outline.write(document);
        Attachments.embed(document, attachments);
        tree.write(
                document.getDocumentCatalog().getCOSObject(),
                metadata.language().toLanguageTag());
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
