package org.saransh.brief;

import java.util.List;
import org.saransh.reference.Basis;

/**
 * How firmly a line stands.
 *
 * @param basis the weakest, when the line rests on several rows
 * @param confirmed false when any of its rows is not
 * @param sources numbers in the brief's list of sources, in ascending order
 */
public record Standing(Basis basis, boolean confirmed, List<Integer> sources) {}
