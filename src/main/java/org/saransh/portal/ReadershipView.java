package org.saransh.portal;

import java.util.List;

/**
 * Who would get an edition.
 *
 * @param editions those to choose from
 * @param summary how many people, in words
 */
public record ReadershipView(List<RegisterView.Choice> editions, String summary, Grid grid) {}
