package org.saransh.chart;

import java.awt.Color;

/** How series are told apart: by colour, lightness, line, point and stripes at once. */
enum SeriesStyle {
    BLUE(0x123B5D, Dash.SOLID, Marker.CIRCLE, Texture.PLAIN),
    SAFFRON(0xC68113, Dash.LONG, Marker.SQUARE, Texture.RISING),
    TEAL(0x308477, Dash.SHORT, Marker.TRIANGLE, Texture.LEVEL),
    RED(0x8C281F, Dash.DASH_DOT, Marker.DIAMOND, Texture.FALLING),
    VIOLET(0x7250B3, Dash.DOT, Marker.CROSS, Texture.CROSSED),
    BLACK(0x241D1F, Dash.DASH_DOT_DOT, Marker.HOURGLASS, Texture.UPRIGHT);

    /** More cannot be told apart. */
    static final int MOST = values().length;

    private final Color color;
    private final Dash dash;
    private final Marker marker;
    private final Texture texture;

    SeriesStyle(int rgb, Dash dash, Marker marker, Texture texture) {
        this.color = new Color(rgb);
        this.dash = dash;
        this.marker = marker;
        this.texture = texture;
    }

    static SeriesStyle of(int index) {
        return values()[index];
    }

    static void requireFew(int series, String what) {
        if (series > MOST) {
            throw new IllegalArgumentException("a chart tells at most " + MOST + " " + what + " apart, not " + series
                    + ": group the smallest, or draw several charts");
        }
    }

    Color color() {
        return color;
    }

    Dash dash() {
        return dash;
    }

    Marker marker() {
        return marker;
    }

    Texture texture() {
        return texture;
    }

    /** A class name: {@code chart-series-1} for the first. */
    String role(String mark) {
        return mark + " chart-series-" + (ordinal() + 1);
    }
}
