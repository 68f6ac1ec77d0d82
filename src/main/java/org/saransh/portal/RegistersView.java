package org.saransh.portal;

import java.util.List;

/** All registers. */
public record RegistersView(List<Entry> registers) {

    /**
     * @param rows how many, in words; so is {@code unconfirmed}
     * @param recorded when something was last written to it, in words
     */
    public record Entry(
            String href,
            String title,
            String about,
            String rows,
            String unconfirmed,
            String recorded,
            List<RegisterView.Link> files) {}
}
