package org.saransh.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoopbackOnlyTest {

    @Test
    void the_service_listens_on_this_machine() {
        for (String host : List.of("localhost", "127.0.0.1", "::1", "127.0.0.53")) {
            assertThatCode(() -> LoopbackOnly.check(host)).as(host).doesNotThrowAnyException();
        }
    }

    @Test
    void it_refuses_to_listen_beyond_and_says_why() {
        for (String host : List.of("0.0.0.0", "::", "*", "192.0.2.1", "")) {
            assertThatThrownBy(() -> LoopbackOnly.check(host))
                    .as(host)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("saransh.http.host");
        }
    }
}
