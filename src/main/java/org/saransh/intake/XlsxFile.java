package org.saransh.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the first sheet of a workbook row by row. */
final class XlsxFile {

    private XlsxFile() {}

    /** @throws UnreadableTable when it is no workbook, or one that could harm */
    static void read(Path file, TableSink sink) {
        XlsxGuard.check(file);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(workbook);
            SheetReader sheet = new SheetReader(reader.getStylesTable(), texts, usesDatesFrom1904(reader), sink);
            try (InputStream first = firstSheet(reader)) {
                parser(sheet).parse(new InputSource(first));
            }
            sheet.demandHeading();
        } catch (OpenXML4JException | POIXMLException | IOException | ParserConfigurationException broken) {
            throw new UnreadableTable("The workbook is damaged: save it anew in Excel", broken);
        } catch (SAXException broken) {
            throw broken.getCause() instanceof UnreadableTable refused
                    ? refused
                    : new UnreadableTable(
                            "The workbook's sheet is damaged, or holds declarations that are not allowed", broken);
        } catch (IllegalStateException | IllegalArgumentException | ClassCastException broken) {
            throw new UnreadableTable("The workbook is not put together as Excel does: save it anew in Excel", broken);
        }
    }

    private static InputStream firstSheet(XSSFReader reader) throws OpenXML4JException, IOException {
        var sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new UnreadableTable("The workbook has no sheet");
        }
        return sheets.next();
    }

    private static boolean usesDatesFrom1904(XSSFReader reader)
            throws OpenXML4JException, IOException, SAXException, ParserConfigurationException {
        DateBase base = new DateBase();
        try (InputStream workbook = reader.getWorkbookData()) {
            parser(base).parse(new InputSource(workbook));
        }
        return base.from1904();
    }

    /** A parser that knows no document type, no entity and no other file. */
    private static XMLReader parser(org.xml.sax.helpers.DefaultHandler handler)
            throws SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        return parser;
    }
}
