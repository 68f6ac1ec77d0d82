package org.saransh.brief;

/**
 * One column of a section's table; its heading is the message {@code column.} and the name.
 *
 * @param name of the cell in a line
 */
record SectionColumn(String name, ValueType type) {}
