package org.saransh.brief;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Shortens a section: the first two lines of each of its groups, then the others in their order, as long as there is room. */
final class Selection {

    private record Ranked(int place, int rank) {}

    private static final int OF_EACH_GROUP = 2;

    private Selection() {}

    /** At most so many lines, in the order in which they stood. */
    static List<Line> of(List<Line> lines, int most) {
        Map<String, Integer> seen = new HashMap<>();
        List<Ranked> ranked = IntStream.range(0, lines.size())
                .mapToObj(place -> new Ranked(
                        place, seen.merge(String.valueOf(lines.get(place).group()), 1, Integer::sum)))
                .toList();
        return ranked.stream()
                .sorted(Comparator.comparing((Ranked one) -> one.rank() > OF_EACH_GROUP)
                        .thenComparing(Ranked::place))
                .limit(most)
                .sorted(Comparator.comparing(Ranked::place))
                .map(one -> lines.get(one.place()))
                .toList();
    }
}
