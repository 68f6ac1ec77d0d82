package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The set-up as all servers see it; each call is one transaction. */
@ApplicationScoped
class SetUpRow {

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    @Transactional
    public boolean used() {
        return database.find(SetUpState.class, SetUpState.ONLY).used();
    }

    @Transactional
    public boolean opensWith(String sha256) {
        return database.find(SetUpState.class, SetUpState.ONLY).opensWith(sha256);
    }

    /** From now on only this secret works, unless one was used. */
    @Transactional
    public void renew(String sha256) {
        SetUpState state = held();
        if (!state.used()) {
            state.renew(sha256);
        }
    }

    /** Makes the account; false when somebody else did. */
    @Transactional
    public boolean use(String sha256, AccountDraft.Wanted wanted, String kept) {
        SetUpState state = held();
        if (!state.opensWith(sha256)) {
            return false;
        }
        accounts.make(wanted, kept, "set-up");
        state.use(clock.instant());
        return true;
    }

    private SetUpState held() {
        return database.find(SetUpState.class, SetUpState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
