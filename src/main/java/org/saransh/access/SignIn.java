package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.AuditOutcome;
import org.saransh.http.Audited;
import org.saransh.http.Fault;
import org.saransh.http.Idempotency;
import org.saransh.http.Problem;
import org.saransh.reference.OneLine;

/** Signing in with a password, and changing it. The answer and its time are the same for names that there are and others. */
@ApplicationScoped
public class SignIn {

    private static final int LONGEST = 500;

    /** Measuring a password keeps a processor busy for a good part of a second. */
    private static final Semaphore AT_A_TIME = new Semaphore(2, true);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Tries tries;

    @Inject
    AuditTrail audit;

    @Inject
    @ConfigProperty(name = "saransh.openid.newcomers")
    String newcomers;

    /**
     * Signs in.
     *
     * @param address of the machine that asks
     * @param before the secret of a session that the browser still holds, which ends; null when there is none
     * @return the secret of the new session; empty when name and password do not belong together
     * @throws org.saransh.http.ProblemException 429 when there were too many tries
     */
    public Optional<String> with(String name, String password, String address, String before) {
        String given = name == null ? "" : OneLine.shown(name, LONGEST);
        String secret = password == null || password.length() > LONGEST ? "" : password;
        demandTry(given, address);
        Account account = accounts.named(given).orElse(null);
        boolean usable = account != null && !account.disabled();
        boolean opens = measured(secret, usable ? account.password() : null);
        String person = account == null ? "unknown" : account.name();
        audit.append(new Audited(
                person,
                address,
                "sign-in",
                "",
                opens ? AuditOutcome.DONE : AuditOutcome.REFUSED,
                account == null ? "no such account" : ""));
        if (!opens) {
            return Optional.empty();
        }
        Idempotency.harmless(() -> {
            tries.known(given, address);
            return null;
        });
        return Optional.of(session(account, address, before));
    }

    private String session(Account account, String address, String before) {
        if (before != null) {
            sessions.end(before);
        }
        return sessions.begin(account.id(), address);
    }

    /**
     * Signs in somebody whom the provider has signed in.
     *
     * @param before the secret of a session that the browser still holds, which ends; null when there is none
     * @return the secret of the new session; empty when the person has no account here, or one that is disabled
     */
    public Optional<String> with(OpenIdPerson person, String address, String before) {
        String shown = OneLine.shown(person.name(), LONGEST);
        Account account = accounts.of(person, newcomer(person)).orElse(null);
        boolean opens = account != null && !account.disabled();
        String why = account == null ? "no account for " + shown : "";
        audit.append(new Audited(
                account == null ? "unknown" : account.name(),
                address,
                "sign-in",
                "OpenID Connect",
                opens ? AuditOutcome.DONE : AuditOutcome.REFUSED,
                why));
        if (!opens) {
            return Optional.empty();
        }
        return Optional.of(session(account, address, before));
    }

    /** Whoever comes first is a reader, where the settings say so and the name can be that of an account. */
    private Optional<AccountDraft.Wanted> newcomer(OpenIdPerson person) {
        return newcomers.equals("readers") ? AccountDraft.newcomer(person.name()) : Optional.empty();
    }

    private void demandTry(String name, String address) {
        if (!taken(name, address)) {
            throw Problem.busy("Too many tries to sign in: wait a minute", Tries.WINDOW);
        }
    }

    /** Two first tries at once meet at the same row. */
    private boolean taken(String name, String address) {
        return Idempotency.harmless(() -> tries.take(name, address));
    }

    private static boolean measured(String password, String kept) {
        try {
            if (!AT_A_TIME.tryAcquire(PATIENCE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                throw Problem.busy("Too many people sign in at once: try again", PATIENCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.busy("The server is stopping: try again", PATIENCE);
        }
        try {
            return Passwords.opens(password, kept);
        } finally {
            AT_A_TIME.release();
        }
    }

    /** Ends the session. */
    public void out(String person, String secret, String address) {
        sessions.end(secret);
        audit.append(new Audited(person, address, "sign-out", "", AuditOutcome.DONE, ""));
    }

    /**
     * Changes the password of whoever knows it, and ends all other sessions of the account.
     *
     * @param session the secret of the session that goes on
     * @return what is wrong; empty when it is changed
     */
    public Optional<Fault> change(String person, String old, String password, String session, String address) {
        demandTry(person, address);
        Account account = accounts.named(person).orElseThrow();
        if (!measured(old == null ? "" : old, account.password())) {
            audit.append(new Audited(person, address, "password", "", AuditOutcome.REFUSED, ""));
            return Optional.of(new Fault("old", null, "is not the password of now", "the one that you signed in with"));
        }
        Optional<Fault> wrong = PasswordRules.fault(password, person)
                .map(fault -> new Fault("password", null, fault, "a long one of your own"));
        if (wrong.isEmpty()) {
            accounts.password(account.id(), Passwords.kept(password), session);
            audit.append(new Audited(person, address, "password", "", AuditOutcome.DONE, ""));
        }
        return wrong;
    }
}
