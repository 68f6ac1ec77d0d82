package org.saransh.schedule;

import java.time.LocalDate;

/** A day on which nobody works, and why. */
public record Holiday(LocalDate day, String name) {}
