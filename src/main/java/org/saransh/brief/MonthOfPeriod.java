package org.saransh.brief;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the last month of a period from the words of a source, so that figures of one series can be put in order. */
final class MonthOfPeriod {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** {@code 2023-24}, not the beginning of {@code 2024-01-15}. */
    private static final Pattern YEARS = Pattern.compile("\\b(\\d{4})-(\\d{2})\\b(?!-\\d)");

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
    private static final Pattern MONTH =
            Pattern.compile("\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", Pattern.CASE_INSENSITIVE);

    private MonthOfPeriod() {}

    /** A year that runs over two ends in March; a year without a month in December; words without a year come first. */
    static YearMonth last(String period) {
        YearMonth last = YearMonth.of(1, 1);
        Matcher years = YEARS.matcher(period);
        while (years.find()) {
            int first = Integer.parseInt(years.group(1));
            int second = Integer.parseInt(years.group(2));
            if (second == (first + 1) % 100) {
                last = later(last, YearMonth.of(first + 1, 3));
            }
        }
        return last.getYear() > 1 ? last : lastYear(period);
    }

    private static YearMonth lastYear(String period) {
        int year = 0;
        Matcher years = YEAR.matcher(period);
        while (years.find()) {
            year = Math.max(year, Integer.parseInt(years.group()));
        }
        if (year == 0) {
            return YearMonth.of(1, 1);
        }
        int month = 0;
        Matcher months = MONTH.matcher(period);
        while (months.find()) {
            month = 1 + MONTHS.indexOf(months.group().toLowerCase(Locale.ROOT));
        }
        return YearMonth.of(year, month == 0 ? 12 : month);
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }
}
