package org.saransh.portal;

import java.util.List;

/**
 * A form of a schedule.
 *
 * @param words when it would be due, in words; null before that was asked for
 * @param next the dates that would come, in words; null before they were asked for
 */
public record ScheduleFormView(OfficeForm form, String words, List<String> next) {}
