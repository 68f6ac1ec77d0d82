package org.saransh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void empty_fields_of_a_form_say_nothing_and_the_rest_can_be_sent_to_somebody() {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        sent.put("q", List.of(" rare earth & more "));
        sent.put("outcome", List.of("OPEN", ""));
        sent.put("asAt", List.of(""));
        Address address = Address.of("/registers/offerings", sent);
        assertThat(address).hasToString("/registers/offerings?q=rare%20earth%20%26%20more&outcome=OPEN");
        assertThat(address.with("page", "2").without("q")).hasToString("/registers/offerings?outcome=OPEN&page=2");
        assertThat(address.first("asAt")).isNull();
    }
}
