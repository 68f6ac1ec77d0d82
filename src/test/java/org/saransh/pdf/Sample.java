package org.saransh.pdf;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** Small reports, filled from a template that is written where it is used. */
final class Sample {

    static final JasperReportsContext CONTEXT = context();
    static final Instant CREATED = Instant.parse("2024-04-26T18:29:59Z");

    private static final String PAGE =
            """
            <jasperReport name="sample" language="java" pageWidth="300" pageHeight="260" columnWidth="260" leftMargin="20"
                          rightMargin="20" topMargin="20" bottomMargin="20" whenNoDataType="AllSectionsNoDetail">
                <property name="net.sf.jasperreports.text.save.line.breaks" value="true"/>
                <style name="Base" default="true" fontName="Noto Sans" fontSize="10"/>
                <dataset name="rows"/>
                <parameter name="DRAWING" class="net.sf.jasperreports.renderers.Renderable"/>
                %s
            </jasperReport>
            """;

    private Sample() {}

    /** Templates of these tests may name classes that those of briefs may not. */
    private static JasperReportsContext context() {
        SimpleJasperReportsContext context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        context.setProperty("net.sf.jasperreports.report.class.filter.enabled", "false");
        return context;
    }

    /** A report with these bands. */
    static JasperPrint bands(String bands) {
        return bands(bands, Map.of());
    }

    /** A report with these bands, which draws something of its own where {@link #drawing} stands. */
    static JasperPrint bands(String bands, Consumer<Graphics2D> drawing) {
        return bands(bands, Map.of("DRAWING", new Drawing(drawing)));
    }

    private static JasperPrint bands(String bands, Map<String, Object> parameters) {
        try {
            return JasperFillManager.getInstance(CONTEXT)
                    .fill(compiled("", bands), new HashMap<>(parameters), new JREmptyDataSource());
        } catch (JRException broken) {
            throw new IllegalArgumentException(bands, broken);
        }
    }

    static JasperReport compiled(String fields, String bands) {
        String template = String.format(Locale.ROOT, PAGE, fields + bands);
        try {
            return JasperCompileManager.getInstance(CONTEXT)
                    .compile(new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8)));
        } catch (JRException broken) {
            throw new IllegalArgumentException(template, broken);
        }
    }

    private static final class Drawing extends AbstractRenderer implements Graphics2DRenderable {
        private static final long serialVersionUID = 1L;
        private final transient Consumer<Graphics2D> drawing;

        Drawing(Consumer<Graphics2D> drawing) {
            this.drawing = drawing;
        }

        @Override
        public void render(JasperReportsContext context, Graphics2D page, Rectangle2D area) {
            Graphics2D own = (Graphics2D) page.create();
            own.translate(area.getX(), area.getY());
            drawing.accept(own);
        }
    }

    static String drawing(int y, int width, int height) {
        return "<element kind=\"image\" x=\"0\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height
                + "\"><expression><![CDATA[$P{DRAWING}]]></expression>"
                + "<property name=\"org.saransh.pdf.alt\" value=\"A drawing\"/></element>";
    }

    /**
     * A text as high as a line.
     *
     * @param properties such as {@code li=full} for a tag, {@code role=h1}, or a whole name and its value
     */
    static String line(int y, String text, String... properties) {
        return element(y, 16, text, "", properties);
    }

    /** @param more inside the element, such as an expression of a link */
    static String element(int y, int height, String text, String more, String... properties) {
        boolean linked = more.contains("hyperlink");
        String type = more.contains("Anchor") ? "LocalAnchor" : "Reference";
        return "<element kind=\"textField\" x=\"0\" y=\"" + y + "\" width=\"260\" height=\"" + height
                + "\" markup=\"styled\"" + (linked ? " linkType=\"" + type + "\"" : "") + "><expression><![CDATA[\""
                + text.replace("\"", "\\\"") + "\"]]></expression>" + more + properties(properties) + "</element>";
    }

    static String properties(String... properties) {
        StringBuilder xml = new StringBuilder();
        for (String property : properties) {
            String name = property.substring(0, property.indexOf('='));
            String full = name.equals("role")
                    ? "net.sf.jasperreports.export.accessibility.tag"
                    : Arrays.stream(Tag.values())
                            .filter(tag -> tag.name().equalsIgnoreCase(name))
                            .map(tag -> tag.property)
                            .findFirst()
                            .orElse(name);
            xml.append("<property name=\"")
                    .append(full)
                    .append("\" value=\"")
                    .append(property.substring(name.length() + 1))
                    .append("\"/>");
        }
        return xml.toString();
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
        return paragraph(y, text, 60);
    }

    static String paragraph(int y, String text, int height) {
        return "<element kind=\"staticText\" x=\"0\" y=\"" + y + "\" width=\"260\" height=\"" + height
                + "\" markup=\"styled\"><text><![CDATA[" + text + "]]></text></element>";
    }

    static byte[] pdf(JasperPrint print, Locale language, Attachment... attachments) {
        PdfMetadata metadata = new PdfMetadata("Sample", null, null, "Saransh", language, CREATED);
        return AccessiblePdf.export(CONTEXT, print, metadata, List.of(attachments));
    }

    static byte[] pdf(JasperPrint print) {
        return pdf(print, Locale.forLanguageTag("en-IN"));
    }
}
