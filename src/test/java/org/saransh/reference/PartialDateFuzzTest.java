package org.saransh.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Whatever is written for a date, it is one or is refused; and all that are dates have one order. */
class PartialDateFuzzTest {

    @FuzzTest(maxDuration = "")
    void dates(byte[] lines) {
        List<PartialDate> dates = new ArrayList<>();
        for (String line : new String(lines, StandardCharsets.UTF_8).split("\n")) {
            try {
                PartialDate date = new PartialDate(line);
                assertThat(date.iso()).isEqualTo(line).hasToString(date.toString());
                assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
                assertThat(date.text()).isNotBlank();
                assertThat(date.isDay()).isEqualTo(date.earliest().equals(date.latest()));
                assertThat(Clocks.endOf(date.latest(), Clocks.INDIA)).isEqualTo(date.end(Clocks.INDIA));
                assertThat(Json.read(Json.write(date), PartialDate.class)).isEqualTo(date);
                dates.add(date);
            } catch (IllegalArgumentException refused) {
                assertThat(refused.getMessage()).contains("is not a date: write 2024-06-24, 2024-06 or 2024");
            }
        }
        dates.stream().limit(8).forEach(one -> dates.stream().limit(8).forEach(other -> ordered(one, other)));
    }

    private static void ordered(PartialDate one, PartialDate other) {
        int order = one.compareTo(other);
        assertThat(Integer.signum(order)).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(order == 0).isEqualTo(one.equals(other));
        if (order <= 0) {
            assertThat(one.earliest()).isBeforeOrEqualTo(other.earliest());
        }
        if (one.latest().isBefore(other.earliest())) {
            assertThat(order).isNegative();
        }
    }
}
