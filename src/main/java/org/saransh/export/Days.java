package org.saransh.export;

import java.time.LocalDate;
import java.time.YearMonth;

/** ISO dates as the numbers of Excel, in its calendar that begins with 1900. */
final class Days {

    static final int NONE = Integer.MIN_VALUE;

    /** 01.03.1900: before it Excel's calendar has a day that never was, the 29.02.1900. */
    static final int FIRST = 61;

    private static final int DAY_LENGTH = 10;
    private static final int MONTH_LENGTH = 7;
    private static final int YEAR_LENGTH = 4;
    private static final int LAST_CERTAIN_DAY = 28;
    private static final int LAST_MONTH = 12;
    private static final long EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();

    private Days() {}

    static boolean isDay(String iso) {
        return iso.length() == DAY_LENGTH;
    }

    /** The number of the first day that an ISO date of a day, a month or a year means; {@link #NONE} when it is no such date. */
    static int first(String iso) {
        int length = iso.length();
        if (length != DAY_LENGTH && length != MONTH_LENGTH && length != YEAR_LENGTH) {
            return NONE;
        }
        int year = digits(iso, 0, YEAR_LENGTH);
        int month = length >= MONTH_LENGTH ? part(iso, YEAR_LENGTH) : 1;
        int day = length == DAY_LENGTH ? part(iso, MONTH_LENGTH) : 1;
        boolean sound = year >= 0
                && month >= 1
                && month <= LAST_MONTH
                && day >= 1
                && (day <= LAST_CERTAIN_DAY || day <= YearMonth.of(year, month).lengthOfMonth());
        return sound ? (int) (LocalDate.of(year, month, day).toEpochDay() - EXCEL_DAY_ZERO) : NONE;
    }

    private static int part(String iso, int hyphen) {
        return iso.charAt(hyphen) == '-' ? digits(iso, hyphen + 1, hyphen + 3) : -1;
    }

    private static int digits(String iso, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = iso.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
