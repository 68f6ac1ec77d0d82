package org.saransh.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which of the instants that have come are run, and which are counted as missed; each is one of both. */
record Plan(List<Instant> run, List<Instant> missed) {

    /** What is no later than that counts as in time: a server may just have been restarted. */
    static final Duration IN_TIME = Duration.ofMinutes(5);

    /**
     * @param due what has come since the last planning, in its order
     * @param window what is later than that is missed, whatever the policy; null: nothing is too late
     */
    static Plan of(List<Instant> due, CatchUp policy, Duration window, Instant now) {
        List<Instant> run = new ArrayList<>();
        List<Instant> missed = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Duration late = Duration.between(due.get(i), now);
            boolean wanted =
                    switch (policy) {
                        case ALL -> true;
                        case LATEST -> i == due.size() - 1;
                        case SKIP -> late.compareTo(IN_TIME) <= 0;
                    };
            boolean open = window == null || late.compareTo(window) <= 0 || late.compareTo(IN_TIME) <= 0;
            (wanted && open ? run : missed).add(due.get(i));
        }
        return new Plan(List.copyOf(run), List.copyOf(missed));
    }
}
