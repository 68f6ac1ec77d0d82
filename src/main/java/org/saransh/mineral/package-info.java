/**
 * The register of minerals: the Ministry's list of critical minerals of 2023 and Part D of the First Schedule of the MMDR Act,
 * which share most entries and are not subsets of each other.
 *
 * <p>Its own room, not a word of {@code reference}: minerals are rows with sources and a history, and {@code reference} knows
 * no register.
 */
package org.saransh.mineral;
