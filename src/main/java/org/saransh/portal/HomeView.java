package org.saransh.portal;

import java.util.List;
import org.saransh.brief.BriefPage;

/**
 * What the home page shows.
 *
 * @param within whether whoever asks may read the brief about everything
 * @param latest null while no edition is published, and for whoever may not read it
 * @param next the next scheduled edition in words; null when nothing is scheduled
 * @param mail how mail leaves the service, in words
 * @param archive the newest editions
 */
public record HomeView(boolean within, Latest latest, String next, String mail, List<Row> archive) {

    /**
     * @param body the sections that are read
     * @param annexes those that are looked up
     */
    public record Latest(
            BriefPage page, List<BriefPage.Part> body, List<BriefPage.Part> annexes, List<FileGroup> files) {}

    /** @param heading the language of the files, or what they are when they are in none */
    public record FileGroup(String heading, List<File> files) {}

    /** @param label as on the button */
    public record File(String label, String href, String size) {}

    /** @param corrected how many corrections came after publication, in words; null when none did */
    public record Row(
            String subtitle,
            String number,
            String published,
            String fingerprint,
            String corrected,
            List<FileGroup> files) {}
}
