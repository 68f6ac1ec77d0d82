package org.saransh.portal;

/**
 * @param upload the form that checks a file
 * @param trouble why the file is none of ours, in English; null when nothing was sent or it could be read
 * @param counts what the file would make or has made, in words; null when none was read
 * @param write writes the file that was checked; null when it cannot be written
 */
public record ConfigurationView(Act upload, String trouble, String counts, Grid errors, Grid items, Act write) {}
