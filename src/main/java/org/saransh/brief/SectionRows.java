package org.saransh.brief;

import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.saransh.reference.PartialDate;

/**
 * Hands the lines of a section to a template, in one language. Every line has the fields {@code number} (from 1),
 * {@code group}, {@code date}, {@code text} (its sentence), {@code basis} (its standing in words), {@code cited} (the same in
 * short), both also as styled text in which each number of a source leads to it ({@code basisLinks}, {@code citedLinks}), and
 * one for each column of the section.
 *
 * <p>The class that a template declares for a field decides its form: {@code String} is the printed text; {@code Date} is
 * midnight in UTC of a full day, null for anything less precise; {@code Integer} and {@code BigDecimal} are the number itself,
 * for an offer or a share as a fraction of one.
 */
final class SectionRows implements JRDataSource {

    private static final Set<String> WEB = Set.of("http", "https");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHARE_DIGITS = 6;

    private final Iterator<Line> lines;
    private final Digest digest;
    private final Wording wording;
    private Line line;
    private int number;

    SectionRows(List<Line> lines, Digest digest, Wording wording) {
        this.lines = lines.iterator();
        this.digest = digest;
        this.wording = wording;
    }

    @Override
    public boolean next() {
        boolean more = lines.hasNext();
        line = more ? lines.next() : null;
        number++;
        return more;
    }

    @Override
    public Object getFieldValue(JRField field) {
        return value(field.getName(), field.getValueClass());
    }

    private Object value(String name, Class<?> form) {
        return switch (name) {
            case "number" -> number;
            case "group" -> line.group() == null ? "" : wording.text(line.group());
            case "date" -> form == Date.class ? day(line.date()) : wording.date(line.date());
            case "text" -> line.statement() == null ? "" : wording.say(line.statement());
            case "basis" -> wording.standing(line.standing(), digest.sources());
            case "cited" -> wording.cited(line.standing());
            case "citedLinks" -> Citations.styled(wording.cited(line.standing()), line.standing());
            case "basisLinks" -> Citations.styled(wording.standing(line.standing(), digest.sources()), line.standing());
            default -> cell(line.cells().get(name), form);
        };
    }

    /** The anchor of a source in the list of sources. */
    static String anchor(int source) {
        return "source." + source;
    }

    private Object cell(Value value, Class<?> form) {
        if (form == String.class) {
            return value != null && value.type() == ValueType.ADDRESS ? address(value.text()) : wording.cell(value);
        }
        if (value == null) {
            return null;
        }
        if (form == Date.class) {
            return day(new PartialDate(value.text()));
        }
        BigDecimal exact = exact(value);
        return form == Integer.class ? (Object) exact.intValueExact() : exact;
    }

    private static BigDecimal exact(Value value) {
        return switch (value.type()) {
            case PERCENT_OFFER -> new BigDecimal(value.text()).divide(HUNDRED);
            case RATE ->
                BigDecimal.valueOf(value.rate().numerator())
                        .divide(
                                BigDecimal.valueOf(value.rate().denominator()),
                                SHARE_DIGITS,
                                java.math.RoundingMode.HALF_EVEN);
            default -> new BigDecimal(value.text());
        };
    }

    /** The address when it is one of the web, which a document may lead to; else nothing. */
    static String address(String url) {
        try {
            String scheme = URI.create(url).getScheme();
            return scheme != null && WEB.contains(scheme) ? url : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }

    /** Midnight in UTC, the zone in which templates print days. */
    private static Date day(PartialDate date) {
        return date == null || !date.isDay()
                ? null
                : Date.from(date.earliest().atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
