package org.saransh.export;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.saransh.reference.PartialDate;
import org.saransh.register.Column;
import org.saransh.register.ColumnType;
import org.saransh.register.RowTable;
import org.saransh.register.RowView;

/** Writes a table as an Excel workbook of one sheet, with typed cells. */
@Provider
@Produces(RowTable.XLSX)
public class XlsxTableWriter implements MessageBodyWriter<RowTable<?>> {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int EARLIEST_YEAR = 1900;
    private static final List<String> TRUTH = List.of("true", "false");

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType form) {
        return type == RowTable.class;
    }

    @Override
    public void writeTo(
            RowTable<?> table,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType form,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        write(table, body);
    }

    static <V extends RowView> void write(RowTable<V> table, OutputStream body) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            CellStyles styles = new CellStyles(workbook);
            SXSSFSheet sheet = workbook.createSheet(table.register());
            heading(table, sheet, styles);
            int number = 1;
            for (V values : table.rows()) {
                Row row = sheet.createRow(number++);
                int place = 0;
                for (Column<V> column : table.columns()) {
                    fill(row.createCell(place++), column.type(), table.text(column, values), styles);
                }
            }
            sheet.createFreezePane(1, 1);
            sheet.setAutoFilter(new CellRangeAddress(
                    0, Math.max(1, table.rows().size()), 0, table.columns().size() - 1));
            workbook.write(body);
        }
    }

    private static void heading(RowTable<?> table, SXSSFSheet sheet, CellStyles styles) {
        Row row = sheet.createRow(0);
        for (int place = 0; place < table.headings().size(); place++) {
            Cell cell = row.createCell(place);
            cell.setCellValue(table.headings().get(place));
            cell.setCellStyle(styles.heading());
            sheet.setColumnWidth(
                    place, CellStyles.width(table.columns().get(place).type()));
        }
    }

    private static void fill(Cell cell, ColumnType type, String text, CellStyles styles) {
        if (text.isEmpty()) {
            return;
        }
        switch (type) {
            case NUMBER, COUNT, PERCENT_OFFER -> {
                cell.setCellValue(new BigDecimal(text).doubleValue());
                cell.setCellStyle(styles.number());
            }
            case YES_NO -> {
                if (TRUTH.contains(text)) {
                    cell.setCellValue(Boolean.parseBoolean(text));
                } else {
                    cell.setCellValue(text);
                }
            }
            case DATE -> date(cell, new PartialDate(text), styles);
            default -> {
                cell.setCellValue(text);
                cell.setCellStyle(styles.text());
            }
        }
    }

    private static void date(Cell cell, PartialDate date, CellStyles styles) {
        if (date.isDay() && date.earliest().getYear() > EARLIEST_YEAR) {
            cell.setCellValue(date.earliest());
            cell.setCellStyle(styles.day());
        } else {
            cell.setCellValue(date.iso());
            cell.setCellStyle(styles.text());
        }
    }
}
