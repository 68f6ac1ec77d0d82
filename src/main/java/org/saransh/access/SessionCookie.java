package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Map;
import java.util.Optional;

/** What the browser holds of a session. */
@ApplicationScoped
public class SessionCookie {

    /** Browsers keep a cookie of this beginning to one host, and to TLS. */
    private static final String HOST_ONLY = "__Host-";

    private static final String NAME = "saransh";

    @Inject
    PublicAddress address;

    private String name() {
        return address.tls() ? HOST_ONLY + NAME : NAME;
    }

    /** The secret of the session. */
    public Optional<String> read(Map<String, Cookie> cookies) {
        return Optional.ofNullable(cookies.get(name())).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    public NewCookie of(String secret) {
        return cookie(secret, NewCookie.DEFAULT_MAX_AGE);
    }

    /** What makes a browser forget it. */
    public NewCookie none() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .secure(address.tls())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
