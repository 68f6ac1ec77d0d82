package org.saransh.export;

import java.io.IOException;
import java.util.Map;
import org.saransh.register.Cells;
import org.saransh.register.YesNo;

/** Yes and no as words; as Excel's own TRUE and FALSE where the column has no words. */
final class YesNoCells implements CellWriter {

    private final SheetColumn column;
    private final Repeats.Known yes;
    private final Repeats.Known no;

    YesNoCells(SheetColumn column, SharedTexts texts) throws IOException {
        this.column = column;
        yes = cell(column.source().words(), YesNo.YES, texts);
        no = cell(column.source().words(), YesNo.NO, texts);
    }

    private static Repeats.Known cell(Map<String, String> words, YesNo answer, SharedTexts texts) throws IOException {
        String word = words.get(answer.name());
        return word == null
                ? new Repeats.Known(Bytes.ascii("<c t=\"b\"><v>" + (answer == YesNo.YES ? 1 : 0) + "</v></c>"), 5)
                : new Repeats.Known(TextCells.shared(texts.add(word), 0), word.length());
    }

    @Override
    public int write(Cells cells, RowBytes row) throws IOException {
        Boolean answer = cells.yes(column.place());
        if (answer == null) {
            return 0;
        }
        Repeats.Known cell = answer ? yes : no;
        row.cell(column.at(), cell.cell());
        return cell.letters();
    }
}
