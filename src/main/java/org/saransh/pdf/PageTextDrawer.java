package org.saransh.pdf;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.draw.TextDrawer;
import net.sf.jasperreports.engine.type.ModeEnum;

/** Draws a text element: background, turned text, border. */
final class PageTextDrawer extends TextDrawer {

    PageTextDrawer(JasperReportsContext context, PageTextRenderer renderer) {
        super(context, renderer);
    }

    @Override
    public void draw(Graphics2D page, JRPrintText text, int offsetX, int offsetY) {
        textRenderer.initialize(page, text, offsetX, offsetY);
        if (textRenderer.getStyledText() == null) {
            return;
        }
        AffineTransform upright = page.getTransform();
        double quarters =
                switch (text.getRotation()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UPSIDE_DOWN -> 2;
                    default -> 0;
                };
        if (quarters != 0) {
            page.rotate(quarters * Math.PI / 2, textRenderer.getX(), textRenderer.getY());
        }
        if (text.getMode() == ModeEnum.OPAQUE) {
            page.setColor(text.getBackcolor());
            page.fillRect(textRenderer.getX(), textRenderer.getY(), textRenderer.getWidth(), textRenderer.getHeight());
        }
        if (!textRenderer.getPlainText().isEmpty()) {
            page.setColor(text.getForecolor());
            textRenderer.render();
        }
        page.setTransform(upright);
        drawBox(page, text.getLineBox(), text, offsetX, offsetY);
    }
}
