package org.saransh.portal;

import java.util.List;
import org.saransh.brief.Language;
import org.saransh.brief.Wording;

/**
 * What every page shows around its content.
 *
 * @param title of the page, beside the name of the service
 * @param other the other language in its own words, and this page in it
 * @param entries of the navigation for whoever asks
 * @param person who is signed in; null: nobody
 * @param csrf what forms send back; null without a session
 * @param told what was done just now, in words; null: nothing to tell
 * @param scripts names of the files of {@link Assets} that make the page more comfortable
 */
public record Shell(
        Wording words,
        Language language,
        String title,
        Entry other,
        Brand.View brand,
        List<Entry> entries,
        String person,
        String csrf,
        String told,
        List<String> scripts) {

    /** @param current whether it leads to the page at hand */
    public record Entry(String label, String href, boolean current) {}

    /** The same page with scripts. */
    Shell with(String... names) {
        return new Shell(words, language, title, other, brand, entries, person, csrf, told, List.of(names));
    }

    /** What stands under a key. */
    public String text(String key) {
        return words.text(key);
    }
}
