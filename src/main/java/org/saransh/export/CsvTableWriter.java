package org.saransh.export;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.saransh.register.Column;
import org.saransh.register.RowTable;
import org.saransh.register.RowView;

/** Writes a table as comma-separated values: RFC 4180, UTF-8, the first row names the columns. */
@Provider
@Produces(RowTable.CSV)
public class CsvTableWriter implements MessageBodyWriter<RowTable<?>> {

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
        headers.putSingle("Content-Type", RowTable.CSV + ";charset=UTF-8");
        write(table, body);
    }

    static <V extends RowView> void write(RowTable<V> table, OutputStream body) throws IOException {
        Writer text = new OutputStreamWriter(body, StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(table.headings());
        for (V row : table.rows()) {
            for (Column<V> column : table.columns()) {
                csv.print(table.text(column, row));
            }
            csv.println();
        }
        csv.flush();
    }
}
