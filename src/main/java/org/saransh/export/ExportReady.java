package org.saransh.export;

/**
 * An export that is to be mailed has its file; told in the transaction that says so.
 *
 * @param export names whom to tell
 */
public record ExportReady(ExportView export) {}
