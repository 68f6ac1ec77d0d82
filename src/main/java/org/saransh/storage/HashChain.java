package org.saransh.storage;

import java.util.OptionalLong;

/** An append-only log in which each entry is hashed together with the one before. */
public interface HashChain {

    /** As reports call it. */
    String chain();

    /** The number of the first entry that was changed, removed or put in between; empty when the chain is whole. */
    OptionalLong firstBroken();
}
