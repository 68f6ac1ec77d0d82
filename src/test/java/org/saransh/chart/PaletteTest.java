package org.saransh.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaletteTest {

    /** Linear sRGB as seen without one kind of cone, after Machado, Oliveira and Fernandes (2009), severity 1. */
    private static final Map<String, double[][]> SIGHT = Map.of(
            "all colours", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            "protanopia",
                    new double[][] {
                        {0.152286, 1.052583, -0.204868},
                        {0.114503, 0.786281, 0.099216},
                        {-0.003882, -0.048116, 1.051998}
                    },
            "deuteranopia",
                    new double[][] {
                        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
                    },
            "tritanopia",
                    new double[][] {
                        {1.255528, -0.076749, -0.178779},
                        {-0.078411, 0.930809, 0.147602},
                        {0.004733, 0.691367, 0.303900}
                    });

    /** CIE 1976 difference; about 2.3 is just noticed side by side. */
    private static final double APART = 25;
    /** Of CIE lightness, 0 to 100. */
    private static final double GREY_STEP = 7;

    private static final List<Color> SERIES =
            Arrays.stream(SeriesStyle.values()).map(SeriesStyle::color).toList();

    @Test
    void series_stay_apart_for_every_kind_of_colour_sight() {
        SIGHT.forEach((sight, matrix) -> {
            for (Color one : SERIES) {
                for (Color other : SERIES) {
                    if (one != other) {
                        assertThat(distance(lab(one, matrix), lab(other, matrix)))
                                .as(sight + ": " + one + " and " + other)
                                .isGreaterThan(APART);
                    }
                }
            }
        });
    }

    @Test
    void series_differ_in_lightness_on_a_grey_print() {
        assertThat(smallestStep(SERIES)).isGreaterThan(GREY_STEP);
    }

    @Test
    void shades_of_the_map_grow_darker_in_even_steps() {
        double[] lightness = Palette.SHADES.stream()
                .mapToDouble(shade -> lab(shade, SIGHT.get("all colours"))[0])
                .toArray();
        for (int i = 1; i < lightness.length; i++) {
            assertThat(lightness[i - 1] - lightness[i]).isBetween(12.0, 24.0);
        }
    }

    @Test
    void series_differ_by_line_point_and_stripes_too() {
        assertThat(SeriesStyle.values()).extracting(SeriesStyle::dash).doesNotHaveDuplicates();
        assertThat(SeriesStyle.values()).extracting(SeriesStyle::marker).doesNotHaveDuplicates();
        assertThat(SeriesStyle.values()).extracting(SeriesStyle::texture).doesNotHaveDuplicates();
    }

    @Test
    void marks_are_seen_and_texts_are_read_on_what_they_stand_on() {
        assertThat(SERIES).allMatch(color -> Palette.contrast(color, Palette.PAPER) >= 3);
        assertThat(Palette.contrast(Palette.EDGE, Palette.PAPER)).isGreaterThanOrEqualTo(3);
        assertThat(List.of(Palette.INK, Palette.QUIET, Palette.DEEP))
                .allMatch(ink -> Palette.contrast(ink, Palette.PAPER) >= 4.5);
        assertThat(Palette.SHADES).allMatch(shade -> Palette.contrast(Palette.on(shade), shade) >= 4.5);
    }

    /** The yardstick itself: known contrasts, and colours that are known to fall together. */
    @Test
    void contrast_and_sight_are_measured_as_the_standards_say() {
        assertThat(Palette.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Palette.contrast(new Color(0x767676), Color.WHITE)).isBetween(4.5, 4.6);
        double[][] protanopia = SIGHT.get("protanopia");
        assertThat(distance(lab(new Color(0x7F3F00), protanopia), lab(new Color(0x4A5000), protanopia)))
                .isLessThan(APART);
    }

    private static double smallestStep(List<Color> colors) {
        double[] lightness = colors.stream()
                .mapToDouble(color -> lab(color, SIGHT.get("all colours"))[0])
                .sorted()
                .toArray();
        double step = 100;
        for (int i = 1; i < lightness.length; i++) {
            step = Math.min(step, lightness[i] - lightness[i - 1]);
        }
        return step;
    }

    /** CIE L*a*b* for the white of sRGB. */
    private static double[] lab(Color color, double[][] sight) {
        double[] seen = times(sight, new double[] {
            Palette.linear(color.getRed()), Palette.linear(color.getGreen()), Palette.linear(color.getBlue())
        });
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.max(0, Math.min(1, seen[i]));
        }
        double[] xyz = times(
                new double[][] {{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}, seen);
        double x = cube(xyz[0] / 0.95047);
        double y = cube(xyz[1]);
        double z = cube(xyz[2] / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double cube(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix)
                .mapToDouble(row -> row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2])
                .toArray();
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }
}
