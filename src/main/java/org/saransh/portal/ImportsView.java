package org.saransh.portal;

import java.util.List;

/**
 * Where a table is taken in, and what became of earlier ones.
 *
 * @param trouble why the table was not taken, in English; null when none was sent
 * @param templates empty workbooks with the headings of a register
 */
public record ImportsView(
        String trouble,
        String reason,
        List<RegisterView.Choice> registers,
        List<RegisterView.Link> templates,
        List<Import> past) {

    /** Figures and times in words. */
    public record Import(
            long id,
            String href,
            String register,
            String state,
            String tone,
            String added,
            String changed,
            String same,
            String refused,
            String by,
            String when) {}
}
