package org.saransh.brief;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.saransh.reference.IndianState;
import org.saransh.register.AsAt;

/** What a brief can be about. */
@ApplicationScoped
public class Subjects {

    @Inject
    Registers registers;

    @Inject
    Clock clock;

    /** Every State, and the counterparts and tranches that the registers know now; none for a brief about everything. */
    @Transactional
    public List<String> of(Brief brief) {
        if (brief.parameter() == null) {
            return List.of();
        }
        return brief.parameter() == BriefParameter.STATE
                ? Arrays.stream(IndianState.values()).map(IndianState::name).toList()
                : known(brief.parameter());
    }

    private List<String> known(BriefParameter parameter) {
        return parameter.values(registers.read(AsAt.known(clock.instant())));
    }
}
