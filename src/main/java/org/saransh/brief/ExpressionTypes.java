package org.saransh.brief;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JasperReport;
import org.saransh.chart.ChartImage;

/**
 * What the expressions of a template may name: the types, and of each the methods, constructors ({@code new}) and constants.
 * All of these give the same for the same values, and none reaches out of the template; nothing else may be named.
 */
final class ExpressionTypes {

    private static final Set<String> OF_NUMBERS = Set.of(
            "valueOf",
            "intValue",
            "longValue",
            "doubleValue",
            "compareTo",
            "equals",
            "toString",
            "compare",
            "signum",
            "min",
            "max",
            "sum",
            "MAX_VALUE",
            "MIN_VALUE");

    /** By the name of the type. */
    static final Map<String, Set<String>> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    String.class.getName(),
                    Set.of(
                            "isEmpty",
                            "isBlank",
                            "length",
                            "charAt",
                            "substring",
                            "indexOf",
                            "lastIndexOf",
                            "startsWith",
                            "endsWith",
                            "contains",
                            "equals",
                            "equalsIgnoreCase",
                            "compareTo",
                            "concat",
                            "replace",
                            "strip",
                            "trim",
                            "valueOf",
                            "toString",
                            "join")),
            Map.entry(StringBuilder.class.getName(), Set.of("new", "append", "toString")),
            Map.entry(CharSequence.class.getName(), Set.of("length", "charAt", "toString")),
            Map.entry(Object.class.getName(), Set.of("equals", "toString")),
            Map.entry(
                    Boolean.class.getName(), Set.of("valueOf", "booleanValue", "equals", "toString", "TRUE", "FALSE")),
            Map.entry(Number.class.getName(), Set.of("intValue", "longValue", "doubleValue")),
            Map.entry(Integer.class.getName(), OF_NUMBERS),
            Map.entry(Long.class.getName(), OF_NUMBERS),
            Map.entry(Double.class.getName(), OF_NUMBERS),
            Map.entry(
                    Math.class.getName(),
                    Set.of("abs", "min", "max", "round", "floor", "ceil", "floorDiv", "floorMod")),
            Map.entry(
                    BigDecimal.class.getName(),
                    Set.of(
                            "new",
                            "valueOf",
                            "add",
                            "subtract",
                            "multiply",
                            "divide",
                            "negate",
                            "abs",
                            "setScale",
                            "compareTo",
                            "equals",
                            "signum",
                            "min",
                            "max",
                            "intValue",
                            "longValue",
                            "doubleValue",
                            "toPlainString",
                            "ZERO",
                            "ONE",
                            "TEN")),
            Map.entry(java.math.RoundingMode.class.getName(), Set.of("HALF_UP", "HALF_EVEN", "UP", "DOWN")),
            Map.entry(Date.class.getName(), Set.of("getTime", "before", "after", "compareTo", "equals")),
            Map.entry(Map.class.getName(), Set.of("of", "get", "getOrDefault", "containsKey", "isEmpty", "size")),
            Map.entry(List.class.getName(), Set.of("of", "get", "contains", "isEmpty", "size")),
            Map.entry(Collection.class.getName(), Set.of("contains", "isEmpty", "size")),
            Map.entry(JRDataSource.class.getName(), Set.of()),
            Map.entry(JasperReport.class.getName(), Set.of()),
            Map.entry(Wording.class.getName(), Set.of("text", "number", "offer", "plain")),
            Map.entry(ChartImage.class.getName(), Set.of("altText"))));

    private ExpressionTypes() {}

    static boolean allowed(String type) {
        return ALLOWED.containsKey(type);
    }

    static boolean allowed(String type, String member) {
        return ALLOWED.getOrDefault(type, Set.of()).contains(member);
    }
}
