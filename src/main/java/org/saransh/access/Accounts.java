package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.saransh.http.Problem;

/** The accounts; each call is one transaction. Passwords come here as they are kept, because making that takes long. */
@ApplicationScoped
class Accounts {

    /** Who makes accounts of those who come first, by the records. */
    private static final String PROVIDER = "the provider";

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Sessions sessions;

    @Inject
    Clock clock;

    @Transactional
    public Optional<Account> named(String name) {
        return database.createQuery("select a from Account a where a.nameKey = :key", Account.class)
                .setParameter("key", Account.key(name))
                .getResultStream()
                .findFirst();
    }

    /**
     * The account of somebody whom the provider has signed in: the one that belongs to the person, or the one of that name, if it
     * belongs to nobody yet; it belongs to the person from then on.
     *
     * @param made with roles when there is none; empty: then nobody gets in
     */
    @Transactional
    public Optional<Account> of(OpenIdPerson person, Optional<AccountDraft.Wanted> made) {
        Optional<Account> known = database.createQuery(
                        "select a from Account a where a.openId = :person", Account.class)
                .setParameter("person", person.key())
                .getResultStream()
                .findFirst();
        if (known.isPresent()) {
            return known;
        }
        Optional<Account> named = named(person.name());
        if (named.isEmpty() && made.isPresent()) {
            make(made.get(), null, PROVIDER);
            named = named(person.name());
        }
        Optional<Account> free = named.filter(account -> account.openId() == null);
        free.ifPresent(account -> account.belong(person));
        return free;
    }

    @Transactional
    public Optional<Account> find(long id) {
        return Optional.ofNullable(database.find(Account.class, id));
    }

    /** By their names. */
    @Transactional
    public List<AccountView> all() {
        return database.createQuery("select a from Account a order by a.nameKey", Account.class)
                .getResultStream()
                .map(Account::view)
                .toList();
    }

    @Transactional
    public AccountView view(long id) {
        return find(id).orElseThrow(() -> unknown(id)).view();
    }

    /**
     * Makes an account.
     *
     * @param kept its password as it is kept; null: it has none
     * @throws org.saransh.http.ProblemException 409 when there is one of that name
     */
    @Transactional
    public AccountView make(AccountDraft.Wanted wanted, String kept, String by) {
        if (named(wanted.name()).isPresent()) {
            throw Problem.conflict("There is an account " + wanted.name() + " already: choose another name");
        }
        Account account = new Account(wanted.name(), wanted.roles(), wanted.limits(), by, clock.instant());
        account.password(kept);
        database.persist(account);
        database.flush();
        return account.view();
    }

    /**
     * Changes what an account may do; whoever is signed in to it has to sign in again.
     *
     * @param kept its new password; null: it stays as it is
     * @throws org.saransh.http.ProblemException 404, 409 when no administrator would be left, 412
     */
    @Transactional
    public AccountView change(long id, String ifMatch, AccountDraft.Wanted wanted, String kept) {
        Account account = held(id, ifMatch);
        if (!Account.key(wanted.name()).equals(Account.key(account.name()))) {
            throw Problem.conflict("The name of an account stays, because it is on record: " + account.name());
        }
        boolean administered = account.administers();
        account.become(wanted.roles(), wanted.limits(), wanted.disabled());
        if (administered && !account.administers()) {
            demandAnotherAdministrator(account);
        }
        if (kept != null) {
            account.password(kept);
        }
        sessions.endAll(id, null);
        database.flush();
        return account.view();
    }

    /** Disables an account; it stays on record. */
    @Transactional
    public void disable(long id, String ifMatch) {
        Account account = held(id, ifMatch);
        boolean administered = account.administers();
        account.become(account.roles(), account.limits(), true);
        if (administered) {
            demandAnotherAdministrator(account);
        }
        sessions.endAll(id, null);
    }

    /** Sets the password, and ends all sessions of the account but one. */
    @Transactional
    public void password(long id, String kept, String sessionToKeep) {
        Account account = database.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        account.password(kept);
        sessions.endAll(id, sessionToKeep);
    }

    private Account held(long id, String ifMatch) {
        Account account = database.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw unknown(id);
        }
        if (ifMatch == null) {
            throw Problem.unconditional("Say which state you read: send the ETag in the header If-Match");
        }
        if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals(account.tag())) {
            throw Problem.stale("The account was changed since you read it: read it again, and repeat your change");
        }
        return account;
    }

    /** Locks all administrators first, so that two of them cannot end each other at once. */
    private void demandAnotherAdministrator(Account ended) {
        boolean another = database.createQuery("select a from Account a where a.disabled = false", Account.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .anyMatch(account -> account.id() != ended.id() && account.administers());
        if (!another) {
            throw Problem.conflict("Nobody else is an administrator: make somebody one first");
        }
    }

    private static RuntimeException unknown(long id) {
        return Problem.notFound("There is no account " + id + ": /api/accounts lists those there are");
    }
}
