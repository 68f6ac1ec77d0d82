package org.saransh.portal;

/**
 * A cell of a row as pages show it.
 *
 * @param look its class in the style sheet
 * @param href where it leads; null: nowhere
 * @param language tag of its language when that is another one than the page's; else null
 */
public record CellView(String look, String text, String href, String language) {}
