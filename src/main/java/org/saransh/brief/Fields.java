package org.saransh.brief;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saransh.auction.BlockView;
import org.saransh.auction.MilestoneView;
import org.saransh.auction.OfferingView;
import org.saransh.auction.TrancheView;
import org.saransh.indicator.IndicatorView;
import org.saransh.indicator.ObservationView;
import org.saransh.mineral.MineralView;
import org.saransh.partnership.EngagementView;
import org.saransh.partnership.PartnershipView;
import org.saransh.reference.Json;
import org.saransh.reference.PartialDate;
import org.saransh.reference.PercentOffer;
import org.saransh.register.RowView;

/**
 * Names the fields of the registers and their values without words. A field's name is the message {@code field.} and the
 * attribute; what is not there is the message {@code value.none}.
 */
final class Fields {

    private static final Map<String, Class<? extends RowView>> ROWS = Map.of(
            "tranches", TrancheView.class,
            "blocks", BlockView.class,
            "offerings", OfferingView.class,
            "milestones", MilestoneView.class,
            "partnerships", PartnershipView.class,
            "engagements", EngagementView.class,
            "indicators", IndicatorView.class,
            "observations", ObservationView.class,
            "minerals", MineralView.class);

    /** The codes of States in the list of a tranche. */
    private static final String STATES = "states";

    private Fields() {}

    /** The attributes that any row has; each needs a name in every language. */
    static Set<String> all() {
        Set<String> names = new TreeSet<>();
        ROWS.values().forEach(row -> {
            for (RecordComponent component : row.getRecordComponents()) {
                names.add(component.getName());
            }
        });
        return names;
    }

    /** The field's name; as it stands when no register has such a field. */
    static Value label(String field) {
        return all().contains(field) ? Value.code("field." + field) : Value.text(field);
    }

    static Value value(RowView row, String field) {
        JsonNode fields = Json.mapper().valueToTree(row);
        return value(CitedRow.of(row).register(), field, fields.get(field));
    }

    /** @param found the field in the JSON of a row; null when the row has no such field */
    static Value value(String register, String field, JsonNode found) {
        if (found == null || found.isNull() || found.isArray() && found.isEmpty()) {
            return Value.code("value.none");
        }
        if (found.isBoolean()) {
            return Value.code(found.booleanValue() ? "value.yes" : "value.no");
        }
        if (found.isArray()) {
            return list(field, found);
        }
        Class<?> type = type(register, field);
        if (type == PercentOffer.class) {
            return Value.offer(found.decimalValue());
        }
        if (found.isNumber()) {
            return Value.number(found.decimalValue());
        }
        if (type == PartialDate.class) {
            return Value.date(new PartialDate(found.asText()));
        }
        return type.isEnum() ? Value.code(type.getSimpleName() + "." + found.asText()) : Value.text(found.asText());
    }

    private static Value list(String field, JsonNode found) {
        List<String> texts = new ArrayList<>();
        found.forEach(one -> texts.add(
                field.equals(STATES) ? "IndianState." + one.asText() : one.isTextual() ? one.asText() : event(one)));
        return field.equals(STATES) ? Value.code(String.join(",", texts)) : Value.text(String.join(", ", texts));
    }

    /** {@code 2024-12-31 sale taken back}: an event of an offering, with its day if one is known. */
    private static String event(JsonNode milestone) {
        return Stream.of("date", "event")
                .map(milestone::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    private static Class<?> type(String register, String field) {
        for (RecordComponent component : ROWS.get(register).getRecordComponents()) {
            if (component.getName().equals(field)) {
                return component.getType();
            }
        }
        return String.class;
    }
}
