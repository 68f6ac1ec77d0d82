package org.saransh.export;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.saransh.register.RowFlow;

/** Rows of values that lie in a list. */
final class ListedRows implements RowFlow {

    private final Iterator<Object[]> rows;
    private Object[] row;

    ListedRows(List<Object[]> rows) {
        this.rows = rows.iterator();
    }

    @Override
    public boolean next() {
        boolean more = rows.hasNext();
        row = more ? rows.next() : null;
        return more;
    }

    @Override
    public String text(int place) {
        return (String) row[place];
    }

    @Override
    public BigDecimal number(int place) {
        return (BigDecimal) row[place];
    }

    @Override
    public long whole(int place) {
        return row[place] == null ? NONE : (Long) row[place];
    }

    @Override
    public Boolean yes(int place) {
        return (Boolean) row[place];
    }
}
