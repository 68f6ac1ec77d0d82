package org.saransh.brief;

import java.util.List;

/**
 * One section of a digest.
 *
 * @param name of its kind: {@code points}, {@code changes}
 * @param lines in the order in which they are read; none when there is nothing to say
 */
public record Section(String name, List<Line> lines) {}
