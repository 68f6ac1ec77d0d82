package org.saransh.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What became of the messages that ask for confirmation; each call is one transaction. */
@ApplicationScoped
class SignUpRows {

    private static final int LONGEST = 1000;

    @PersistenceContext(unitName = "saransh")
    EntityManager database;

    @Transactional
    public Optional<SignUp> find(long id) {
        return Optional.ofNullable(database.find(SignUp.class, id));
    }

    /** @param by who took it over, in words */
    @Transactional
    public void mailed(long id, String by) {
        find(id).ifPresent(signUp -> signUp.mailed(shortened(by)));
    }

    @Transactional
    public void notMailed(long id, String why, boolean forGood) {
        find(id).ifPresent(signUp -> signUp.notMailed(shortened(why), forGood));
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
