package org.saransh.auction;

/** How well a block is explored, G1 best, in the words of the Minerals (Evidence of Mineral Contents) Rules, 2015. */
public enum ExplorationLevel {
    G1,
    G2,
    G3,
    G4
}
