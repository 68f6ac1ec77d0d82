package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address at which people see the service. */
@ApplicationScoped
class PublicAddress {

    private static final String HOST_ONLY = "__Host-";

    @Inject
    @ConfigProperty(name = "saransh.public.url")
    String url;

    /** Whether browsers come by TLS, which a proxy before this server ends. */
    boolean tls() {
        return url.toLowerCase(Locale.ROOT).startsWith("https:");
    }

    /** Where people see the page of that path. */
    String url(String path) {
        return url.replaceFirst("/+$", "") + path;
    }

    /** Browsers keep a cookie of this name to one host, and to TLS. */
    String cookie(String name) {
        return tls() ? HOST_ONLY + name : name;
    }

    /** @param seconds until the browser forgets it */
    NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(cookie(name))
                .value(value)
                .path("/")
                .maxAge(seconds)
                .secure(tls())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /**
     * Whether a page from there is one of ours.
     *
     * @param origin as a browser says it: {@code https://saransh.example}
     * @param asked the address that this request was sent to; a browser does not let a page feign it
     */
    boolean isOrigin(String origin, URI asked) {
        return origin.equals(origin(URI.create(url))) || !tls() && origin.equals(origin(asked));
    }

    private static String origin(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int port = address.getPort();
        boolean usual = port < 0 || scheme.equals("https") && port == 443 || scheme.equals("http") && port == 80;
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    }
}
