package org.saransh.portal;

import java.util.List;
import org.saransh.brief.Wording;

/**
 * What the home page shows.
 *
 * @param latest null while no edition is published
 * @param next the next scheduled edition in words; null when nothing is scheduled
 * @param mail how mail leaves the service, in words
 */
public record HomeView(Wording words, Latest latest, String next, String mail, List<Row> archive) {

    /** @param changes how many lines the edition lists under "what changed" */
    public record Latest(
            String title,
            String subtitle,
            String asAt,
            String since,
            List<Point> points,
            int changes,
            List<FileGroup> files) {}

    /** @param established false for what rests on unnamed sources */
    public record Point(String text, String basis, boolean confirmed, boolean established) {}

    /** @param heading the language of the files, or what they are when they are in none */
    public record FileGroup(String heading, List<File> files) {}

    /** @param label as on the button */
    public record File(String label, String href, String size, String sha256) {}

    /** @param corrected how many corrections came after publication, in words; null when none did */
    public record Row(
            String subtitle,
            String number,
            String published,
            String fingerprint,
            String corrected,
            List<FileGroup> files) {}
}
