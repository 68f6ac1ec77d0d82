package org.saransh.portal;

import java.util.regex.Pattern;
import org.saransh.reference.Source;
import org.saransh.register.RowView;

/** Where a row was read and who vouches for it, in a few words. */
record SourceWords(CellWords cells) {

    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    /** {@code press, Reuters, 25.04.2024}, with the address of the page that was read. */
    CellView cell(RowView row) {
        Source source = row.source();
        String date = source.date() == null ? "" : ", " + source.date().text();
        return new CellView(
                row.basis().established() ? "basis" : "basis reported",
                cells.words().word(row.basis()) + ", " + source.publisher() + date,
                source.url() != null && WEB.matcher(source.url()).matches() ? source.url() : null,
                null);
    }
}
