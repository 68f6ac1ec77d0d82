package org.saransh.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.saransh.brief.Wording;
import org.saransh.register.RowView;

/** What a reader should know before trusting a row, in words. */
record RowMarks(Wording words) {

    List<RowsView.Mark> of(RowView row) {
        List<RowsView.Mark> marks = new ArrayList<>();
        if (!row.confirmed()) {
            marks.add(new RowsView.Mark(words.text("page.mark.unconfirmed"), "warm"));
        }
        if (!row.basis().established()) {
            marks.add(new RowsView.Mark(words.text("page.mark.reported"), "warm"));
        }
        long rivals = row.conflicts().stream()
                .filter(rival -> rival.resolution() == null)
                .count();
        if (rivals > 0) {
            marks.add(new RowsView.Mark(words.text("page.mark.conflicts", Map.of("count", rivals)), "bad"));
        }
        return marks;
    }
}
