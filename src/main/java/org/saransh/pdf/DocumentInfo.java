package org.saransh.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** What the document says about itself: information, XMP (ISO 16684-1) and colours. Both tell the same, as PDF/A asks. */
final class DocumentInfo {

    private static final DateTimeFormatter PDF_DATE = DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'", Locale.ROOT);
    private static final String COLOURS = "sRGB IEC61966-2.1";
    private static final int COLOUR_COMPONENTS = 3;

    private static final byte[] PROFILE = profile();

    private final PdfMetadata metadata;
    private final Instant created;

    DocumentInfo(PdfMetadata metadata) {
        this.metadata = metadata;
        this.created = metadata.created().truncatedTo(ChronoUnit.SECONDS);
    }

    private static byte[] profile() {
        try (InputStream file = DocumentInfo.class.getResourceAsStream("sRGB.icc")) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String pdfDate(Instant instant) {
        return PDF_DATE.format(instant.atZone(ZoneOffset.UTC));
    }

    void write(PDDocument document) throws IOException {
        information(document.getDocumentInformation());
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary viewer = Cos.direct();
        viewer.setBoolean(Cos.name("DisplayDocTitle"), true);
        catalog.setItem(Cos.name("ViewerPreferences"), viewer);
        COSStream xmp = document.getDocument().createCOSStream();
        try (java.io.OutputStream out = xmp.createOutputStream()) {
            out.write(xmp().getBytes(StandardCharsets.UTF_8));
        }
        xmp.setItem(COSName.TYPE, COSName.METADATA);
        xmp.setItem(COSName.SUBTYPE, Cos.name("XML"));
        catalog.setItem(COSName.METADATA, xmp);
        catalog.setItem(COSName.OUTPUT_INTENTS, outputIntents(document));
    }

    private void information(PDDocumentInformation information) {
        information.setTitle(metadata.title());
        information.setSubject(metadata.subject());
        information.setAuthor(metadata.author());
        information.setCreator(metadata.producer());
        information.setProducer(metadata.producer());
        Calendar calendar = GregorianCalendar.from(created.atZone(ZoneOffset.UTC));
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
    }

    private static COSArray outputIntents(PDDocument document) throws IOException {
        COSDictionary intent = Cos.dictionary("OutputIntent");
        intent.setItem(COSName.S, Cos.name("GTS_PDFA1"));
        intent.setString(Cos.name("OutputConditionIdentifier"), COLOURS);
        intent.setString(Cos.name("Info"), COLOURS);
        COSStream stream = Cos.stream(document, PROFILE);
        stream.setInt(COSName.N, COLOUR_COMPONENTS);
        intent.setItem(Cos.name("DestOutputProfile"), stream);
        COSArray intents = new COSArray();
        intents.add(intent);
        return intents;
    }

    private String xmp() {
        String date = created.toString().replace("Z", "+00:00");
        String author = metadata.author() == null
                ? ""
                : "<dc:creator><rdf:Seq><rdf:li>" + escaped(metadata.author()) + "</rdf:li></rdf:Seq></dc:creator>";
        String subject = metadata.subject() == null
                ? ""
                : "<dc:description>" + alternatives(metadata.subject()) + "</dc:description>";
        return String.format(
                Locale.ROOT,
                """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <pdfuaid:part>1</pdfuaid:part></rdf:Description>
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:format>application/pdf</dc:format><dc:title>%s</dc:title>%s%s
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language></rdf:Description>
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
                <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
                <xmp:CreatorTool>%s</xmp:CreatorTool></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
                <pdf:Producer>%s</pdf:Producer></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
                 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>
                <rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>
                <rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li>
                </rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="r"?>""",
                alternatives(metadata.title()),
                author,
                subject,
                metadata.language().toLanguageTag(),
                date,
                date,
                escaped(metadata.producer()),
                escaped(metadata.producer()));
    }

    private static String alternatives(String text) {
        return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li></rdf:Alt>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
