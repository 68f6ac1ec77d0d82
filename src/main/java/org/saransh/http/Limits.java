package org.saransh.http;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.saransh.reference.IndianState;

/**
 * The States and counterparts that somebody is limited to; none of either: to nothing.
 *
 * @param states codes of {@link IndianState}
 * @param counterparts as partnerships name them
 */
public record Limits(Set<String> states, Set<String> counterparts) {

    public static final Limits NONE = new Limits(Set.of(), Set.of());

    private static final String STATE = "state=";
    private static final String COUNTERPART = "counterpart=";

    /** @throws IllegalArgumentException when there is no such State */
    public Limits {
        states.forEach(IndianState::valueOf);
        states = Collections.unmodifiableSet(new TreeSet<>(states));
        counterparts = Collections.unmodifiableSet(new TreeSet<>(counterparts));
    }

    public boolean none() {
        return states.isEmpty() && counterparts.isEmpty();
    }

    /** @param about what a brief is about: {@code state=CHHATTISGARH}; empty for everything */
    public boolean admitBrief(String about) {
        return none()
                || about.startsWith(STATE) && states.contains(about.substring(STATE.length()))
                || about.startsWith(COUNTERPART) && counterparts.contains(about.substring(COUNTERPART.length()));
    }

    /** Whether something that lies in these States is within; a thing in no State is not. */
    public boolean admitStates(Set<String> lying) {
        return none() || !lying.isEmpty() && states.containsAll(lying);
    }

    /** Whether something with one of these counterparts is within; a thing with none is not. */
    public boolean admitCounterparts(Set<String> concerned) {
        return none() || concerned.stream().anyMatch(counterparts::contains);
    }

    @Override
    public String toString() {
        TreeSet<String> all = new TreeSet<>(states);
        all.addAll(counterparts);
        return String.join(", ", all);
    }
}
