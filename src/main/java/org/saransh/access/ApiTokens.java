package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.saransh.http.Identity;
import org.saransh.http.Problem;
import org.saransh.storage.Sha256;

/** The tokens of programs; each call is one transaction. */
@ApplicationScoped
class ApiTokens {

    /** By which a secret that lies somewhere is known for one of ours. */
    static final String PREFIX = "saransh_";

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** Makes a token; its secret is in the answer and nowhere else. */
    @Transactional
    public TokenView make(String owner, TokenDraft.Wanted wanted) {
        Account account = accounts.named(owner).orElseThrow();
        String secret = PREFIX + Secrets.random();
        ApiToken token = new ApiToken(account.id(), wanted, Sha256.of(secret), clock.instant());
        database.persist(token);
        database.flush();
        return token.view(account.name(), secret);
    }

    /** Who sends this secret; empty when it is worth nothing, or nothing any more. */
    @Transactional
    public Optional<Identity> of(String secret) {
        return database.createQuery("select t from ApiToken t where t.secretSha256 = :sha256", ApiToken.class)
                .setParameter("sha256", Sha256.of(secret))
                .getResultStream()
                .findFirst()
                .filter(token -> token.works(clock.instant()))
                .flatMap(token -> accounts.find(token.account())
                        .filter(account -> !account.disabled())
                        .map(account -> new Identity(
                                account.name(),
                                token.rolesOf(account),
                                account.limits(),
                                null,
                                token.id(),
                                token.readOnly())));
    }

    /** @param owner whose; null: everybody's */
    @Transactional
    public List<TokenView> all(String owner) {
        TypedQuery<Object[]> tokens = database.createQuery(
                "select t, a from ApiToken t, Account a where a.id = t.account"
                        + (owner == null ? "" : " and a.name = :owner") + " order by t.id desc",
                Object[].class);
        return (owner == null ? tokens : tokens.setParameter("owner", owner))
                .getResultStream()
                .map(found -> ((ApiToken) found[0]).view(((Account) found[1]).name(), null))
                .toList();
    }

    @Transactional
    public TokenView find(long id) {
        ApiToken token = database.find(ApiToken.class, id);
        if (token == null) {
            throw Problem.notFound("There is no token " + id + ": /api/tokens lists yours");
        }
        return token.view(accounts.find(token.account()).orElseThrow().name(), null);
    }

    @Transactional
    public void revoke(long id) {
        database.find(ApiToken.class, id, LockModeType.PESSIMISTIC_WRITE).revoke(clock.instant());
    }
}
