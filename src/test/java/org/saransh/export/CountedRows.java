package org.saransh.export;

import java.math.BigDecimal;
import org.saransh.register.RowFlow;

/** Rows whose every cell is their number, from 1. */
final class CountedRows implements RowFlow {

    private final int count;
    private int row;

    CountedRows(int count) {
        this.count = count;
    }

    @Override
    public boolean next() {
        return row++ < count;
    }

    @Override
    public String text(int place) {
        return "row " + row;
    }

    @Override
    public BigDecimal number(int place) {
        return BigDecimal.valueOf(row);
    }

    @Override
    public long whole(int place) {
        return row;
    }

    @Override
    public Boolean yes(int place) {
        return row % 2 == 0;
    }
}
