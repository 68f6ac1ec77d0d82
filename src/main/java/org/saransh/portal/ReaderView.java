package org.saransh.portal;

import java.util.List;

/**
 * A page that a reader comes to by an address in a message, or to subscribe.
 *
 * @param button what the only thing to do here is called; null when there is nothing to do
 * @param form null when there is nothing to fill in
 */
public record ReaderView(List<String> paragraphs, String button, Form form) {

    /** @param value as it is sent */
    public record Option(String value, String label) {}

    /**
     * @param fault what is wrong with what was sent, in words; null at the beginning
     * @param name as it was sent; so is the address
     */
    public record Form(
            String fault,
            String name,
            String address,
            List<Option> choices,
            List<Option> formats,
            List<Option> languages) {}
}
