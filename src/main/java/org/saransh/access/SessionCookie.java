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

    private static final String NAME = "saransh";

    @Inject
    PublicAddress address;

    /** The secret of the session. */
    public Optional<String> read(Map<String, Cookie> cookies) {
        return Optional.ofNullable(cookies.get(address.cookie(NAME)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    public NewCookie of(String secret) {
        return address.cookie(NAME, secret, NewCookie.DEFAULT_MAX_AGE);
    }

    /** What makes a browser forget it. */
    public NewCookie none() {
        return address.cookie(NAME, "", 0);
    }
}
