package org.saransh.brief;

import java.math.BigDecimal;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.design.JasperDesign;

/** Checks that a template asks only for what the lines of its section have, in a form that they can be given in. */
final class TemplateFields {

    /** The property by which a dataset says whose lines it reads. */
    static final String SECTION = "org.saransh.section";

    static final Map<String, Set<String>> OF_EVERY_LINE = Map.of(
            "number", Set.of(Integer.class.getName()),
            "group", Set.of(String.class.getName()),
            "date", Set.of(String.class.getName(), Date.class.getName()),
            "text", Set.of(String.class.getName()),
            "basis", Set.of(String.class.getName()),
            "cited", Set.of(String.class.getName()),
            "basisLinks", Set.of(String.class.getName()),
            "citedLinks", Set.of(String.class.getName()));

    private static final Set<ValueType> NUMBERS = EnumSet.of(ValueType.NUMBER, ValueType.PERCENT_OFFER, ValueType.RATE);

    private TemplateFields() {}

    /** @param lines takes what is wrong */
    static void check(JasperDesign design, TemplateLines lines) {
        String ofReport = design.getPropertiesMap().getProperty(SECTION);
        Stream.concat(Stream.of(design.getMainDataset()), design.getDatasetsList().stream())
                .forEach(dataset -> check(dataset, ofReport, lines));
    }

    private static void check(JRDataset dataset, String ofReport, TemplateLines lines) {
        String named = dataset.getPropertiesMap().getProperty(SECTION);
        String section = named == null ? ofReport : named;
        if (section == null || dataset.getFields() == null) {
            return;
        }
        SectionKind kind = SectionKinds.all().get(section);
        if (kind == null) {
            lines.fault(1, "there is no section " + section);
            return;
        }
        for (JRField field : dataset.getFields()) {
            if (!forms(kind, field.getName()).contains(field.getValueClassName())) {
                lines.faultAt(
                        "field " + field.getName(),
                        "a line of " + section + " has no " + field.getValueClassName() + " " + field.getName());
            }
        }
    }

    private static Set<String> forms(SectionKind kind, String field) {
        Optional<SectionColumn> column =
                kind.columns().stream().filter(one -> one.name().equals(field)).findFirst();
        if (column.isEmpty()) {
            return OF_EVERY_LINE.getOrDefault(field, Set.of());
        }
        ValueType type = column.get().type();
        if (NUMBERS.contains(type)) {
            return Set.of(String.class.getName(), Integer.class.getName(), BigDecimal.class.getName());
        }
        return type == ValueType.DATE
                ? Set.of(String.class.getName(), Date.class.getName())
                : Set.of(String.class.getName());
    }
}
