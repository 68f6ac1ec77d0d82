package org.saransh.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.saransh.storage.HashChain;

/** The chains of hashes over all that is on record: the revisions of the registers, and the audit. */
@ApplicationScoped
public class Chains {

    /** @param firstBroken number of the first entry that was changed, removed or put in between; null when none was */
    public record ChainView(boolean whole, Long firstBroken) {}

    /**
     * @param whole whether all chains are
     * @param chains by their names
     */
    public record ChainsView(boolean whole, Map<String, ChainView> chains) {}

    @Inject
    @Any
    Instance<HashChain> all;

    /** Reads every entry of every chain. */
    public ChainsView verified() {
        Map<String, ChainView> found = new TreeMap<>();
        for (HashChain chain : all) {
            OptionalLong broken = chain.firstBroken();
            found.put(chain.chain(), new ChainView(broken.isEmpty(), broken.isPresent() ? broken.getAsLong() : null));
        }
        return new ChainsView(found.values().stream().allMatch(ChainView::whole), found);
    }
}
