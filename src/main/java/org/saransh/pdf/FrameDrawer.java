package org.saransh.pdf;

import java.awt.Graphics2D;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.draw.ElementDrawer;
import net.sf.jasperreports.engine.type.ModeEnum;

/** Draws what a frame has of its own: first the background, and the border after its elements. */
final class FrameDrawer extends ElementDrawer<JRPrintFrame> {

    FrameDrawer(JasperReportsContext context) {
        super(context);
    }

    @Override
    public void draw(Graphics2D page, JRPrintFrame frame, int offsetX, int offsetY) {
        if (frame.getMode() == ModeEnum.OPAQUE) {
            page.setColor(frame.getBackcolor());
            page.fillRect(frame.getX() + offsetX, frame.getY() + offsetY, frame.getWidth(), frame.getHeight());
        }
    }

    void border(Graphics2D page, JRPrintFrame frame, int offsetX, int offsetY) {
        drawBox(page, frame.getLineBox(), frame, offsetX, offsetY);
    }
}
