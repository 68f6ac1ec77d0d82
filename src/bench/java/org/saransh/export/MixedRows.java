package org.saransh.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.saransh.register.RowFlow;

/**
 * Made rows of 12 typed columns: 3 whole numbers, 3 decimals (2 and 4 places), 2 dates, 2 short texts (8 values; 50,000 values),
 * a free text of about 50 characters with accents and signs to escape, and yes or no.
 */
final class MixedRows implements RowFlow {

    private static final CellKind[] KINDS = {
        CellKind.COUNT, CellKind.COUNT, CellKind.COUNT, CellKind.NUMBER, CellKind.NUMBER, CellKind.NUMBER,
        CellKind.DATE, CellKind.DATE, CellKind.TEXT, CellKind.TEXT, CellKind.TEXT, CellKind.YES_NO
    };
    private static final String[] DAYS = new String[4_000];
    private static final String[] FEW = new String[8];
    private static final String[] MANY = new String[50_000];
    private static final String[] WORDS = {
        "lithium",
        "graphite & tin",
        "<block>",
        "\u00E9tat",
        "\u00FCber",
        "\"offer\"",
        "tranche",
        "per cent",
        "na\u00EFve",
        "mine"
    };

    static {
        for (int day = 0; day < DAYS.length; day++) {
            DAYS[day] = LocalDate.of(2015, 1, 1).plusDays(day).toString();
        }
        for (int few = 0; few < FEW.length; few++) {
            FEW[few] = "State " + few;
        }
        for (int many = 0; many < MANY.length; many++) {
            MANY[many] = "block-" + many;
        }
    }

    private final SplittableRandom random = new SplittableRandom(42);
    private final StringBuilder text = new StringBuilder();
    private final int count;
    private int row;
    private final long[] wholes = new long[KINDS.length];
    private final BigDecimal[] numbers = new BigDecimal[KINDS.length];
    private final String[] texts = new String[KINDS.length];

    MixedRows(int count) {
        this.count = count;
    }

    static CellKind kind(int place) {
        return KINDS[place];
    }

    static int columns() {
        return KINDS.length;
    }

    static Table table(int count) {
        List<TableColumn> columns = java.util.stream.IntStream.range(0, KINDS.length)
                .mapToObj(place -> new TableColumn(
                        "c" + place,
                        "Column " + place,
                        KINDS[place],
                        KINDS[place] == CellKind.YES_NO ? Map.of("YES", "Yes", "NO", "No") : Map.of(),
                        "",
                        "",
                        false))
                .toList();
        return new Table("Bench", "bench", columns, count, new MixedRows(count));
    }

    @Override
    public boolean next() {
        if (row == count) {
            return false;
        }
        row++;
        wholes[0] = row;
        wholes[1] = random.nextInt(100_000);
        wholes[2] = random.nextInt(100);
        numbers[3] = BigDecimal.valueOf(random.nextInt(100_000_000), 2);
        numbers[4] = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
        numbers[5] = BigDecimal.valueOf(random.nextInt(1_000_000_000), 4);
        texts[6] = DAYS[random.nextInt(DAYS.length)];
        texts[7] = DAYS[random.nextInt(DAYS.length)];
        texts[8] = FEW[random.nextInt(FEW.length)];
        texts[9] = MANY[random.nextInt(MANY.length)];
        text.setLength(0);
        while (text.length() < 45) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        texts[10] = text.append(row).toString();
        return true;
    }

    @Override
    public String text(int place) {
        return texts[place];
    }

    @Override
    public BigDecimal number(int place) {
        return numbers[place];
    }

    @Override
    public long whole(int place) {
        return wholes[place];
    }

    @Override
    public Boolean yes(int place) {
        return row % 3 == 0;
    }
}
