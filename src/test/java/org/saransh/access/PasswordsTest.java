package org.saransh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void a_password_opens_what_was_made_of_it_and_nothing_else() {
        String kept = Passwords.kept("चार शब्द और एक 4th");
        assertThat(kept).startsWith("pbkdf2-sha256$600000$").doesNotContain("4th");
        assertThat(Passwords.opens("चार शब्द और एक 4th", kept)).isTrue();
        assertThat(Passwords.opens("चार शब्द और एक 4tH", kept)).isFalse();
    }

    @Test
    void the_same_letters_from_another_keyboard_are_the_same_password() {
        assertThat(Passwords.opens("re\u0301sume\u0301 2026", Passwords.kept("r\u00e9sum\u00e9 2026")))
                .isTrue();
    }

    @Test
    void one_password_is_kept_differently_each_time_and_no_account_has_none() {
        assertThat(Passwords.kept("four words of mine")).isNotEqualTo(Passwords.kept("four words of mine"));
        assertThat(Passwords.opens("", null)).isFalse();
    }

    @Test
    void what_is_short_or_tried_first_or_holds_a_name_is_refused() {
        for (String weak : List.of(
                "short one",
                "password123",
                "Password1234",
                "qwertyuiop",
                "1234567890",
                "aaaaaaaaaaaa",
                "a.rao is mine",
                "saransh2026!",
                "iloveyou2026")) {
            assertThat(PasswordRules.fault(weak, "A.Rao")).as(weak).isPresent();
        }
        for (String good : List.of("four words of mine", "चार शब्द मेरे हैं", "kanak-7Tm-lithia")) {
            assertThat(PasswordRules.fault(good, "A.Rao")).as(good).isEmpty();
        }
        assertThat(PasswordRules.fault("x".repeat(300), "A.Rao")).isPresent();
    }
}
