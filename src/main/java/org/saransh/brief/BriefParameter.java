package org.saransh.brief;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saransh.auction.BlockView;
import org.saransh.auction.TrancheView;
import org.saransh.partnership.PartnershipView;

/** What a brief can be about, when it is not about everything. */
public enum BriefParameter {
    COUNTERPART,
    STATE,
    TRANCHE;

    /** As in descriptors and addresses: {@code state}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<BriefParameter> of(String code) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.code().equals(code))
                .findFirst();
    }

    /** What the registers know of it, in order; a brief about anything else would be empty. */
    List<String> values(Reading reading) {
        Stream<String> values =
                switch (this) {
                    case COUNTERPART -> reading.partnerships().values().stream().map(PartnershipView::counterpart);
                    case STATE ->
                        reading.blocks().values().stream()
                                .map(BlockView::state)
                                .filter(Objects::nonNull)
                                .map(Enum::name);
                    case TRANCHE -> reading.tranches().values().stream().map(TrancheView::key);
                };
        return values.distinct().sorted().toList();
    }
}
