package org.saransh.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A chart as the image of a template: vector, as large as the image element, its texts kept as text. */
public final class ChartImage extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;

    private final transient Chart chart;

    ChartImage(Chart chart) {
        this.chart = chart;
    }

    /** For the tooltip expression of the image, which becomes the alternative text in the PDF. */
    public String altText() {
        return chart.altText();
    }

    /** For a print-when expression that leaves out a chart without data. */
    public boolean isEmpty() {
        return chart.isEmpty();
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        chart.in(area).paint(graphics);
    }

    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("a chart is drawn where it was filled: \""
                + chart.caption().title() + "\" cannot be stored within a filled report");
    }
}
