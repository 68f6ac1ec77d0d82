package org.saransh.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;
import org.saransh.register.RevisionLog;

/** Whether somebody has written to the registers lately. */
@ApplicationScoped
class Freshness {

    @Inject
    RevisionLog log;

    /**
     * Which registers are stale, in a sentence; empty when all are fresh.
     *
     * @param demanded register by name → days before it is due
     */
    Optional<String> obstacle(Map<String, Integer> demanded, Instant due) {
        Wording words = Wording.of(Language.EN);
        String stale = new TreeMap<>(demanded)
                .entrySet().stream()
                        .map(one -> obstacle(words, one.getKey(), one.getValue(), due))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("; "));
        return stale.isEmpty() ? Optional.empty() : Optional.of("Held, because " + stale);
    }

    private Optional<String> obstacle(Wording words, String register, int days, Instant due) {
        Optional<Instant> last = log.lastRecorded(register);
        Instant demanded = due.minus(Duration.ofDays(days));
        if (last.filter(at -> !at.isBefore(demanded)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of("the register " + register
                + last.map(at -> " was last confirmed or changed at " + words.minute(at))
                        .orElse(" holds nothing")
                + ", and it must have been after " + words.minute(demanded));
    }
}
