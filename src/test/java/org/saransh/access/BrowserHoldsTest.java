package org.saransh.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a browser holds of a session, and whose pages it may be sent from. */
class BrowserHoldsTest {

    private static final URI HERE = URI.create("http://localhost:9080/");

    @Test
    void behind_tls_the_cookie_is_kept_to_this_host_and_to_tls() {
        NewCookie cookie = cookie("https://saransh.example").of("secret");
        assertThat(cookie.getName()).isEqualTo("__Host-saransh");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getMaxAge()).as("until the browser is closed").isEqualTo(-1);
    }

    @Test
    void on_this_machine_it_goes_without_tls() {
        NewCookie cookie = cookie("http://localhost:9080").of("secret");
        assertThat(cookie.getName()).isEqualTo("saransh");
        assertThat(cookie.isSecure()).isFalse();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie("http://localhost:9080").none().getMaxAge()).isZero();
    }

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

    private static SessionCookie cookie(String url) {
        SessionCookie cookie = new SessionCookie();
        cookie.address = address(url);
        return cookie;
    }

    private static PublicAddress address(String url) {
        PublicAddress address = new PublicAddress();
        address.url = url;
        return address;
    }
}
