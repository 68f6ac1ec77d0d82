package org.saransh.pdf;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.util.AbstractTextMeasurerFactory;

/**
 * Measures text while a report is filled, with the same shaping and line breaking as the export. Name this class in the
 * property {@code net.sf.jasperreports.text.measurer.factory}.
 */
public final class ShapingMeasurerFactory extends AbstractTextMeasurerFactory {
    @Override
    public JRTextMeasurer createMeasurer(JasperReportsContext context, JRCommonText text) {
        return new ShapingMeasurer(context, text);
    }
}
