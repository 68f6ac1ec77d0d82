package org.saransh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeySetTest {

    @Test
    void a_key_is_new_once_and_never_again() {
        KeySet keys = new KeySet();
        for (int number = 0; number < 300_000; number++) {
            assertThat(keys.add("key-" + number)).isTrue();
        }
        for (int number = 0; number < 300_000; number++) {
            assertThat(keys.add("key-" + number)).isFalse();
        }
    }

    @Test
    void it_says_the_same_as_a_plain_set_of_keys_of_any_length_and_script() {
        Random random = new Random(3);
        KeySet keys = new KeySet();
        Set<String> plain = new HashSet<>();
        for (int number = 0; number < 100_000; number++) {
            String key = "क".repeat(random.nextInt(3)) + "x".repeat(random.nextInt(80)) + random.nextInt(300);
            assertThat(keys.add(key)).as(key).isEqualTo(plain.add(key));
        }
    }
}
