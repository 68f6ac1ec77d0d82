package org.saransh.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saransh.reference.Json;

class BodyFieldsTest {

    @Test
    void every_fault_is_told_with_the_whole_name_of_its_field() {
        BodyFields fields = of("{'name': ' ', 'many': 'x', 'rule': {'day': 40, 'weekday': 'FREITAG', 'z\u202e': 1}}");
        fields.only(Set.of("name", "rule", "many"));
        fields.text("name", 10, true);
        fields.items("many", 5);
        BodyFields rule = fields.in("rule");
        rule.only(Set.of("day", "weekday"));
        rule.number("day", 1, 31, true);
        rule.word("weekday", DayOfWeek.class, true);
        rule.in("day");
        assertThat(fields.faultless()).isFalse();
        assertThatThrownBy(fields::refuseFaults).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().errors())
                .extracting(fault -> fault.field() + " " + fault.wrong())
                .containsExactly(
                        "name is missing",
                        "many is no list",
                        "rule.z? is no field here",
                        "rule.day is no such number",
                        "rule.weekday is none of the words of this field",
                        "rule.day is no object"));
    }

    @Test
    void what_is_right_is_read_and_what_is_absent_is_nothing() {
        BodyFields fields =
                of("{'name': ' Rao ', 'days': ['MONDAY', 'MONDAY'], 'from': '2026-03-31', 'on': true, 'none': null}");
        assertThat(fields.text("name", 10, true)).isEqualTo("Rao");
        assertThat(fields.words("days", day -> Optional.of(DayOfWeek.valueOf(day)), List.of()))
                .containsExactly(DayOfWeek.MONDAY);
        assertThat(fields.day("from")).hasToString("2026-03-31");
        assertThat(fields.yes("on")).isTrue();
        assertThat(fields.text("none", 10, false)).isNull();
        assertThat(fields.number("none", 1, 2, false)).isNull();
        assertThat(fields.optional("other", 10, "a text")).isEmpty();
        fields.refuseFaults();
    }

    @Test
    void a_body_full_of_faults_is_answered_with_a_bounded_list() {
        StringBuilder body = new StringBuilder("{'a': 1");
        for (int i = 0; i < 5_000; i++) {
            body.append(", 'f").append(i).append("': 1");
        }
        BodyFields fields = of(body.append('}').toString());
        fields.only(Set.of("a"));
        assertThatThrownBy(fields::refuseFaults).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().errors())
                .hasSize(50));
    }

    private static BodyFields of(String body) {
        return new BodyFields(Json.read(body.replace('\'', '"'), JsonNode.class));
    }
}
