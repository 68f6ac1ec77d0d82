package org.saransh.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {

    @Test
    void a_secret_is_never_shown_whether_it_is_a_setting_or_within_one() {
        assertThat(Masked.value("saransh.mail.password", "hunter2")).isEqualTo(Masked.MASK);
        assertThat(Masked.value("saransh.database.url", "jdbc:postgresql://user:hunter2@host/x?password=hunter3&a=b"))
                .isEqualTo("jdbc:postgresql://user:" + Masked.MASK + "@host/x?password=" + Masked.MASK + "&a=b");
        assertThat(Masked.value("saransh.public.url", "https://saransh.example:9080/x"))
                .isEqualTo("https://saransh.example:9080/x");
    }
}
