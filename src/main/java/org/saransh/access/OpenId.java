package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.storage.Sha256;

/**
 * Signing in at an OpenID Connect provider, where the settings name one.
 *
 * <p>What a try has to remember is a random secret and where the person wanted to go; both are in a cookie of the browser, for ten
 * minutes. State, nonce and code verifier are made of the secret, so any server can end what another began.
 */
@ApplicationScoped
public class OpenId {

    /** Where the provider sends people back to. */
    private static final String BACK = "/sign-in/openid/back";

    private static final String COOKIE = "saransh-openid";
    private static final int SECONDS = 600;
    private static final int LONGEST_NEXT = 2_000;

    @Inject
    @ConfigProperty(name = "saransh.openid.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "saransh.openid.client")
    Optional<String> client;

    @Inject
    @ConfigProperty(name = "saransh.openid.secret")
    Optional<String> secret;

    @Inject
    @ConfigProperty(name = "saransh.openid.name")
    Optional<String> name;

    @Inject
    @ConfigProperty(name = "saransh.openid.claim")
    String claim;

    @Inject
    PublicAddress address;

    private volatile OpenIdProvider provider;

    /** A try that begins. */
    public record Begun(URI provider, NewCookie cookie) {}

    /** A try that came back. */
    public record Returned(OpenIdPerson person, String next) {}

    /** Whether people may sign in that way. */
    public boolean offered() {
        return issuer.isPresent();
    }

    /** What people call the provider: its own name in the settings, else its host. */
    public String name() {
        return name.orElseGet(() -> URI.create(issuer.orElseThrow()).getHost());
    }

    /**
     * Begins.
     *
     * @param next where the person wants to go
     * @throws OpenIdFailure when the provider does not answer
     */
    public Begun begin(String next) throws OpenIdFailure {
        Try begun = new Try(Secrets.random());
        URI where = provider().authorization(begun.state(), begun.nonce(), begun.verifier());
        String wanted = next.length() > LONGEST_NEXT ? "/" : next;
        String value = begun.secret() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(wanted.getBytes(StandardCharsets.UTF_8));
        return new Begun(where, address.cookie(COOKIE, value, SECONDS));
    }

    /**
     * Ends what this browser began.
     *
     * @throws OpenIdFailure when it began nothing of the kind, the provider does not answer, or what it says cannot be believed
     */
    public Returned end(String code, String state, Map<String, Cookie> cookies) throws OpenIdFailure {
        String[] kept = Optional.ofNullable(cookies.get(address.cookie(COOKIE)))
                .map(Cookie::getValue)
                .orElse("")
                .split("\\.");
        if (kept.length != 2 || code == null || state == null) {
            throw new OpenIdFailure("This browser began no sign-in that could end here");
        }
        Try begun = new Try(kept[0]);
        if (!Secrets.same(begun.state(), state)) {
            throw new OpenIdFailure("The answer belongs to another sign-in");
        }
        return new Returned(provider().person(code, begun.nonce(), begun.verifier()), next(kept[1]));
    }

    private static String next(String kept) {
        try {
            return new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException changed) {
            return "/";
        }
    }

    /** What makes a browser forget the try. */
    public NewCookie none() {
        return address.cookie(COOKIE, "", 0);
    }

    private OpenIdProvider provider() throws OpenIdFailure {
        OpenIdProvider known = provider;
        if (known == null || known.old()) {
            known = OpenIdProvider.of(
                    issuer.orElseThrow(), client.orElse(""), secret.orElse(""), claim, URI.create(address.url(BACK)));
            provider = known;
        }
        return known;
    }

    private record Try(String secret) {

        String state() {
            return Sha256.of("state\n" + secret);
        }

        String nonce() {
            return Sha256.of("nonce\n" + secret);
        }

        String verifier() {
            return Sha256.of("verifier\n" + secret);
        }
    }
}
