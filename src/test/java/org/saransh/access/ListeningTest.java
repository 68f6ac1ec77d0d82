package org.saransh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saransh.access.Listening.Settings;

class ListeningTest {

    private static final String H2 = "jdbc:h2:file:/data/saransh";
    private static final String POSTGRES = "jdbc:postgresql://db:5432/saransh";
    private static final String URL = "https://saransh.example";

    @Test
    void on_this_machine_it_starts_as_it_is() {
        for (String here : List.of("localhost", "127.0.0.1", "::1")) {
            assertThat(new Settings(here, "http://localhost:9080", false, false, POSTGRES, "", "", "").obstacle())
                    .isEmpty();
        }
    }

    @Test
    void beyond_it_starts_with_https_and_secrets_of_its_own() {
        for (String beyond : List.of("*", "", "0.0.0.0", "10.0.0.7", "::")) {
            assertThat(new Settings(beyond, URL, false, true, POSTGRES, "kanak-7Tm-lithia", "", "").obstacle())
                    .isEmpty();
            assertThat(new Settings(beyond, URL, false, true, H2, "", "", "").obstacle())
                    .isEmpty();
        }
        assertThat(new Settings("*", "http://saransh.example", true, true, H2, "", "", "").obstacle())
                .isEmpty();
    }

    @Test
    void else_it_names_the_setting_that_is_in_the_way() {
        refused(new Settings("*", "http://saransh.example", false, true, H2, "", "", ""), "saransh.public.url");
        refused(new Settings("*", "https://localhost", false, true, H2, "", "", ""), "saransh.public.url");
        refused(new Settings("*", URL, false, false, H2, "", "", ""), "saransh.metrics.closed");
        for (String weak : List.of("", " ", "password", "postgres", "saransh", "changeme")) {
            refused(new Settings("*", URL, false, true, POSTGRES, weak, "", ""), "saransh.database.password");
            refused(new Settings("*", URL, false, true, H2, "", "mailer", weak), "saransh.mail.password");
        }
    }

    private static void refused(Settings settings, String named) {
        assertThat(settings.obstacle())
                .hasValueSatisfying(why ->
                        assertThat(why).startsWith("saransh.http.host is '*'").contains("set " + named));
    }
}
