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
        return pieces(wording.standing(standing, digest.sources()), standing);
    }

    /** The words of a standing as the styled text of a template, in which every number of a source leads to its anchor. */
    static String styled(String words, Standing standing) {
        StringBuilder styled = new StringBuilder();
        for (BriefPage.Piece piece : pieces(words, standing)) {
            String text =
                    piece.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            styled.append(
                    piece.href() == null
                            ? text
                            : "<a type=\"Reference\" href=\"#" + SectionRows.anchor(Integer.parseInt(piece.text()))
                                    + "\">" + text + "</a>");
        }
        return styled.toString();
    }

    private static List<BriefPage.Piece> pieces(String text, Standing standing) {
        List<BriefPage.Piece> pieces = new ArrayList<>();
        Matcher bracket = BRACKET.matcher(text);
        int end = 0;
        while (bracket.find()) {
            Matcher number = NUMBER.matcher(text).region(bracket.start(), bracket.end());
            while (number.find()) {
                if (standing != null && standing.sources().contains(Integer.valueOf(number.group()))) {
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
