package org.saransh.access;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Stops the start when the service would listen beyond this machine with what everybody knows or can overhear. */
@WebListener
public class Listening implements ServletContextListener {

    private static final String DATABASE = "saransh.database.password";

    @Inject
    Config config;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        Settings settings = new Settings(
                text("saransh.http.host"),
                text("saransh.public.url"),
                Boolean.parseBoolean(text("saransh.http.plain")),
                Boolean.parseBoolean(text("saransh.metrics.closed")),
                text("saransh.database.url"),
                text(DATABASE),
                text("saransh.mail.user"),
                text("saransh.mail.password"));
        settings.obstacle().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
    }

    private String text(String name) {
        return config.getOptionalValue(name, String.class).orElse("");
    }

    /**
     * What decides whether the service may start.
     *
     * @param plain whether somebody said that readers come without TLS
     * @param closedMetrics whether /metrics asks who is there
     */
    record Settings(
            String host,
            String url,
            boolean plain,
            boolean closedMetrics,
            String databaseUrl,
            String databasePassword,
            String mailUser,
            String mailPassword) {

        /** What is in the way, and which setting to change; empty when it may start. */
        Optional<String> obstacle() {
            if (local(host)) {
                return Optional.empty();
            }
            String beyond = "saransh.http.host is '" + host + "', which is beyond this machine: ";
            if (!url.startsWith("https://") && !plain) {
                return Optional.of(beyond + "set saransh.public.url to the https address that a proxy serves, or"
                        + " saransh.http.plain to true when passwords may travel in the clear");
            }
            if (isHere(URI.create(url).getHost())) {
                return Optional.of(beyond + "set saransh.public.url to the address by which readers reach it");
            }
            if (!closedMetrics) {
                return Optional.of(beyond + "set saransh.metrics.closed to true, so that not everybody reads /metrics");
            }
            if (!databaseUrl.startsWith("jdbc:h2:file:") && weak(databasePassword)) {
                return Optional.of(beyond + "set " + DATABASE + " to a secret of your own: it is short, or one of those"
                        + " that are tried first");
            }
            if (!mailUser.isEmpty() && weak(mailPassword)) {
                return Optional.of(beyond + "set saransh.mail.password to a secret of your own: it is short, or one of"
                        + " those that are tried first");
            }
            return Optional.empty();
        }

        private static boolean weak(String secret) {
            return PasswordRules.guessed(secret);
        }

        private static boolean local(String host) {
            if (host.isBlank() || host.equals("*")) {
                return false;
            }
            try {
                return InetAddress.getByName(host).isLoopbackAddress();
            } catch (UnknownHostException unknown) {
                throw new IllegalStateException("saransh.http.host is '" + host + "', which is no address", unknown);
            }
        }

        private static boolean isHere(String host) {
            return host == null || host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return host + " " + url;
        }
    }
}
