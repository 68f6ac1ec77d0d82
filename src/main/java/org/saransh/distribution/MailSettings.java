package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.smtp.DkimSigner;
import org.saransh.smtp.MailServer;
import org.saransh.smtp.MailServer.Security;
import org.saransh.storage.SaranshHome;

/** How mail leaves this service. */
@ApplicationScoped
public class MailSettings {

    static final String OUTBOX = "outbox";

    private static final Logger LOG = System.getLogger(MailSettings.class.getName());

    @Inject
    SaranshHome home;

    @Inject
    @ConfigProperty(name = "saransh.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "saransh.mail.port")
    int port;

    @Inject
    @ConfigProperty(name = "saransh.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "saransh.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "saransh.mail.starttls")
    boolean startTls;

    @Inject
    @ConfigProperty(name = "saransh.mail.tls")
    boolean tls;

    @Inject
    @ConfigProperty(name = "saransh.mail.timeout")
    Duration answering;

    @Inject
    @ConfigProperty(name = "saransh.mail.finish.timeout")
    Duration finishing;

    @Inject
    @ConfigProperty(name = "saransh.mail.uncertain")
    String uncertain;

    @Inject
    @ConfigProperty(name = "saransh.mail.dkim.key")
    Optional<String> dkimKey;

    @Inject
    @ConfigProperty(name = "saransh.mail.dkim.selector")
    Optional<String> dkimSelector;

    @Inject
    @ConfigProperty(name = "saransh.mail.from")
    String from;

    @Inject
    @ConfigProperty(name = "saransh.public.url")
    String publicUrl;

    private DkimSigner signer;

    void tell(@Observes Startup start) {
        if (!uncertain.equals("hold") && !uncertain.equals("resend")) {
            throw new IllegalStateException("saransh.mail.uncertain is '" + uncertain
                    + "': write hold, and a message of which nobody knows waits for a person, or resend");
        }
        signer = dkimKey.filter(file -> !file.isBlank()).map(this::signer).orElse(null);
        if (!server()) {
            LOG.log(
                    Level.WARNING,
                    "No mail server is set (saransh.mail.host): messages are written as files to {0}",
                    home.folder(OUTBOX));
        }
    }

    private DkimSigner signer(String file) {
        String selector = dkimSelector
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> new IllegalStateException(
                        "saransh.mail.dkim.key is set, and saransh.mail.dkim.selector is not"));
        return new DkimSigner(domain(), selector, key(Path.of(file)));
    }

    /** A private key in PKCS#8, as PEM. */
    private static PrivateKey key(Path file) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(Files.readString(file).replaceAll("-----[A-Z ]+-----", ""));
            PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(bytes);
            try {
                return KeyFactory.getInstance("RSA").generatePrivate(encoded);
            } catch (InvalidKeySpecException notRsa) {
                return KeyFactory.getInstance("Ed25519").generatePrivate(encoded);
            }
        } catch (IOException notRead) {
            throw new UncheckedIOException("The file of saransh.mail.dkim.key cannot be read: " + file, notRead);
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new IllegalStateException(
                    "The file of saransh.mail.dkim.key holds no RSA or Ed25519 key in PKCS#8: " + file, noKey);
        }
    }

    /** Whether there is a mail server; otherwise messages become files. */
    public boolean server() {
        return host.filter(name -> !name.isBlank()).isPresent();
    }

    /** The name and port of the mail server; null without one. */
    String serverName() {
        return server() ? host.orElseThrow() + ":" + port : null;
    }

    Postbox postbox() {
        return server() ? new ServerPostbox(mailServer(), domain()) : new FolderPostbox(home.folder(OUTBOX));
    }

    private MailServer mailServer() {
        Security security = tls ? Security.TLS : startTls ? Security.STARTTLS : Security.NONE;
        return new MailServer(
                host.orElseThrow(),
                port,
                security,
                user.filter(name -> !name.isBlank()).orElse(null),
                password.orElse(""),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                answering,
                answering,
                finishing);
    }

    /** Whether a message of which nobody knows is sent again by itself. */
    boolean resendsUncertain() {
        return uncertain.equals("resend");
    }

    /** Null when nobody signs. */
    DkimSigner signer() {
        return signer;
    }

    String from() {
        return from;
    }

    /** Of the sender's address. */
    String domain() {
        return from.replaceAll(".*@", "").replaceAll("[>\\s].*", "");
    }

    /** The sender's address without the name. */
    String sender() {
        return from.replaceAll(".*<", "").replaceAll(">.*", "").strip();
    }

    String publicUrl() {
        return publicUrl;
    }
}
