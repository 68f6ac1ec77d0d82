package org.saransh.pdf;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;

/** What the pages are called: i, ii, 1, 2, A-1, … */
final class PageLabels {
    private static final Pattern LABEL = Pattern.compile("(.*?)([0-9]{1,6}|[ivxlc]+|[IVXLC]+)");
    private static final String ROMAN = "ivxlc";
    private static final int[] VALUES = {1, 5, 10, 50, 100};

    private final Map<Integer, COSDictionary> ranges = new TreeMap<>();

    /**
     * @param page from 0
     * @param label of this page, ending in a decimal or roman number that the next pages count on from; the first one wins
     */
    void begin(int page, String label) {
        Matcher parts = LABEL.matcher(label);
        if (!parts.matches()) {
            throw new PdfExportException(
                    "\"" + label + "\" is no label of a page: it has to end in a number such as 1, i or IV");
        }
        String number = parts.group(2);
        COSDictionary range = new COSDictionary();
        boolean decimal = Character.isDigit(number.charAt(0));
        boolean lower = Character.isLowerCase(number.charAt(0));
        range.setItem(COSName.S, Cos.name(decimal ? "D" : lower ? "r" : "R"));
        if (!parts.group(1).isEmpty()) {
            range.setString(COSName.P, parts.group(1));
        }
        range.setInt(COSName.ST, Math.max(1, decimal ? Integer.parseInt(number) : roman(number)));
        ranges.putIfAbsent(page, range);
    }

    private static int roman(String number) {
        int sum = 0;
        int after = 0;
        for (int i = number.length() - 1; i >= 0; i--) {
            int value = VALUES[ROMAN.indexOf(Character.toLowerCase(number.charAt(i)))];
            sum += value < after ? -value : value;
            after = value;
        }
        return sum;
    }

    /** Pages before the first label are numbered from 1. */
    void write(COSDictionary catalog) {
        if (ranges.isEmpty()) {
            return;
        }
        if (!ranges.containsKey(0)) {
            begin(0, "1");
        }
        COSArray numbers = new COSArray();
        ranges.forEach((page, range) -> {
            numbers.add(COSInteger.get(page));
            numbers.add(range);
        });
        COSDictionary labels = new COSDictionary();
        labels.setItem(COSName.NUMS, numbers);
        catalog.setItem(COSName.PAGE_LABELS, labels);
    }
}
