package org.saransh.brief;

import java.util.List;

/**
 * Whether an edition can be made again.
 *
 * @param intact whether everything that is stored of it is what was stored
 * @param same whether all that was made again has the same bytes; absent when nothing can be made again
 * @param changed the parts of its fingerprint that are not as they were when it was rendered
 * @param notes what could not be done, and why
 */
public record VerificationView(
        long edition,
        boolean intact,
        Boolean same,
        List<Item> items,
        List<Fingerprint.Change> changed,
        List<String> notes) {

    /**
     * @param item {@code digest}, or a rendition as {@code en.pdf}
     * @param stored SHA-256 on record
     * @param intact whether the stored bytes have it
     * @param rebuilt SHA-256 of what was made again; absent when it was not
     * @param same whether the two are one; absent when it was not made again
     * @param words what was found, when all is not well
     */
    public record Item(String item, String stored, boolean intact, String rebuilt, Boolean same, String words) {}
}
