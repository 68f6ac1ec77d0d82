package org.saransh.register;

import java.util.List;
import java.util.Map;

/**
 * A question to the rows of a register, as somebody asks it. All but the register may be left out.
 *
 * @param dataset the name of the register
 * @param columns in the order of the answer; none: all that the register has
 * @param filters as in the address of a collection: {@code {"outcome": ["OPEN"], "nitDate.from": ["2024"]}}
 * @param q words to look for in the texts of the register
 * @param sort columns, with - before those that run downwards
 * @param groupBy columns whose equal values make one row with a count
 * @param sums columns to add up in every group
 * @param asAt the day or instant whose knowledge is shown; none: now
 * @param revision the number of the last revision that counts; none: the newest. Together with {@code asAt} it makes the
 *     answer the same for ever
 * @param language {@code en} or {@code hi} of headings and words; none: names and codes
 */
public record Asked(
        String dataset,
        List<String> columns,
        Map<String, List<String>> filters,
        String q,
        List<String> sort,
        List<String> groupBy,
        List<String> sums,
        String asAt,
        Long revision,
        String language) {

    public Asked {
        columns = columns == null ? List.of() : List.copyOf(columns);
        filters = filters == null ? Map.of() : filters;
        sort = sort == null ? List.of() : List.copyOf(sort);
        groupBy = groupBy == null ? List.of() : List.copyOf(groupBy);
        sums = sums == null ? List.of() : List.copyOf(sums);
    }

    /** The question as it was understood then, which asks the same for ever. */
    Asked fixed(List<String> chosen, String known, long last) {
        return new Asked(dataset, chosen, filters, q, sort, groupBy, sums, known, last, language);
    }
}
