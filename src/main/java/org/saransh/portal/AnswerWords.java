package org.saransh.portal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.saransh.export.AnswerPreview;
import org.saransh.reference.PartialDate;
import org.saransh.register.ColumnType;
import org.saransh.register.Dataset;
import org.saransh.register.DatasetColumn;
import org.saransh.register.YesNo;

/** The beginning of an answer in the words of the page. */
record AnswerWords(Dataset dataset, AnswerPreview preview, CellWords cells) {

    private static final String BETWEEN = "; ";
    private static final int LONG = 60;

    List<RowsView.Head> heads() {
        return preview.columns().stream()
                .map(column -> new RowsView.Head(
                        cells.label(column.label()), look(column.type()), cells.label(column.unit()), null, null))
                .toList();
    }

    List<List<CellView>> rows() {
        return preview.rows().stream().map(this::row).toList();
    }

    private List<CellView> row(List<Object> row) {
        List<CellView> said = new ArrayList<>();
        for (int place = 0; place < row.size(); place++) {
            AnswerPreview.ColumnView column = preview.columns().get(place);
            String text = text(column, row.get(place));
            said.add(new CellView(text.length() > LONG ? "long" : look(column.type()), text, null, null));
        }
        return said;
    }

    private String text(AnswerPreview.ColumnView column, Object value) {
        if (value == null) {
            return "";
        }
        return switch (column.type()) {
            case NUMBER, COUNT -> cells.words().number(new BigDecimal(value.toString()));
            case PERCENT_OFFER -> cells.words().offer(new BigDecimal(value.toString()));
            case DATE -> new PartialDate(value.toString()).text();
            case YES_NO -> cells.label(value.equals(Boolean.TRUE) ? YesNo.YES : YesNo.NO);
            case CODE -> word(column.name(), value.toString());
            case NAMES -> names(column.name(), value.toString());
            default -> cells.words().plain(value.toString());
        };
    }

    private String names(String column, String value) {
        List<String> names = new ArrayList<>();
        for (String name : value.split(BETWEEN)) {
            names.add(word(column, name));
        }
        return String.join(", ", names);
    }

    private String word(String column, String code) {
        return dataset.column(column).map(DatasetColumn::vocabulary).orElse(List.of()).stream()
                .filter(word -> word.name().equals(code))
                .findFirst()
                .map(word -> cells.label(word))
                .orElse(code);
    }

    private static String look(ColumnType type) {
        return switch (type) {
            case NUMBER, COUNT, PERCENT_OFFER -> "number";
            case DATE -> "date";
            default -> "text";
        };
    }
}
