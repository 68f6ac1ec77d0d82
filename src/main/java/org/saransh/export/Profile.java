package org.saransh.export;

/** For whom a workbook is made. */
enum Profile {
    STANDARD,
    /** Without frozen panes and filter buttons, which get in the way of screen readers and magnifiers. */
    ACCESSIBLE
}
