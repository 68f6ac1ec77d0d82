package org.saransh.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.saransh.reference.IndianState;

/**
 * India's States and Union Territories, one tile each, roughly where they lie. No boundary is drawn, and a large State weighs
 * no more than a small one.
 *
 * @param values a State that is missing, or null, has no figure
 * @param classes ascending; the darker the more
 * @param names the State's name in the reader's language, for text and table
 */
public record TileMap(
        Caption caption,
        Map<IndianState, BigDecimal> values,
        List<ValueClass> classes,
        Function<IndianState, String> names,
        ChartLanguage language)
        implements Chart {

    /** @throws IllegalArgumentException if the classes do not ascend, are too many, or a value lies below them */
    public TileMap {
        Map<IndianState, BigDecimal> known = new EnumMap<>(IndianState.class);
        values.forEach((state, value) -> {
            if (value != null) {
                known.put(state, value);
            }
        });
        values = Collections.unmodifiableMap(known);
        classes = List.copyOf(classes);
        Objects.requireNonNull(names, "the names of the States");
        if (classes.size() > Palette.SHADES.size() || (classes.isEmpty() && !known.isEmpty())) {
            throw new IllegalArgumentException(
                    "a map has 1 to " + Palette.SHADES.size() + " classes of values, not " + classes.size());
        }
        for (int i = 1; i < classes.size(); i++) {
            if (classes.get(i - 1).from().compareTo(classes.get(i).from()) >= 0) {
                throw new IllegalArgumentException("the classes of a map ascend: " + classes);
            }
        }
        for (Map.Entry<IndianState, BigDecimal> entry : known.entrySet()) {
            if (entry.getValue().compareTo(classes.get(0).from()) < 0) {
                throw new IllegalArgumentException(entry + " lies below the lowest class, " + classes.get(0));
            }
        }
    }

    /**
     * Values that share a shade.
     *
     * @param from the least of them; they reach up to the next class
     * @param label as it stands in the legend: {@code 3–5}
     */
    public record ValueClass(BigDecimal from, String label) {

        public ValueClass {
            label = Texts.required(label, "the class of values from " + from);
        }
    }

    int classOf(BigDecimal value) {
        int found = 0;
        while (found + 1 < classes.size()
                && value.compareTo(classes.get(found + 1).from()) >= 0) {
            found++;
        }
        return found;
    }

    @Override
    public boolean isEmpty() {
        return values.isEmpty();
    }

    private Map<String, BigDecimal> byName() {
        Map<String, BigDecimal> named = new LinkedHashMap<>();
        values.forEach((state, value) -> named.put(names.apply(state), value));
        return named;
    }

    @Override
    public String altText() {
        return isEmpty()
                ? AltText.nothing(this)
                : new AltText(this)
                        .say(Sentence.TILES, caption.title(), values.size())
                        .unit()
                        .extremes(byName().entrySet().stream()
                                .map(entry -> new Amount(entry.getKey(), entry.getValue()))
                                .toList())
                        .values()
                        .text();
    }

    /** The States that have a figure. */
    @Override
    public ChartTable table() {
        return new ChartTable(
                caption.title(),
                List.of(caption.subject(), caption.measure()),
                byName().entrySet().stream()
                        .map(entry -> new ChartTable.Row(entry.getKey(), List.of(language.value(entry.getValue()))))
                        .toList());
    }

    @Override
    public double idealHeight(double width) {
        return Frame.height(caption, width, TileLayout.idealHeight(width));
    }

    @Override
    public void plot(Drawing drawing, Rectangle2D plot) {
        new TileLayout(drawing, plot, this).draw();
    }
}
