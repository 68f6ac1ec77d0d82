package org.saransh.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.AuditOutcome;
import org.saransh.http.Audited;
import org.saransh.http.Fault;
import org.saransh.http.Limits;
import org.saransh.http.Problem;
import org.saransh.http.Role;
import org.saransh.storage.Schema;
import org.saransh.storage.Sha256;

/**
 * How the first administrator gets an account: no account is there by default, and the first start prints a link that works once.
 */
@ApplicationScoped
public class SetUp {

    private static final Logger LOG = System.getLogger(SetUp.class.getName());

    @Inject
    SetUpRow row;

    @Inject
    SetUpFile file;

    @Inject
    AuditTrail audit;

    @Inject
    @ConfigProperty(name = "saransh.public.url")
    String publicUrl;

    /** Prints the link while it waits for somebody: the one in the file, or a new one when that is gone. */
    void begin(@Observes @Priority(Schema.FIRST + 50) Startup start) {
        if (row.used()) {
            file.delete();
            return;
        }
        Optional<String> there = file.read().filter(secret -> row.opensWith(Sha256.of(secret)));
        String secret = there.orElseGet(Secrets::random);
        String link = publicUrl.replaceAll("/+$", "") + "/set-up/" + secret;
        file.write(link);
        row.renew(Sha256.of(secret));
        LOG.log(
                Level.WARNING,
                "Nobody can sign in yet. Make the first account at " + link + " , which works once."
                        + " The link is also in " + file.path());
    }

    /** Whether a link with this secret still makes an account. */
    public boolean opensWith(String secret) {
        return row.opensWith(Sha256.of(secret));
    }

    /**
     * Makes the first account, an administrator's.
     *
     * @return what is wrong; empty when it is made
     * @throws org.saransh.http.ProblemException 410 when the link was used or never worked; of two who use it at once one wins
     */
    public Optional<Fault> use(String secret, String name, String password, String address) {
        if (!opensWith(secret)) {
            throw gone();
        }
        if (name == null || !AccountDraft.name(name)) {
            return Optional.of(
                    new Fault("name", null, "is missing or no name", "letters, digits, blanks and . _ @ ' -"));
        }
        Optional<String> weak = PasswordRules.fault(password, name);
        if (weak.isPresent()) {
            return Optional.of(new Fault("password", null, weak.get(), "a long one of your own"));
        }
        AccountDraft.Wanted wanted =
                new AccountDraft.Wanted(name.strip(), password, EnumSet.of(Role.ADMINISTRATOR), Limits.NONE, false);
        if (!row.use(Sha256.of(secret), wanted, Passwords.kept(password))) {
            throw gone();
        }
        file.delete();
        audit.append(new Audited(wanted.name(), address, "set-up", "", AuditOutcome.DONE, ""));
        return Optional.empty();
    }

    private static RuntimeException gone() {
        return Problem.gone(
                "This link does not work, or not any more: sign in, or ask an administrator for an account");
    }
}
