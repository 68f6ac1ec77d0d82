package org.saransh.pdf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;

/** Tables of the table component, which tags itself. */
final class TableSample {
    private TableSample() {}

    /** Two columns under a common header, the first one of row headers, with a footer on every page. */
    static String grouped(int rows) {
        return table(
                rows,
                "<column kind=\"group\" width=\"260\"><columnHeader height=\"18\">" + cell("Both", 260)
                        + "</columnHeader>"
                        + column("Row", field("\"row \" + $V{REPORT_COUNT}", "role=rowheader"), "all")
                        + column("Value", field("$V{REPORT_COUNT} * 3"), "") + "</column>");
    }

    /** One column, with something more in each cell below its text. */
    static String plain(int rows, String more) {
        String detail = field("\"row \" + $V{REPORT_COUNT}")
                + more.replace("x=\"0\" y=\"0\" width=\"260\"", "x=\"0\" y=\"18\" width=\"130\"");
        return table(
                rows,
                "<column kind=\"single\" width=\"130\"><columnHeader height=\"18\">" + cell("Row", 130)
                        + "</columnHeader><detailCell height=\"" + (more.isEmpty() ? 18 : 60) + "\">" + detail
                        + "</detailCell></column>");
    }

    /** Two columns of cells with a border, the second so full of words that a row takes more than one page. */
    static String tall(int rows, int words) {
        String text = field("\"word \".repeat(" + words + ").strip()")
                .replace("height=\"18\">", "height=\"18\" textAdjust=\"StretchHeight\">");
        return table(rows, column("No.", field("$V{REPORT_COUNT}"), "") + column("Text", text, ""))
                .replace("<columnFooter height=\"18\"></columnFooter>", "")
                .replace("<detailCell height=\"18\">", "<detailCell height=\"18\"><box><pen lineWidth=\"0.5\"/></box>");
    }

    /** The same table once for each record, one record on a page and nothing between. */
    static JasperPrint perRecord(int records) {
        String template = "<jasperReport name=\"records\" language=\"java\" pageWidth=\"300\" pageHeight=\"260\""
                + " columnWidth=\"260\" leftMargin=\"20\" rightMargin=\"20\" topMargin=\"20\" bottomMargin=\"20\">"
                + "<style name=\"Base\" default=\"true\" fontName=\"Noto Sans\" fontSize=\"10\"/><dataset name=\"rows\"/>"
                + "<detail><band height=\"140\">" + plain(7, "") + "</band></detail></jasperReport>";
        try {
            return JasperFillManager.getInstance(Sample.CONTEXT)
                    .fill(
                            JasperCompileManager.getInstance(Sample.CONTEXT)
                                    .compile(new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8))),
                            new HashMap<>(),
                            new JREmptyDataSource(records));
        } catch (JRException broken) {
            throw new IllegalArgumentException(template, broken);
        }
    }

    private static String table(int rows, String columns) {
        return String.format(
                Locale.ROOT,
                "<element kind=\"component\" x=\"0\" y=\"0\" width=\"260\" height=\"40\">"
                        + "<property name=\"net.sf.jasperreports.components.table.accessible\" value=\"true\"/>"
                        + "<component kind=\"table\"><datasetRun subDataset=\"rows\"><dataSourceExpression><![CDATA["
                        + "new net.sf.jasperreports.engine.JREmptyDataSource(%d)]]></dataSourceExpression></datasetRun>"
                        + "%s</component></element>",
                rows,
                columns);
    }

    private static String column(String header, String detail, String footer) {
        return "<column kind=\"single\" width=\"130\"><columnHeader height=\"18\">" + cell(header, 130)
                + "</columnHeader><columnFooter height=\"18\">" + (footer.isEmpty() ? "" : cell(footer, 130))
                + "</columnFooter><detailCell height=\"18\">" + detail + "</detailCell></column>";
    }

    private static String cell(String text, int width) {
        return "<element kind=\"staticText\" x=\"0\" y=\"0\" width=\"" + width + "\" height=\"18\"><text>" + text
                + "</text></element>";
    }

    private static String field(String expression, String... properties) {
        return "<element kind=\"textField\" x=\"0\" y=\"0\" width=\"130\" height=\"18\"><expression><![CDATA["
                + expression + "]]></expression>" + Sample.properties(properties) + "</element>";
    }
}
