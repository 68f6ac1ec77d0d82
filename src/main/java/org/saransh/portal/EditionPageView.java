package org.saransh.portal;

import java.util.List;
import org.saransh.brief.BriefPage;

/**
 * One edition.
 *
 * @param page what it says; null when it is not to be read any more
 * @param body the sections that are read
 * @param annexes those that are looked up
 * @param notices what a reader has to know first: that it was withdrawn or put right, in words
 * @param previous where it is compared with the one before; null when there was none
 * @param verified null unless it was verified just now
 * @param acts what whoever asks can do with it
 * @param rule why somebody else has to act, in words; null when nobody has
 */
public record EditionPageView(
        String href,
        String state,
        String tone,
        BriefPage page,
        List<BriefPage.Part> body,
        List<BriefPage.Part> annexes,
        List<HomeView.FileGroup> downloads,
        List<Notice> notices,
        List<Fact> facts,
        Grid files,
        Grid corrections,
        String previous,
        Verified verified,
        List<Act> acts,
        String rule) {

    /** @param href where to read on; null: nowhere */
    public record Notice(String text, String href, String label) {}

    /** @param code whether it is a row of digits */
    public record Fact(String label, String text, boolean code) {}

    /**
     * @param changed what it was rendered with that is not as it was
     * @param notes in English
     */
    public record Verified(String words, boolean good, Grid items, List<String> changed, List<String> notes) {}
}
