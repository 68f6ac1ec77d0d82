package org.saransh.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the numbers by which a line cites its sources lead to them. */
final class Citations {

    private static final Pattern BRACKET = Pattern.compile("\\[[0-9–, ]+]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private Citations() {}

    /** The place of a source in the page. */
    static String id(int source) {
        return "source-" + source;
    }

    /** The standing in words, in which every number of a source is a link. */
    static List<BriefPage.Piece> pieces(Standing standing, Digest digest, Wording wording) {
        String text = wording.standing(standing, digest.sources());
        List<BriefPage.Piece> pieces = new ArrayList<>();
        Matcher bracket = BRACKET.matcher(text);
        int end = 0;
        while (bracket.find()) {
            Matcher number = NUMBER.matcher(text).region(bracket.start(), bracket.end());
            while (number.find()) {
                if (standing.sources().contains(Integer.valueOf(number.group()))) {
                    pieces.add(new BriefPage.Piece(text.substring(end, number.start()), null));
                    pieces.add(new BriefPage.Piece(number.group(), "#" + id(Integer.parseInt(number.group()))));
                    end = number.end();
                }
            }
        }
        pieces.add(new BriefPage.Piece(text.substring(end), null));
        return pieces;
    }
}
