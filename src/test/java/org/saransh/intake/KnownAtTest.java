package org.saransh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saransh.reference.Clocks;
import org.saransh.reference.PartialDate;

class KnownAtTest {

    private final PartialDate april = new PartialDate("2024-04-25");
    private final PartialDate june = new PartialDate("2024-06-24");

    @Test
    void a_fact_is_known_from_its_source_or_from_the_event_when_that_came_later() {
        assertThat(KnownAt.reported(june, april)).isEqualTo(june.end(Clocks.INDIA));
        assertThat(KnownAt.reported(april, june)).isEqualTo(june.end(Clocks.INDIA));
        assertThat(KnownAt.reported(null, june)).isEqualTo(june.end(Clocks.INDIA));
        assertThat(KnownAt.reported(april, null)).isEqualTo(april.end(Clocks.INDIA));
    }

    @Test
    void an_event_of_a_month_in_which_its_source_lies_is_known_from_the_source() {
        assertThat(KnownAt.reported(april, new PartialDate("2024-04"))).isEqualTo(april.end(Clocks.INDIA));
        assertThat(KnownAt.reported(april, new PartialDate("2024"))).isEqualTo(april.end(Clocks.INDIA));
    }

    @Test
    void with_neither_it_is_known_from_the_intake() {
        assertThat(KnownAt.reported(null, null)).isNull();
        assertThat(KnownAt.later(null, KnownAt.event(june))).isNull();
        assertThat(KnownAt.later(KnownAt.event(june), KnownAt.event(april))).isEqualTo(KnownAt.event(june));
    }
}
