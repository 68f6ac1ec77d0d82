package org.saransh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

    private static final URI HERE = URI.create("http://localhost:9080/");

    @Test
    void a_page_is_ours_when_it_comes_from_the_public_address() {
        PublicAddress address = address("https://Saransh.example:443/");
        assertThat(address.isOrigin("https://saransh.example", HERE)).isTrue();
        for (String foreign : List.of(
                "null",
                "",
                "http://saransh.example",
                "https://saransh.example:8443",
                "https://saransh.example.elsewhere.example",
                "https://elsewhere.example",
                "http://localhost:9080")) {
            assertThat(address.isOrigin(foreign, HERE)).as(foreign).isFalse();
        }
    }

    @Test
    void without_tls_it_may_also_come_from_where_it_is_sent_to() {
        PublicAddress address = address("http://localhost:9080");
        assertThat(address.isOrigin("http://127.0.0.1:9377", URI.create("http://127.0.0.1:9377/")))
                .isTrue();
        assertThat(address.isOrigin("http://127.0.0.1:9378", URI.create("http://127.0.0.1:9377/")))
                .isFalse();
    }

    private static PublicAddress address(String url) {
        PublicAddress address = new PublicAddress();
        address.url = url;
        return address;
    }
}
