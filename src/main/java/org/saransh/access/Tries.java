package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.saransh.storage.Sha256;

/**
 * Counts what somebody tries who may be guessing, over all servers. An account has ten tries a minute, however its name is
 * written and whether there is one: six for everybody, and four that only machines have from which it was signed in before. So a
 * stranger who uses up his tries shuts nobody out for good.
 */
@ApplicationScoped
class Tries {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int OF_STRANGERS = 6;
    private static final int OF_KNOWN = 4;
    private static final int OF_ADDRESS = 30;
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Clock clock;

    /** Whether another try to sign in may be made; if so it counts. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take(String name, String address) {
        if (!take("address\n" + address, OF_ADDRESS)) {
            return false;
        }
        KnownAddress known = database.find(KnownAddress.class, key(name, address));
        return known != null && known.remembered(clock.instant())
                ? take("known\n" + Account.key(name), OF_KNOWN) || take("account\n" + Account.key(name), OF_STRANGERS)
                : take("account\n" + Account.key(name), OF_STRANGERS);
    }

    private boolean take(String what, int most) {
        Instant now = clock.instant();
        String key = Sha256.of(what);
        TryCount count = database.find(TryCount.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (count == null) {
            database.createQuery("delete from TryCount t where t.since < :forgotten")
                    .setParameter("forgotten", now.minus(FORGOTTEN))
                    .executeUpdate();
            count = new TryCount(key, now);
            database.persist(count);
        }
        return count.take(most, WINDOW, now);
    }

    /** Remembers that the account was signed in from there. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void known(String name, String address) {
        KnownAddress known = database.find(KnownAddress.class, key(name, address));
        if (known == null) {
            known = new KnownAddress(key(name, address));
            known.seen(clock.instant());
            database.persist(known);
        } else {
            known.seen(clock.instant());
        }
    }

    private static String key(String name, String address) {
        return Sha256.of("known\n" + Account.key(name) + "\n" + address);
    }
}
