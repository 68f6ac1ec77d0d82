package org.saransh.brief;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts that a template may be made of. JasperReports knows many more, and some of them run programs, ask databases or load
 * what an address names; a part that is not listed here is refused before JasperReports reads the template.
 */
final class TemplateParts {

    private static final Set<String> ELEMENTS = Set.of(
            ("jasperReport jasperTemplate template property description dataset parameter field variable sortField group"
                            + " style conditionalStyle pen topPen leftPen bottomPen rightPen box paragraph tabStop"
                            + " background title pageHeader columnHeader groupHeader detail groupFooter columnFooter"
                            + " pageFooter lastPageFooter summary noData band element text"
                            + " component contents datasetRun column tableHeader tableFooter detailCell"
                            + " expression initialValueExpression defaultValueExpression filterExpression"
                            + " conditionExpression printWhenExpression patternExpression anchorNameExpression"
                            + " hyperlinkReferenceExpression hyperlinkTooltipExpression hyperlinkWhenExpression"
                            + " hyperlinkAnchorExpression dataSourceExpression parametersMapExpression propertyExpression")
                    .split(" "));

    /** By the element: the values of its attribute {@code kind}. */
    private static final Map<String, Set<String>> KINDS = Map.of(
            "element",
            Set.of(
                    "textField",
                    "staticText",
                    "image",
                    "line",
                    "rectangle",
                    "ellipse",
                    "frame",
                    "break",
                    "subreport",
                    "component"),
            "component",
            Set.of("table", "list"),
            "column",
            Set.of("single"));

    private static final Set<String> MARKUPS = Set.of("none", "styled");

    private static final Pattern LOADING =
            Pattern.compile(".*(class|factory|bundle|script|adapter|language|query|connection).*");

    private static final Set<String> NAMING_PROPERTIES = Set.of("property", "propertyExpression");

    private static final Pattern PROPERTY = Pattern.compile(
            "org\\.saransh\\.[a-z.]+"
                    + "|net\\.sf\\.jasperreports\\.(export\\.accessibility\\.tag|export\\.pdf\\.tag\\.[a-z]+"
                    + "|components\\.table\\.accessible|text\\.save\\.line\\.breaks"
                    + "|export\\.xls\\.(freeze\\.(row|column)\\.edge|auto\\.filter|auto\\.fit\\.(row|column)|column\\.width|wrap\\.text))");

    private TemplateParts() {}

    /** @param faults takes a sentence for each part that is not allowed */
    static void check(XMLStreamReader xml, Consumer<String> faults) {
        String element = xml.getLocalName();
        if (!ELEMENTS.contains(element)) {
            faults.accept("a template may not hold the element " + element);
            return;
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attribute(element, xml.getAttributeLocalName(i), xml.getAttributeValue(i), faults);
        }
    }

    private static void attribute(String element, String name, String value, Consumer<String> faults) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.equals("kind")) {
            if (!KINDS.getOrDefault(element, Set.of()).contains(value)) {
                faults.accept("a template may not hold the kind of " + element + " " + value);
            }
        } else if (name.equals("class")) {
            if (!ExpressionTypes.allowed(value)) {
                faults.accept("a template may not name " + value);
            }
        } else if (name.equals("language")) {
            if (!value.equals("java")) {
                faults.accept("expressions in " + value + " are not allowed: write them in java");
            }
        } else if (lower.equals("markup")) {
            if (!MARKUPS.contains(value)) {
                faults.accept("the markup " + value + " is not allowed: use styled");
            }
        } else if (NAMING_PROPERTIES.contains(element) && name.equals("name")) {
            if (!PROPERTY.matcher(value).matches()) {
                faults.accept("a template may not set the property " + value);
            }
        } else if (LOADING.matcher(lower).matches()) {
            faults.accept("a template may not set " + name);
        }
    }
}
