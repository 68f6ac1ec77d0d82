package org.saransh.pdf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;

/** Small reports, filled from a template that is written where it is used. */
final class Sample {

    static final JasperReportsContext CONTEXT = DefaultJasperReportsContext.getInstance();
    static final Instant CREATED = Instant.parse("2024-04-26T18:29:59Z");

    private static final String PAGE =
            """
            <jasperReport name="sample" language="java" pageWidth="300" pageHeight="260" columnWidth="260" leftMargin="20"
                          rightMargin="20" topMargin="20" bottomMargin="20" whenNoDataType="AllSectionsNoDetail">
                <property name="net.sf.jasperreports.text.save.line.breaks" value="true"/>
                <style name="Base" default="true" fontName="Noto Sans" fontSize="10"/>
                <dataset name="rows"/>
                %s
            </jasperReport>
            """;

    private Sample() {}

    /** A report with these bands. */
    static JasperPrint bands(String bands) {
        try {
            var template = new ByteArrayInputStream(
                    String.format(Locale.ROOT, PAGE, bands).getBytes(StandardCharsets.UTF_8));
            Map<String, Object> parameters = new HashMap<>();
            return JasperFillManager.getInstance(CONTEXT)
                    .fill(JasperCompileManager.compileReport(template), parameters, new JREmptyDataSource());
        } catch (JRException broken) {
            throw new IllegalArgumentException(bands, broken);
        }
    }

    /** A report with a heading and this text below it. */
    static JasperPrint text(String text) {
        return title(heading("Sample") + paragraph(40, text));
    }

    /** A report with these elements. */
    static JasperPrint title(String elements) {
        return bands("<title height=\"200\">" + elements + "</title>");
    }

    static String heading(String text) {
        return "<element kind=\"staticText\" x=\"0\" y=\"0\" width=\"260\" height=\"20\" bold=\"true\"><text><![CDATA["
                + text
                + "]]></text><property name=\"net.sf.jasperreports.export.accessibility.tag\" value=\"h1\"/></element>";
    }

    static String paragraph(int y, String text) {
        return "<element kind=\"staticText\" x=\"0\" y=\"" + y
                + "\" width=\"260\" height=\"60\" markup=\"styled\"><text><![CDATA[" + text + "]]></text></element>";
    }

    static byte[] pdf(JasperPrint print, Locale language, Attachment... attachments) {
        PdfMetadata metadata = new PdfMetadata("Sample", null, null, "Saransh", language, CREATED);
        return AccessiblePdf.export(CONTEXT, print, metadata, List.of(attachments));
    }

    static byte[] pdf(JasperPrint print) {
        return pdf(print, Locale.forLanguageTag("en-IN"));
    }
}
