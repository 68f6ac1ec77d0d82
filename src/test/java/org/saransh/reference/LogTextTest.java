package org.saransh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            550 5.1.1 <a.rao@mines.gov.in>: no such user | 550 5.1.1 <•••@mines.gov.in>: no such user
            "A. Rao" <rao+brief@[10.0.0.1]>              | "A. Rao" <•••@[10.0.0.1]>
            राव@खान.भारत, b@c.example                      | •••@खान.भारत, •••@c.example
            costs 5 @ 3 each                             | costs 5 @ 3 each
            """)
    void the_address_of_a_person_does_not_get_into_a_log(String written, String logged) {
        assertThat(LogText.of(written)).isEqualTo(logged);
    }

    @Test
    void what_somebody_wrote_begins_no_line_of_its_own() {
        assertThat(LogText.of("gone\r\n[ERROR] all is lost\u2028")).isEqualTo("gone??[ERROR] all is lost?");
        assertThat(LogText.of(null)).isEmpty();
    }
}
