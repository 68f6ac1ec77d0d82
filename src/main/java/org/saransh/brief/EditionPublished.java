package org.saransh.brief;

/** Fired inside the transaction that publishes an edition, once per edition. */
public record EditionPublished(Edition edition) {}
