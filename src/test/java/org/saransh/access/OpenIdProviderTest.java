package org.saransh.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saransh.access.OpenIdServer.Fault;

class OpenIdProviderTest {

    private static final URI BACK = URI.create("http://localhost:9080/sign-in/openid/back");
    private static final String VERIFIER = "v".repeat(64);

    private OpenIdServer server;

    @BeforeEach
    void open() throws IOException {
        server = new OpenIdServer();
        server.person("17", "A. Person");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_token_that_is_signed_for_this_try_names_the_person() throws Exception {
        OpenIdPerson person = provider(OpenIdServer.SECRET).person(code("nonce"), "nonce", VERIFIER);
        assertThat(person).isEqualTo(new OpenIdPerson(server.address(), "17", "A. Person"));
        assertThat(person.key())
                .isEqualTo(new OpenIdPerson(server.address(), "17", "another name").key())
                .isNotEqualTo(new OpenIdPerson("https://elsewhere.example", "17", "A. Person").key());
    }

    @Test
    void whatever_else_the_provider_gives_is_not_believed() throws Exception {
        for (Fault fault : EnumSet.complementOf(EnumSet.of(Fault.NONE))) {
            server.fault(fault);
            String code = code("nonce");
            assertThatExceptionOfType(OpenIdFailure.class)
                    .as(fault.name())
                    .isThrownBy(() -> provider(OpenIdServer.SECRET).person(code, "nonce", VERIFIER));
        }
    }

    @Test
    void a_code_is_of_use_once_and_only_to_whoever_asked_for_it() throws Exception {
        OpenIdProvider provider = provider(OpenIdServer.SECRET);
        String used = code("nonce");
        provider.person(used, "nonce", VERIFIER);
        String stolen = code("nonce");
        String unproved = code("nonce");
        for (String[] wrong : new String[][] {{used, VERIFIER}, {stolen, "w".repeat(64)}}) {
            assertThatExceptionOfType(OpenIdFailure.class)
                    .isThrownBy(() -> provider.person(wrong[0], "nonce", wrong[1]))
                    .withMessageContaining("invalid_grant");
        }
        assertThatExceptionOfType(OpenIdFailure.class)
                .isThrownBy(() -> provider("another secret").person(unproved, "nonce", VERIFIER));
    }

    @Test
    void a_provider_that_is_not_there_is_named() {
        String nowhere = server.address();
        server.close();
        assertThatExceptionOfType(OpenIdFailure.class)
                .isThrownBy(() -> provider(nowhere, OpenIdServer.SECRET))
                .withMessageContaining(nowhere);
    }

    private OpenIdProvider provider(String secret) throws OpenIdFailure {
        return provider(server.address(), secret);
    }

    private static OpenIdProvider provider(String issuer, String secret) throws OpenIdFailure {
        return OpenIdProvider.of(issuer, OpenIdServer.CLIENT, secret, "preferred_username", BACK);
    }

    /** What the provider sends the browser back with. */
    private String code(String nonce) throws Exception {
        URI where = provider(OpenIdServer.SECRET).authorization("state", nonce, VERIFIER);
        String location = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(where).build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location).startsWith(BACK + "?code=").endsWith("&state=state");
        return location.substring(location.indexOf('=') + 1, location.indexOf('&'));
    }
}
