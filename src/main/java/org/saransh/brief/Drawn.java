package org.saransh.brief;

import java.util.Set;

/**
 * A digest just drawn.
 *
 * @param rows those that its lines rest on
 */
record Drawn(Digest digest, Set<CitedRow> rows) {}
