package org.saransh.register;

import java.math.BigDecimal;

/** The cells of the row that a reading stands on, by the place of their column from 0. */
public interface Cells {

    /** What {@link #whole} gives where there is no value. */
    long NONE = Long.MIN_VALUE;

    /**
     * As stored: a text, the code of a word, names with semicolons between them, a date as ISO text that may be partial,
     * small records as JSON; null where there is none.
     */
    String text(int place);

    /** Null where there is none. */
    BigDecimal number(int place);

    /** A number without a fraction; {@link #NONE} where there is none. */
    long whole(int place);

    /** Null where there is none. */
    Boolean yes(int place);
}
