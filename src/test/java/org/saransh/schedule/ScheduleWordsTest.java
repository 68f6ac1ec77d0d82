package org.saransh.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saransh.reference.Json;

/** Schedules say in both languages when they are due. */
class ScheduleWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'kind':'WEEKDAYS','weekdays':['MONDAY']|'holidays':'PREVIOUS'"
                        + "|every Monday at 08:00 IST, the previous working day if a holiday"
                        + "|हर सोमवार 08:00 IST, अवकाश होने पर पिछला कार्य दिवस",
                "'kind':'WEEKDAYS','weekdays':['MONDAY','THURSDAY']|'holidays':'NONE','zone':'America/New_York'"
                        + "|every Monday and Thursday at 08:00 America/New_York"
                        + "|हर सोमवार और गुरुवार 08:00 America/New_York",
                "'kind':'WEEKDAYS','weekdays':['SUNDAY','MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY']"
                        + "|'holidays':'SKIP'|every day at 08:00 IST, not on a holiday"
                        + "|हर दिन 08:00 IST, अवकाश होने पर नहीं",
                "'kind':'NTH_WEEKDAY','weekday':'MONDAY','nth':1|'holidays':'NEXT'"
                        + "|on the first Monday of every month at 08:00 IST, the next working day if a holiday"
                        + "|हर महीने के पहले सोमवार को 08:00 IST, अवकाश होने पर अगला कार्य दिवस",
                "'kind':'NTH_WEEKDAY','weekday':'FRIDAY','nth':-1|'holidays':'NONE'"
                        + "|on the last Friday of every month at 08:00 IST"
                        + "|हर महीने के अंतिम शुक्रवार को 08:00 IST",
                "'kind':'NTH_WORKING_DAY','nth':3|'holidays':'NONE'"
                        + "|on the 3rd working day of every month at 08:00 IST"
                        + "|हर महीने के तीसरे कार्य दिवस को 08:00 IST",
                "'kind':'NTH_WORKING_DAY','nth':12|'holidays':'NONE'"
                        + "|on the 12th working day of every month at 08:00 IST"
                        + "|हर महीने के 12वें कार्य दिवस को 08:00 IST",
                "'kind':'NTH_WORKING_DAY','nth':-1|'holidays':'NONE'"
                        + "|on the last working day of every month at 08:00 IST"
                        + "|हर महीने के अंतिम कार्य दिवस को 08:00 IST",
                "'kind':'MONTHLY_DAY','day':31|'holidays':'NONE','startsOn':'2026-04-01','endsOn':'2027-03-31'|on day"
                        + " 31 of every month, in shorter months on the last day, at 08:00 IST, from 01.04.2026, until"
                        + " 31.03.2027|हर महीने की 31 तारीख को, छोटे महीनों में अंतिम दिन, 08:00 IST, 01.04.2026 से,"
                        + " 31.03.2027 तक",
                "'kind':'CRON','cron':'0 8 1,15 * *'|'holidays':'NONE','time':null"
                        + "|by the cron rule 0 8 1,15 * * in IST|cron नियम 0 8 1,15 * * के अनुसार, IST समय में"
            })
    void in_words(String rule, String more, String english, String hindi) {
        String json = "{\"rule\":{" + rule + "},'time':'08:00','zone':'Asia/Kolkata','approval':false}";
        Map<String, Object> fields = fields(json);
        fields.putAll(fields("{" + more + "}"));
        assertThat(ScheduleWords.of(Json.read(Json.write(fields), ScheduleDefinition.class)))
                .containsEntry("en", english)
                .containsEntry("hi", hindi);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(String json) {
        return Json.read(json.replace('\'', '"'), Map.class);
    }
}
