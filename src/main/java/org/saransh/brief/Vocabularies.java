package org.saransh.brief;

import java.util.List;
import java.util.Properties;
import org.saransh.auction.ConcessionType;
import org.saransh.auction.ExplorationLevel;
import org.saransh.auction.MilestoneKind;
import org.saransh.auction.Outcome;
import org.saransh.partnership.CabinetApproval;
import org.saransh.partnership.CounterpartType;
import org.saransh.partnership.EngagementType;
import org.saransh.partnership.PartnershipKind;
import org.saransh.reference.Attribution;
import org.saransh.reference.Basis;
import org.saransh.reference.Evidence;
import org.saransh.reference.IndianState;
import org.saransh.reference.Word;

/** The labels of the registers' words under the keys by which statements name them: {@code PartnershipKind.MOU}. */
final class Vocabularies {

    private static final List<Class<? extends Word>> ALL = List.of(
            Attribution.class,
            Basis.class,
            CabinetApproval.class,
            ConcessionType.class,
            CounterpartType.class,
            EngagementType.class,
            Evidence.class,
            ExplorationLevel.class,
            IndianState.class,
            MilestoneKind.class,
            Outcome.class,
            PartnershipKind.class);

    private Vocabularies() {}

    static Properties labels(Language language) {
        Properties labels = new Properties();
        for (Class<? extends Word> vocabulary : ALL) {
            for (Word word : vocabulary.getEnumConstants()) {
                labels.setProperty(
                        vocabulary.getSimpleName() + "." + word.name(),
                        word.label().in(language.code()));
            }
        }
        return labels;
    }
}
