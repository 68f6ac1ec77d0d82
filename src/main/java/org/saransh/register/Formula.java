package org.saransh.register;

/** Parts of the formulas of computed columns, in SQL that both databases read. Dates are ISO texts that may be partial. */
public final class Formula {

    /** The day in India that is asked about. */
    public static final String DAY = "{day}";

    private Formula() {}

    /** The first day of a date that may be a month or a year. */
    public static String earliest(String date) {
        return "cast(substring(" + date + " || '-01-01', 1, 10) as date)";
    }

    /** The last day of a date that may be a month or a year. */
    public static String latest(String date) {
        return "case char_length(" + date + ") when 10 then cast(" + date + " as date)"
                + " when 7 then cast(cast(" + date
                + " || '-01' as date) + interval '1' month - interval '1' day as date)"
                + " when 4 then cast(" + date + " || '-12-31' as date) end";
    }

    /** The same day so many months later, or the last day of that month. */
    public static String monthsLater(String day, int months) {
        return "cast(" + day + " + interval '" + months + "' month as date)";
    }

    /** Days from the first day to the second. */
    public static String days(String first, String second) {
        return "(" + number(second) + " - " + number(first) + ")";
    }

    /** The same, but 0 when the second day is the earlier one. */
    public static String daysAfter(String first, String second) {
        return "greatest(0, " + days(first, second) + ")";
    }

    private static String number(String day) {
        return "cast(extract(epoch from cast(" + day + " as timestamp)) / 86400 as integer)";
    }
}
