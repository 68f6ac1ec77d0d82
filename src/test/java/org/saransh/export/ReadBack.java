package org.saransh.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** What POI's event reader finds in a workbook: by sheet its rows, by row its cells, by column their texts. */
public final class ReadBack implements XSSFSheetXMLHandler.SheetContentsHandler {

    private final List<Map<Integer, String>> rows = new ArrayList<>();
    private Map<Integer, String> row;
    private int next;

    /** Dates as ISO text, percentages with their sign, other numbers in plain digits. */
    private static final class Plain extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int format, String formatString, boolean from1904) {
            if (DateUtil.isADateFormat(format, formatString)) {
                return DateUtil.getLocalDateTime(value).toLocalDate().toString();
            }
            BigDecimal digits = new BigDecimal(Double.toString(value));
            return formatString.endsWith("%") ? plain(digits.movePointRight(2)) + "%" : plain(digits);
        }
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The rows of every sheet, each a map of its places. */
    public static Map<String, List<Map<Integer, String>>> of(byte[] workbook) {
        Map<String, List<Map<Integer, String>>> sheets = new LinkedHashMap<>();
        try (OPCPackage contents = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            XSSFReader reader = new XSSFReader(contents);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(contents);
            XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (all.hasNext()) {
                try (InputStream sheet = all.next()) {
                    ReadBack found = new ReadBack();
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(
                            new XSSFSheetXMLHandler(reader.getStylesTable(), texts, found, new Plain(), false));
                    parser.parse(new InputSource(sheet));
                    sheets.put(all.getSheetName(), found.rows);
                }
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        return sheets;
    }

    @Override
    public void startRow(int number) {
        while (rows.size() < number) {
            rows.add(Map.of());
        }
        row = new TreeMap<>();
        next = 0;
    }

    @Override
    public void cell(String reference, String text, XSSFComment comment) {
        int column = reference == null ? next : new CellReference(reference).getCol();
        next = column + 1;
        row.put(column, text);
    }

    @Override
    public void endRow(int number) {
        rows.add(row);
    }
}
