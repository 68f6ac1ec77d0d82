package org.saransh.brief;

import java.util.List;

/**
 * How the lines of a section are drawn as columns: a group of them for each line.
 *
 * @param category the column that names a line
 * @param series the columns with the figures, in their order
 */
record SectionChart(String category, List<String> series) {}
