package org.saransh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryPagesTest {

    @Test
    void whoever_signs_in_goes_on_to_an_address_of_ours_and_to_no_other() {
        for (String ours : List.of("/", "/account", "/archive?q=lithium&page=2#top", "/x//y")) {
            assertThat(EntryPages.own(ours)).isEqualTo(ours);
        }
        for (String foreign : List.of(
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/a\r\nSet-Cookie: x=y",
                "javascript:alert(1)",
                "",
                "account",
                "/" + "x".repeat(3000))) {
            assertThat(EntryPages.own(foreign)).isEqualTo("/");
        }
        assertThat(EntryPages.own(null)).isEqualTo("/");
    }
}
