package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.AuditOutcome;
import org.saransh.http.Audited;
import org.saransh.http.Problem;

/** Links with which people set their passwords themselves, so that nobody else ever knows one. */
@ApplicationScoped
public class AccountLinks {

    @Inject
    AccountLinkRows rows;

    @Inject
    AuditTrail audit;

    @Inject
    @ConfigProperty(name = "saransh.public.url")
    String publicUrl;

    /** Makes a link for an account; the answer is the only place where it stands. */
    AccountLinkView make(AccountView account, String by) {
        String secret = Secrets.random();
        return new AccountLinkView(
                account.name(),
                publicUrl.replaceAll("/+$", "") + "/new-password/" + secret,
                rows.make(account.id(), secret, by));
    }

    /** The name of the account whose password it sets; empty when it does not work, or not any more. */
    public Optional<String> nameOf(String secret) {
        return rows.of(secret).map(Account::name);
    }

    /**
     * Sets the password, and ends all sessions of the account.
     *
     * @return false when the password is too weak
     * @throws org.saransh.http.ProblemException 410 when the link was used or never worked
     */
    public boolean use(String secret, String password, String address) {
        String name = nameOf(secret).orElseThrow(AccountLinks::gone);
        if (PasswordRules.fault(password, name).isPresent()) {
            return false;
        }
        if (!rows.use(secret, Passwords.kept(password))) {
            throw gone();
        }
        audit.append(new Audited(name, address, "password", "by a link", AuditOutcome.DONE, ""));
        return true;
    }

    private static RuntimeException gone() {
        return Problem.gone("This link does not work, or not any more: ask an administrator for another");
    }
}
