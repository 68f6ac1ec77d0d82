package org.saransh.register;

/** A row turned out to have been wrong. Fired inside the transaction that corrects it. */
public record RowCorrected(RevisionView correction) {}
