package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.saransh.http.Problem;
import org.saransh.storage.Sha256;

/** The links with which people set their passwords; each call is one transaction. */
@ApplicationScoped
class AccountLinkRows {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** A link takes the place of those before it, used or not. */
    @Transactional
    public Instant make(long account, String secret, String by) {
        if (accounts.view(account).disabled()) {
            throw Problem.conflict("The account is disabled: let it in again first");
        }
        end(account);
        AccountLink link = new AccountLink(Sha256.of(secret), account, by, clock.instant());
        database.persist(link);
        return link.expiresAt();
    }

    private void end(long account) {
        database.createQuery("delete from AccountLink l where l.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Whose password it sets; empty when it does not work, or not any more. */
    @Transactional
    public Optional<Account> of(String secret) {
        return working(database.find(AccountLink.class, Sha256.of(secret)));
    }

    private Optional<Account> working(AccountLink link) {
        return Optional.ofNullable(link)
                .filter(one -> one.works(clock.instant()))
                .flatMap(one -> accounts.find(one.account()))
                .filter(account -> !account.disabled());
    }

    /** Sets the password; false when somebody else used the link meanwhile. */
    @Transactional
    public boolean use(String secret, String kept) {
        AccountLink link = database.find(AccountLink.class, Sha256.of(secret), LockModeType.PESSIMISTIC_WRITE);
        Optional<Account> account = working(link);
        account.ifPresent(one -> {
            link.use(clock.instant());
            accounts.password(one.id(), kept, null);
        });
        return account.isPresent();
    }
}
