package org.saransh.distribution;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.saransh.reference.IndianState;

/**
 * The States and counterparts about which a recipient may be told; none of either: about everything. Whoever has limits gets
 * only editions about what they name, and so none about everything or about a tranche, which lies in many States.
 */
record ReaderLimits(Set<String> states, Set<String> counterparts) {

    static final ReaderLimits NONE = new ReaderLimits(Set.of(), Set.of());

    private static final String STATE = "state=";
    private static final String COUNTERPART = "counterpart=";

    ReaderLimits {
        states = new TreeSet<>(states);
        counterparts = new TreeSet<>(counterparts);
        states.forEach(IndianState::valueOf);
    }

    /** @param about what an edition is about: {@code state=CHHATTISGARH}; empty for everything */
    Optional<String> refusal(String about) {
        if (states.isEmpty() && counterparts.isEmpty()) {
            return Optional.empty();
        }
        boolean within = about.startsWith(STATE) && states.contains(about.substring(STATE.length()))
                || about.startsWith(COUNTERPART) && counterparts.contains(about.substring(COUNTERPART.length()));
        return within
                ? Optional.empty()
                : Optional.of("it is about " + (about.isEmpty() ? "everything" : about)
                        + ", and the recipient is limited to " + this);
    }

    @Override
    public String toString() {
        return NameList.of(states)
                + (states.isEmpty() || counterparts.isEmpty() ? "" : ";")
                + NameList.of(counterparts);
    }
}
