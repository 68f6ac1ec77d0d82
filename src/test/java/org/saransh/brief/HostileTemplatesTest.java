package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of an operator's folder that try to do more than print. Each is refused, and none does anything. */
class HostileTemplatesTest {

    private static final String HEADING = "<![CDATA[$P{HEADING}]]>";

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer canary;
    private Path marker;

    @BeforeEach
    void listen() throws IOException {
        marker = elsewhere.resolve("ran");
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        canary.start();
    }

    @AfterEach
    void nothing_ran() {
        canary.stop(0);
        assertThat(marker).doesNotExist();
        assertThat(asked).hasValue(0);
    }

    /** In the place of a heading; MARKER is a file to make, CANARY an address that counts who asks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\" + Runtime.getRuntime().exec(\"touch MARKER\")",
                "\"\" + new ProcessBuilder(\"touch\", \"MARKER\").start()",
                "\"\" + new java.io.File(\"MARKER\").createNewFile()",
                "\"\" + new File(\"MARKER\").mkdir()",
                "\"\" + java.nio.file.Files.createFile(java.nio.file.Path.of(\"MARKER\"))",
                "\"\" + new java.io.FileOutputStream(\"MARKER\")",
                "\"\" + new FileInputStream(\"/etc/passwd\").read()",
                "\"\" + new java.util.Scanner(new java.io.File(\"/etc/passwd\")).nextLine()",
                "\"\" + new URL(\"CANARY\").getContent()",
                "\"\" + java.net.URI.create(\"CANARY\").toURL().openStream()",
                "\"\" + java.net.http.HttpClient.newHttpClient()",
                "\"\" + new java.net.Socket(\"localhost\", 1)",
                "\"\" + InetAddress.getByName(\"example.org\")",
                "System.getProperty(\"user.home\")",
                "System.getenv(\"PATH\")",
                "String.valueOf(Integer.getInteger(\"java.version\"))",
                "\"\" + Boolean.getBoolean(\"user.home\")",
                "\"\" + Class.forName(\"java.lang.Runtime\")",
                "\"\" + $P{W}.getClass().getClassLoader()",
                "\"\" + \"\".getClass().forName(\"java.lang.Runtime\").getMethods()[0]",
                "\"\" + String.class.getResource(\"/\")",
                "\"\" + new javax.script.ScriptEngineManager().getEngineByName(\"js\")",
                "\"\" + new Thread().getName()",
                "\"\" + Thread.currentThread().getContextClassLoader()",
                "\"\" + new javax.naming.InitialContext().lookup(\"jdbc/saransh\")",
                "\"\" + java.sql.DriverManager.getConnection(\"jdbc:h2:mem:\")",
                "\"\" + java.util.ResourceBundle.getBundle(\"messages\")",
                "\"\" + java.util.ServiceLoader.load(Runnable.class)",
                "\"\" + java.lang.invoke.MethodHandles.lookup()",
                "\"\" + new java.io.ObjectInputStream(null).readObject()",
                "\"\" + new net.sf.jasperreports.engine.data.JRCsvDataSource(\"/etc/passwd\")",
                "\"\" + net.sf.jasperreports.engine.util.JRLoader.loadBytes(new java.io.File(\"/etc/passwd\"))",
                "\"\" + net.sf.jasperreports.engine.DefaultJasperReportsContext.getInstance()",
                "\"\" + org.saransh.brief.Wording.of(org.saransh.brief.Language.EN)",
                "\"\" + $P{REPORT_PARAMETERS_MAP}.put(\"HEADING\", \"\")",
                "\"\" + $P{JASPER_REPORT}.getPropertiesMap()",
                "\"\" + $P{ROWS}.next()",
                "\"\" + ((Runnable) () -> { }).hashCode()",
                "\"\" + java.util.List.of(1).stream().map(String::valueOf).count()",
                "\"\" + new Object() { int one = 1; }",
                "\"\" + \\u0052untime.getRuntime()",
                "\"\"; while (true) { }  //",
                "\"\"; for (int i = 0; i < 1000000; i++) { i--; } value = \"\"",
                "\"\"; try { throw null; } catch (Throwable all) { } value = \"\"",
                "\"\"; } } return null; } static { evil(); } static void evil() { System.exit(1",
                "str(\"key\")",
                "msg(\"{0}\", 1)",
                "String.format(\"%tY\", 0L)",
                "\"\" + new java.util.Date()",
                "\"\" + java.time.Instant.now()",
                "\"\" + Math.random()",
                "\"\" + System.nanoTime()",
            })
    void an_expression_that_does_more_than_print_stops_the_start(String expression) throws IOException {
        template(HEADING, "<![CDATA[" + aimed(expression) + "]]>");
        assertThatThrownBy(() -> ReportsFolder.read(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("(?s).*weekly/section-due\\.jrxml:22: .*");
    }

    /** What is written in the place of a text that our template has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "language=\"java\"→language=\"groovy\"",
                "language=\"java\"→language=\"javascript\"",
                "language=\"java\"→scriptletClass=\"org.example.Evil\"",
                "language=\"java\"→formatFactoryClass=\"org.example.Evil\"",
                "language=\"java\"→resourceBundle=\"org.example.Evil\"",
                "<parameter name=\"ANCHOR\"→<import>java.lang.Runtime</import><parameter name=\"ANCHOR\"",
                "<parameter name=\"ANCHOR\"→<import value=\"java.lang.Runtime\"/><parameter name=\"ANCHOR\"",
                "<parameter name=\"ANCHOR\"→<scriptlet name=\"E\" class=\"org.example.Evil\"/><parameter name=\"ANCHOR\"",
                "<parameter name=\"ANCHOR\"→<query language=\"sql\">DROP TABLE edition</query><parameter name=\"ANCHOR\"",
                "<parameter name=\"ANCHOR\"→<parameter name=\"E\" class=\"java.lang.Runtime\"/><parameter name=\"ANCHOR\"",
                "<parameter name=\"ANCHOR\"→<property name=\"net.sf.jasperreports.data.adapter\""
                        + " value=\"CANARY\"/><parameter name=\"ANCHOR\"",
                "<parameter name=\"ANCHOR\"→<property name=\"net.sf.jasperreports.compiler.java\""
                        + " value=\"org.example.Evil\"/><parameter name=\"ANCHOR\"",
                "<parameter name=\"ANCHOR\"→<property name=\"net.sf.jasperreports.report.class.filter.enabled\""
                        + " value=\"false\"/><parameter name=\"ANCHOR\"",
                "<parameter name=\"ANCHOR\"→<variable name=\"V\" class=\"java.lang.String\" incrementerFactoryClass"
                        + "=\"org.example.Evil\"/><parameter name=\"ANCHOR\"",
                "<template><![CDATA[\"reports/shared/styles.jrtx\"]]>→<template><![CDATA[\"CANARY\"]]>",
                "<template><![CDATA[\"reports/shared/styles.jrtx\"]]>→<template><![CDATA[\"../../secret.jrtx\"]]>",
                "<element kind=\"component\"→<element kind=\"genericElement\"",
                "<component kind=\"table\"→<component kind=\"map\"",
                "textAdjust=\"StretchHeight\"→markup=\"html\"",
                "<jasperReport→<!DOCTYPE x [<!ENTITY e SYSTEM \"CANARY\">]>\n<jasperReport",
                "<jasperReport→<?evil now?>\n<jasperReport",
                "<element kind=\"component\"→<element kind=\"image\" x=\"0\" y=\"0\" width=\"9\" height=\"9\">"
                        + "<expression>\"CANARY\"</expression><hyperlinkTooltipExpression>\"\""
                        + "</hyperlinkTooltipExpression></element><element kind=\"component\"",
                "<element kind=\"component\"→<element kind=\"image\" x=\"0\" y=\"0\" width=\"9\" height=\"9\">"
                        + "<expression>\"file:///etc/passwd\"</expression><hyperlinkTooltipExpression>\"\""
                        + "</hyperlinkTooltipExpression></element><element kind=\"component\"",
                "<element kind=\"component\"→<element kind=\"subreport\" x=\"0\" y=\"0\" width=\"9\" height=\"9\">"
                        + "<expression>\"CANARY\"</expression></element><element kind=\"component\"",
                "<element kind=\"component\"→<element kind=\"subreport\" x=\"0\" y=\"0\" width=\"9\" height=\"9\">"
                        + "<expression>\"reports/weekly/page.jasper\"</expression></element><element kind=\"component\"",
                "<element kind=\"component\"→<element kind=\"subreport\" x=\"0\" y=\"0\" width=\"9\" height=\"9\">"
                        + "<connectionExpression>$P{REPORT_CONNECTION}</connectionExpression></element>"
                        + "<element kind=\"component\"",
            })
    void a_part_that_loads_or_runs_something_stops_the_start(String change) throws IOException {
        String[] parts = change.split("→");
        template(parts[0], aimed(parts[1]));
        assertThatThrownBy(() -> ReportsFolder.read(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("(?s).*weekly/section-due\\.jrxml:\\d+: .*");
    }

    /** What no check can read from the text of a template, because the address is put together while it is filled. */
    @ParameterizedTest
    @ValueSource(
            strings = {"CANARY", "file:///etc/hostname", "/etc/hostname", "jasperreports.properties", "reports/../x.png"
            })
    void an_address_that_is_put_together_at_fill_leads_nowhere(String address) throws JRException {
        for (String kind : new String[] {"image", "subreport"}) {
            JasperDesign design = design("java.lang.String", kind);
            assertThatThrownBy(() -> JasperFillManager.getInstance(new ReportsContext())
                            .fill(
                                    JasperCompileManager.getInstance(new ReportsContext())
                                            .compile(design),
                                    new java.util.HashMap<>(java.util.Map.of("A", aimed(address))),
                                    new JREmptyDataSource()))
                    .isInstanceOfAny(JRException.class, JRRuntimeException.class)
                    .hasMessageContaining("not found");
        }
    }

    /** The second wall: what were to pass the check is not loaded when it runs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\" + Runtime.getRuntime().exec(\"touch MARKER\")",
                "\"\" + new java.io.FileOutputStream(\"MARKER\")",
                "\"\" + new java.net.URL(\"CANARY\").getContent()",
                "\"\" + $P{A}.getClass().getClassLoader()",
                "\"\" + Class.forName(\"java.lang.Runtime\")",
                "System.getProperty(\"user.home\")",
                "\"\" + new net.sf.jasperreports.engine.data.JRCsvDataSource(\"/etc/passwd\")",
            })
    void a_class_that_is_not_listed_is_not_loaded_at_fill(String expression) throws JRException {
        JasperDesign design = design("java.lang.String", "textField");
        String text = aimed(expression);
        ((net.sf.jasperreports.engine.design.JRDesignTextField)
                        design.getTitle().getElements()[0])
                .setExpression(new net.sf.jasperreports.engine.design.JRDesignExpression(text));
        assertThatThrownBy(() -> JasperFillManager.getInstance(new ReportsContext())
                        .fill(
                                JasperCompileManager.getInstance(new ReportsContext())
                                        .compile(design),
                                new java.util.HashMap<>(java.util.Map.of("A", "a")),
                                new JREmptyDataSource()))
                .hasStackTraceContaining("not visible");
    }

    @Test
    void a_template_that_comes_to_no_end_is_ended() throws JRException {
        JasperDesign design = design("java.lang.String", "textField");
        design.setTitleNewPage(true);
        JRDesignBand page = new JRDesignBand();
        page.setHeight(99);
        ((JRDesignSection) design.getDetailSection()).addBand(page);
        assertThatThrownBy(() -> JasperFillManager.getInstance(new ReportsContext())
                        .fill(
                                JasperCompileManager.getInstance(new ReportsContext())
                                        .compile(design),
                                new java.util.HashMap<>(java.util.Map.of("A", "a")),
                                new JREmptyDataSource(Integer.MAX_VALUE)))
                .hasMessageContaining("limit of 2,000");
    }

    @Test
    void what_templates_need_is_allowed() throws IOException {
        template(
                HEADING,
                "<![CDATA[$P{EMPTY} ? \"\" : $P{HEADING}.replace('-', ' ') + (1 + 2) + new java.math.BigDecimal(\"1.5\")"
                        + ".setScale(0, java.math.RoundingMode.HALF_UP) + Math.max(1, $P{HEADING}.length())]]>");
        assertThat(ReportsFolder.read(folder).templates()).containsOnlyKeys("weekly/section-due");
    }

    private static JasperDesign design(String type, String kind) throws JRException {
        String template =
                "<jasperReport name=\"one\" language=\"java\" pageWidth=\"99\" pageHeight=\"99\" columnWidth=\"99\""
                        + " leftMargin=\"0\" rightMargin=\"0\" topMargin=\"0\" bottomMargin=\"0\"><parameter name=\"A\" class=\""
                        + type + "\"/><title height=\"50\"><element kind=\"" + kind
                        + "\" x=\"0\" y=\"0\" width=\"50\" height=\"50\"><expression><![CDATA[$P{A} + \"\"]]></expression>"
                        + "</element></title></jasperReport>";
        return JRXmlLoader.load(
                new java.io.ByteArrayInputStream(template.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private String aimed(String text) {
        return text.replace("MARKER", marker.toString())
                .replace("CANARY", "http://localhost:" + canary.getAddress().getPort() + "/x.png");
    }

    /** Our template of what is due, with the first such text replaced. */
    private void template(String text, String replacement) throws IOException {
        String ours = Files.readString(Path.of("reports/shared/section-due.jrxml"));
        assertThat(ours).contains(text);
        int at = ours.indexOf(text);
        Path file = folder.resolve("weekly/section-due.jrxml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, ours.substring(0, at) + replacement + ours.substring(at + text.length()));
    }
}
