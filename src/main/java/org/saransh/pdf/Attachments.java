package org.saransh.pdf;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Embeds files as the data that the document was made from. */
final class Attachments {

    private Attachments() {}

    static void embed(PDDocument document, List<Attachment> attachments) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        COSArray names = new COSArray();
        COSArray associated = new COSArray();
        List<Attachment> sorted = attachments.stream()
                .sorted(Comparator.comparing(Attachment::fileName))
                .toList();
        for (Attachment attachment : sorted) {
            COSDictionary specification = specification(document, attachment);
            names.add(new COSString(attachment.fileName()));
            names.add(specification);
            associated.add(specification);
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NAMES, names);
        COSDictionary files = new COSDictionary();
        files.setItem(COSName.EMBEDDED_FILES, tree);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.NAMES, files);
        catalog.setItem(Cos.name("AF"), associated);
    }

    private static COSDictionary specification(PDDocument document, Attachment attachment) throws IOException {
        byte[] content = attachment.content();
        COSStream file = Cos.stream(document, content);
        file.setItem(COSName.TYPE, Cos.name("EmbeddedFile"));
        file.setItem(COSName.SUBTYPE, Cos.name(attachment.mediaType()));
        COSDictionary parameters = new COSDictionary();
        parameters.setInt(COSName.SIZE, content.length);
        parameters.setString(COSName.MOD_DATE, DocumentInfo.pdfDate(attachment.modified()));
        file.setItem(COSName.PARAMS, parameters);
        COSDictionary embedded = Cos.direct();
        embedded.setItem(COSName.F, file);
        embedded.setItem(COSName.UF, file);
        COSDictionary specification = Cos.dictionary("Filespec");
        specification.setString(COSName.F, attachment.fileName());
        specification.setString(COSName.UF, attachment.fileName());
        specification.setString(COSName.DESC, attachment.description());
        specification.setItem(Cos.name("AFRelationship"), Cos.name("Data"));
        specification.setItem(COSName.EF, embedded);
        return specification;
    }
}
