package org.saransh.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the first sheet of a workbook row by row. */
final class XlsxFile {

    private record Workbook(InputStream firstSheet, CellDates dates, SharedTexts texts) {}

    private XlsxFile() {}

    /** @throws UnreadableTable when it is no workbook, or one that could harm */
    static void read(Path file, TableSink sink) {
        try (WorkbookParts parts = new WorkbookParts(file)) {
            XlsxGuard.check(parts, Files.size(file));
            Workbook workbook = opened(parts);
            SheetReader sheet = new SheetReader(workbook.dates(), workbook.texts(), sink);
            parse(workbook.firstSheet(), sheet);
            sheet.demandHeading();
        } catch (IOException broken) {
            throw new UnreadableTable("The workbook is damaged: save it anew in Excel", broken);
        } catch (SAXException broken) {
            throw new UnreadableTable(
                    "The workbook's sheet is damaged, or holds declarations that are not allowed", broken);
        }
    }

    /** All but the rows. Whatever the parts make their reader stumble over, they are not put together as Excel does. */
    private static Workbook opened(WorkbookParts parts) throws IOException, SAXException {
        try {
            OPCPackage contents = OPCPackage.open(parts);
            XSSFReader reader = new XSSFReader(contents);
            DateBase base = new DateBase();
            parse(reader.getWorkbookData(), base);
            InputStream sheet = firstSheet(reader);
            CellDates dates = new CellDates(base.from1904());
            if (reader.getStylesData() != null) {
                parse(reader.getStylesData(), dates);
            }
            parts.unbounded();
            SharedTexts texts = new SharedTexts();
            for (PackagePart part : contents.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
                parse(part.getInputStream(), texts);
            }
            return new Workbook(sheet, dates, texts);
        } catch (UnreadableTable refused) {
            throw refused;
        } catch (OpenXML4JException | RuntimeException broken) {
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

    /** With a parser that knows no document type, no entity and no other file. */
    private static void parse(InputStream part, DefaultHandler handler) throws IOException, SAXException {
        try (part) {
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parser.setContentHandler(handler);
            parser.setErrorHandler(handler);
            parser.parse(new InputSource(part));
        } catch (ParserConfigurationException noSuchParser) {
            throw new IllegalStateException("This machine has no parser that refuses document types", noSuchParser);
        }
    }
}
