package org.saransh.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saransh.brief.BriefPage;

/** Compares what two editions print, section by section and line by line: pure. */
final class PageComparison {

    /** What they print about each other, or about their own sources, differs in any case. */
    private static final Set<String> LEFT_OUT = Set.of("changes", "sources", "points");

    /** Cells with numbers of sources, which each edition gives anew. */
    private static final String BASIS = "basis";

    enum Kind {
        NEW,
        CHANGED,
        GONE
    }

    /** @param fields those in which a line that is in both differs */
    record Difference(Kind kind, String name, List<CompareView.Field> fields) {}

    record Section(String id, String heading, List<Difference> differences) {}

    private PageComparison() {}

    /** The sections in which the two differ, in the order of the later one. */
    static List<Section> of(BriefPage was, BriefPage is) {
        Map<String, BriefPage.Part> before = parts(was);
        Map<String, BriefPage.Part> now = parts(is);
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(before.keySet());
        List<Section> sections = new ArrayList<>();
        for (String id : ids) {
            List<Difference> differences = differences(before.get(id), now.get(id));
            if (!differences.isEmpty()) {
                String heading = (now.containsKey(id) ? now : before).get(id).heading();
                sections.add(new Section(id, heading, differences));
            }
        }
        return sections;
    }

    private static Map<String, BriefPage.Part> parts(BriefPage page) {
        return page.parts().stream()
                .filter(part -> !LEFT_OUT.contains(part.id()))
                .collect(Collectors.toMap(BriefPage.Part::id, part -> part, (one, other) -> one, LinkedHashMap::new));
    }

    private static List<Difference> differences(BriefPage.Part was, BriefPage.Part is) {
        Map<String, Map<String, String>> before = lines(was);
        Map<String, Map<String, String>> now = lines(is);
        List<Difference> differences = new ArrayList<>();
        now.forEach((name, cells) -> {
            if (!before.containsKey(name)) {
                differences.add(new Difference(Kind.NEW, name, fields(Map.of(), cells)));
            } else if (!before.get(name).equals(cells)) {
                differences.add(new Difference(Kind.CHANGED, name, fields(before.get(name), cells)));
            }
        });
        before.forEach((name, cells) -> {
            if (!now.containsKey(name)) {
                differences.add(new Difference(Kind.GONE, name, fields(cells, Map.of())));
            }
        });
        return differences;
    }

    private static List<CompareView.Field> fields(Map<String, String> was, Map<String, String> is) {
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        return names.stream()
                .map(name -> new CompareView.Field(name, was.getOrDefault(name, ""), is.getOrDefault(name, "")))
                .filter(field -> !field.was().equals(field.is()))
                .toList();
    }

    /** Line by what names it → cell by its heading; a sentence has no cells. */
    private static Map<String, Map<String, String>> lines(BriefPage.Part part) {
        Map<String, Map<String, String>> lines = new LinkedHashMap<>();
        if (part == null) {
            return lines;
        }
        part.points().forEach(point -> put(lines, point.text(), Map.of()));
        if (part.table() != null) {
            for (BriefPage.Group group : part.table().groups()) {
                for (BriefPage.Row row : group.rows()) {
                    put(lines, name(group, row), cells(part.table().heads(), row));
                }
            }
        }
        return lines;
    }

    /** Lines that are called the same are told apart by their place. */
    private static void put(Map<String, Map<String, String>> lines, String name, Map<String, String> cells) {
        String free = name;
        for (int number = 2; lines.putIfAbsent(free, cells) != null; number++) {
            free = name + " (" + number + ")";
        }
    }

    private static String name(BriefPage.Group group, BriefPage.Row row) {
        String name = row.cells().stream()
                .filter(BriefPage.Cell::head)
                .findFirst()
                .or(() -> row.cells().stream().findFirst())
                .map(PageComparison::text)
                .orElse("");
        return group.heading().isEmpty() ? name : name + " · " + group.heading();
    }

    private static Map<String, String> cells(List<BriefPage.Head> heads, BriefPage.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int place = 0; place < row.cells().size(); place++) {
            BriefPage.Cell cell = row.cells().get(place);
            if (!cell.head() && !cell.look().equals(BASIS)) {
                cells.put(heads.get(place).text(), text(cell));
            }
        }
        return cells;
    }

    private static String text(BriefPage.Cell cell) {
        return cell.pieces().stream()
                .map(BriefPage.Piece::text)
                .collect(Collectors.joining())
                .strip();
    }
}
