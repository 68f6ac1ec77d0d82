package org.saransh.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A section in its place in a document.
 *
 * @param heading in words; that of an annex names its letter
 * @param newPage whether it begins a page: the first annex does
 */
record Chapter(String section, String heading, boolean newPage) {

    /** The sections of the brief in the order in which they are read. */
    static List<Chapter> of(Brief brief, Wording wording) {
        List<Chapter> chapters = new ArrayList<>();
        brief.body().forEach(section -> chapters.add(new Chapter(section, wording.text("section." + section), false)));
        char letter = 'A';
        for (String annex : brief.annexes()) {
            String heading = wording.text(
                    "annex", Map.of("letter", String.valueOf(letter), "heading", wording.text("section." + annex)));
            chapters.add(new Chapter(annex, heading, letter == 'A'));
            letter++;
        }
        return chapters;
    }
}
