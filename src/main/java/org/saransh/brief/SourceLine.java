package org.saransh.brief;

import org.saransh.reference.Basis;
import org.saransh.reference.PartialDate;

/** @param number under which the brief's lines name it */
public record SourceLine(int number, String publisher, String title, PartialDate date, String url, Basis basis) {}
