package org.saransh.brief;

import java.util.List;
import org.saransh.auction.OfferingView;

/** The mineral that the brief watches above all. */
final class Lithium {

    private static final String NAME = "Lithium";

    private Lithium() {}

    static boolean in(List<String> minerals) {
        return minerals.stream().anyMatch(mineral -> mineral.startsWith(NAME));
    }

    static boolean in(Reading reading, OfferingView offering) {
        return reading.blocks().containsKey(offering.block())
                && in(reading.blocks().get(offering.block()).minerals());
    }
}
