package org.saransh.intake;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Finds out from which year a workbook counts its days. */
final class DateBase extends DefaultHandler {

    private boolean from1904;

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        }
    }

    boolean from1904() {
        return from1904;
    }
}
