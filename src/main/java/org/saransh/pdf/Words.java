package org.saransh.pdf;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRStyledTextAttributeSelector;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRStyledText;

/** The words of an element as they are read, without the markup that styles them. */
final class Words {
    private Words() {}

    /** Empty when the element is no text, or has none. */
    static String of(JasperReportsContext context, JRPrintElement element) {
        if (!(element instanceof JRPrintText text) || text.getFullText() == null) {
            return "";
        }
        if (text.getMarkup() == null || text.getMarkup().equals(JRCommonText.MARKUP_NONE)) {
            return text.getFullText();
        }
        JRStyledText styled = text.getFullStyledText(JRStyledTextAttributeSelector.getNoneSelector(context));
        return styled == null ? "" : styled.getText();
    }
}
