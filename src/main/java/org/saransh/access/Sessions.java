package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saransh.http.Identity;
import org.saransh.reference.OneLine;
import org.saransh.storage.PatientFiles;
import org.saransh.storage.Sha256;

/** Who is signed in with a browser, whichever server is asked. What the browser holds is kept nowhere else. */
@ApplicationScoped
class Sessions {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "saransh.session.idle")
    Duration idle;

    @Inject
    @ConfigProperty(name = "saransh.session.longest")
    Duration longest;

    /** Begins a session, and clears away those that are over. */
    @Transactional
    public String begin(long account, String address) {
        Instant now = clock.instant();
        database.createQuery("delete from AccountSession s where s.usedAt < :idle or s.begunAt < :longest")
                .setParameter("idle", now.minus(idle))
                .setParameter("longest", now.minus(longest))
                .executeUpdate();
        String secret = Secrets.random();
        database.persist(new AccountSession(Sha256.of(secret), account, OneLine.shown(address, 100), now));
        return secret;
    }

    /** Whose session it is; empty when it is over, or never was. */
    @Transactional
    public Optional<Identity> of(String secret) {
        Instant now = clock.instant();
        AccountSession session = database.find(AccountSession.class, Sha256.of(secret));
        if (session == null || session.over(now, idle, longest)) {
            return Optional.empty();
        }
        Account account = database.find(Account.class, session.account());
        if (account.disabled()) {
            return Optional.empty();
        }
        if (!PatientFiles.waiting()) {
            session.use(now, idle);
        }
        return Optional.of(new Identity(account.name(), account.roles(), account.limits(), csrf(secret), null, false));
    }

    /** What forms of the session send back; whoever knows it does not know the session. */
    static String csrf(String secret) {
        return Sha256.of("csrf\n" + secret);
    }

    @Transactional
    public void end(String secret) {
        database.createQuery("delete from AccountSession s where s.idSha256 = :id")
                .setParameter("id", Sha256.of(secret))
                .executeUpdate();
    }

    /**
     * Ends the sessions of an account.
     *
     * @param kept the secret of the one that goes on; null: none
     */
    @Transactional
    public void endAll(long account, String kept) {
        database.createQuery("delete from AccountSession s where s.account = :account and s.idSha256 <> :kept")
                .setParameter("account", account)
                .setParameter("kept", kept == null ? "" : Sha256.of(kept))
                .executeUpdate();
    }
}
