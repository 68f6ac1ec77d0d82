package org.saransh.chart;

import java.awt.Color;
import java.util.List;

/**
 * The colours of all charts. The series differ in lightness, so that they differ on a grey print, and stay apart for readers who
 * do not see red, green or blue; every mark has a contrast of 3 to 1 on white, every text 4.5 to 1 on what it stands on.
 */
final class Palette {

    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x1D2730);
    static final Color QUIET = new Color(0x4A5A68);
    static final Color DEEP = new Color(0x123B5D);
    /** Of what is no mark: lines that only guide the eye. */
    static final Color GRID = new Color(0xD5DDE4);

    static final Color EDGE = new Color(0x7C8B99);
    /** From little to much. */
    static final List<Color> SHADES = List.of(
            new Color(0xE1EBF3), new Color(0xB0C9DD), new Color(0x7CA3C4), new Color(0x3D719C), new Color(0x123B5D));

    private Palette() {}

    /** Evenly chosen, the first light and the last dark. */
    static Color shade(int index, int count) {
        return count == 1
                ? SHADES.get(SHADES.size() - 2)
                : SHADES.get(Math.round((float) index * (SHADES.size() - 1) / (count - 1)));
    }

    /** Ink or paper, whichever is read better on the colour. */
    static Color on(Color ground) {
        return contrast(INK, ground) >= contrast(PAPER, ground) ? INK : PAPER;
    }

    /** From 1 to 21, after WCAG 2.2. */
    static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance after IEC 61966-2.1. */
    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
    }
}
