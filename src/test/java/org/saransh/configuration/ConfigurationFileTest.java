package org.saransh.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saransh.http.Fault;
import org.saransh.http.Problem;
import org.saransh.http.ProblemException;
import org.saransh.reference.Json;

class ConfigurationFileTest {

    private static JsonNode file(String rest) {
        return Json.read("{\"format\": 1" + rest + "}", JsonNode.class);
    }

    private static Fault refusal(JsonNode file) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> ConfigurationFile.read(file));
        assertThat(refused.problem().status()).isEqualTo(422);
        return refused.problem().errors().get(0);
    }

    @Test
    void what_others_need_is_written_before_them_wherever_it_stands() {
        JsonNode file = file(", \"schedules\": [{\"id\": \"s\"}], \"calendars\": [{\"id\": \"c\"}]");
        assertThat(ConfigurationFile.read(file).entries())
                .extracting(Entry::path)
                .containsExactly("calendars[0]", "schedules[0]");
    }

    @Test
    void a_file_of_another_format_is_refused_before_anything_else_is_read() {
        assertThat(refusal(Json.read("{\"format\": 2, \"later\": []}", JsonNode.class)))
                .isEqualTo(new Fault("format", "2", "is a format that this service does not read", "1"));
        assertThat(refusal(Json.read("{}", JsonNode.class)).wrong()).isEqualTo("is missing");
    }

    @Test
    void an_id_that_comes_twice_is_named_by_its_second_place() {
        Fault fault = refusal(file(", \"lists\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"a\"}]"));
        assertThat(fault.field()).isEqualTo("lists[2].id");
        assertThat(fault.wrong()).isEqualTo("comes twice");
    }

    @Test
    void what_is_no_part_no_list_or_no_object_is_named() {
        assertThat(refusal(file(", \"accounts\": []")).field()).isEqualTo("accounts");
        assertThat(refusal(file(", \"lists\": {}")).field()).isEqualTo("lists");
        assertThat(refusal(file(", \"lists\": [\"a\"]")).field()).isEqualTo("lists[0]");
        assertThat(refusal(file(", \"lists\": [{}]")).field()).isEqualTo("lists[0].id");
    }

    @Test
    void a_file_that_could_not_be_taken_in_again_is_not_given_out() {
        String one = "{\"id\":\"a\"}";
        for (String part : List.of(
                "\"recipients\": [" + (one + ",").repeat(10_000) + one + "]",
                "\"lists\": [{\"id\": \"all\", \"members\": [" + "\"a\",".repeat(10_000) + "\"a\"]}]",
                "\"recipients\": [{\"id\": \"" + "क".repeat(1_400_000) + "\"}]")) {
            ProblemException refused = catchThrowableOfType(
                    ProblemException.class, () -> ConfigurationFile.text((ObjectNode) file("," + part)));
            assertThat(refused.problem().status()).isEqualTo(409);
            assertThat(refused.problem().detail()).contains("10000 entries", "4 MB", "A backup holds all of it");
        }
        assertThat(ConfigurationFile.text((ObjectNode) file(", \"lists\": [" + one + "]")))
                .isEqualTo(
                        """
                        {
                          "format" : 1,
                          "lists" : [
                            {
                              "id" : "a"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void a_fault_of_an_entry_is_told_by_its_path_in_the_file() {
        Entry entry = ConfigurationFile.read(file(", \"lists\": [{\"id\": \"a\"}]"))
                .entries()
                .get(0);
        ProblemException wrong = Problem.faults(List.of(new Fault("name", null, "is missing", "a name")));
        assertThat(new Refused(entry, wrong.problem()).faults())
                .containsExactly(new Fault("lists[0].name", null, "is missing", "a name"));
        ProblemException conflict = Problem.conflict("There was one");
        assertThat(new Refused(entry, conflict.problem()).faults())
                .containsExactly(new Fault("lists[0]", "a", "There was one", null));
    }
}
