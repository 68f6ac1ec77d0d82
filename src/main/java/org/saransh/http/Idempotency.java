package org.saransh.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Carries out a request once, however often it is sent under one key. */
@ApplicationScoped
public class Idempotency {

    private static final int LONGEST_KEY = 200;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Carries out the request, or gives the answer that it got before. Two persons may use the same key.
     *
     * @param key null: carried out every time
     * @param requestSha256 of all that the request says
     * @throws ProblemException 422 when another request came under the same key
     */
    @Transactional
    public Answer once(String key, String requestSha256, Supplier<Answer> request) {
        if (key == null) {
            return request.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.badRequest("The Idempotency-Key is empty or longer than " + LONGEST_KEY + " characters");
        }
        String own = caller.person().orElse("") + "/" + key;
        GivenAnswer before = database.find(GivenAnswer.class, own);
        if (before == null) {
            GivenAnswer given = new GivenAnswer(own, requestSha256, clock.instant());
            database.persist(given);
            database.flush();
            Answer answer = request.get();
            given.give(answer);
            return answer;
        }
        if (!before.to(requestSha256)) {
            throw Problem.unprocessable(
                    "Another request came under this Idempotency-Key: send a new key with a new request");
        }
        return before.again();
    }

    /**
     * Gives a second try to whoever lost a race to make the same thing or to use the same key. Whoever may have made it after all
     * gets none: he sends his request again, and his key gives him its answer.
     */
    public static Answer raced(Supplier<Answer> request) {
        return again(request, failure -> !Outage.leavesDoubt(failure));
    }

    /** Gives a second try to what does no harm when it is done twice, whatever failed. */
    public static <T> T harmless(Supplier<T> work) {
        return again(work, failure -> true);
    }

    private static <T> T again(Supplier<T> work, Predicate<RuntimeException> worthwhile) {
        try {
            return work.get();
        } catch (PersistenceException | TransactionalException failed) {
            if (!worthwhile.test(failed)) {
                throw failed;
            }
            return work.get();
        }
    }
}
