package org.saransh.brief;

import java.nio.file.Path;

/** Makes the PDF of the brief once and again. What can be kept between two of them is made by its constructor. */
interface Contestant {

    byte[] pdf() throws Exception;

    /** @param folder holds what the bench wrote for all: the digest and the printed blocks */
    static Contestant named(String name, Path folder) throws Exception {
        return switch (name) {
            case "ours-en" -> new OurBrief(folder, Language.EN);
            case "ours-hi" -> new OurBrief(folder, Language.HI);
            case "pdfbox" -> new DrawnBrief(folder);
            case "openhtmltopdf" -> new HtmlBrief(folder);
            case "fop" -> new FormattedBrief(folder);
            case "birt" -> new DesignedBrief(folder);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
