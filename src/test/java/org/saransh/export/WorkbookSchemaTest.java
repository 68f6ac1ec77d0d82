package org.saransh.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Every part of a workbook against the schemas of ECMA-376, as POI carries them. */
class WorkbookSchemaTest {

    private static final String SCHEMA = "/org/apache/poi/schemas/ooxml/src/sml.xsd";
    /** Excel writes it, although its schema has a text without attributes. */
    private static final String SPACE = " xml:space=\"preserve\"";

    private static final List<String> OTHER_SCHEMAS = List.of("[Content_Types].xml", "docProps/", "_rels/");

    @Test
    void every_part_keeps_to_the_schema() throws IOException, SAXException {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(WorkbookSchemaTest.class.getResource(SCHEMA));
        List<Object[]> rows = new ArrayList<>(Samples.rows(100));
        rows.add(Samples.row("=1\u0001 ", null, null, null, null, null, "1857", null, null, " x".repeat(20_000)));
        for (Profile profile : Profile.values()) {
            Table table = Samples.table(Samples.COLUMNS, rows);
            List<String> parts = new ArrayList<>();
            byte[] workbook = Samples.workbook(table, new WorkbookForm(profile, true, null), 60);
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
                for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                    String name = part.getName();
                    String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    if (OTHER_SCHEMAS.stream().noneMatch(name::contains)) {
                        schema.newValidator()
                                .validate(new StreamSource(new StringReader(xml.replace(SPACE, "")), name));
                        parts.add(name);
                    }
                }
            }
            assertThat(parts)
                    .contains(
                            "xl/workbook.xml",
                            "xl/styles.xml",
                            "xl/sharedStrings.xml",
                            "xl/worksheets/sheet4.xml",
                            "xl/tables/table2.xml");
        }
    }
}
