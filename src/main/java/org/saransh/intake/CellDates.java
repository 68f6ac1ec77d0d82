package org.saransh.intake;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which styles of a workbook show a number as a date, read from the XML of its styles; and which date that is. */
final class CellDates extends DefaultHandler {

    /** As many as Excel itself can keep. */
    private static final int MOST_STYLES = 65_490;

    private static final int LONGEST_FORMAT = 255;

    private final boolean from1904;
    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private boolean inCellStyles;
    private int styles;

    CellDates(boolean from1904) {
        this.from1904 = from1904;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "numFmt" -> format(attributes.getValue("numFmtId"), attributes.getValue("formatCode"));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    style(attributes.getValue("numFmtId"));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        inCellStyles &= !name.equals("cellXfs");
    }

    private void format(String id, String code) {
        if (id != null && code != null && code.length() <= LONGEST_FORMAT) {
            formats.put(Integer.valueOf(id), code);
        }
    }

    private void style(String id) {
        if (styles == MOST_STYLES) {
            throw new UnreadableTable("The workbook has more styles than Excel keeps: copy the values to a new one");
        }
        int format = id == null ? 0 : Integer.parseInt(id);
        String code = formats.containsKey(format) ? formats.get(format) : BuiltinFormats.getBuiltinFormat(format);
        dates.set(styles++, DateUtil.isADateFormat(format, code));
    }

    /** Whether a number of that style is shown as a date. */
    boolean isDate(int style) {
        return dates.get(style);
    }

    /** The date that a number stands for; a fault when it is none, or has a time of day. */
    Cell date(double number, String text) {
        if (!DateUtil.isValidExcelDate(number)) {
            return new Cell(text, "is no date that Excel can show");
        }
        LocalDateTime time = DateUtil.getLocalDateTime(number, from1904);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Cell.of(time.toLocalDate().toString())
                : new Cell(time.toString(), "has a time of day: a date is wanted");
    }
}
