package org.saransh.brief;

/** Fired inside the transaction that takes a published edition back. */
public record EditionWithdrawn(long edition, String reason) {}
