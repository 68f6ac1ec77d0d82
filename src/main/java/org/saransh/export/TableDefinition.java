package org.saransh.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The part of a native table over the rows of a sheet. POI's own takes minutes for a thousand columns. */
final class TableDefinition {

    private static final String SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STYLE = "TableStyleMedium2";

    private TableDefinition() {}

    /**
     * @param number of the table in the workbook, from 1
     * @param range with the heading, as A1:C9
     */
    static byte[] of(int number, String range, List<SheetColumn> columns, boolean filter) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("table");
            xml.writeDefaultNamespace(SPACE);
            attributes(xml, "id", Integer.toString(number), "name", name(number), "displayName", name(number));
            attributes(xml, "ref", range);
            if (filter) {
                xml.writeEmptyElement("autoFilter");
                attributes(xml, "ref", range);
            }
            xml.writeStartElement("tableColumns");
            attributes(xml, "count", Integer.toString(columns.size()));
            for (SheetColumn column : columns) {
                xml.writeEmptyElement("tableColumn");
                attributes(xml, "id", Integer.toString(column.at() + 1), "name", column.heading());
            }
            xml.writeEndElement();
            xml.writeEmptyElement("tableStyleInfo");
            attributes(xml, "name", STYLE, "showRowStripes", "1");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A table of " + columns.size() + " columns cannot be written", impossible);
        }
        return bytes.toByteArray();
    }

    static String name(int number) {
        return "Table_" + number;
    }

    private static void attributes(XMLStreamWriter xml, String... pairs) throws XMLStreamException {
        for (int at = 0; at < pairs.length; at += 2) {
            xml.writeAttribute(pairs[at], pairs[at + 1]);
        }
    }
}
