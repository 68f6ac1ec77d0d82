package org.saransh.schedule;

import java.time.Instant;

/** @param time by the wall clock of the zone */
public record ScheduleView(String id, String brief, String weekDay, String time, String zone, Instant next) {}
