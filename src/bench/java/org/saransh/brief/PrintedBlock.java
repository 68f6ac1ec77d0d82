package org.saransh.brief;

import java.io.Serializable;
import java.util.List;

/** One block of a printed brief as any other engine can set it. */
sealed interface PrintedBlock extends Serializable {

    /**
     * @param size in points
     * @param colour {@code #123B5D}
     */
    record Look(double size, boolean bold, boolean italic, String colour, boolean right) implements Serializable {}

    record Words(String text, Look look) implements Serializable {}

    /**
     * @param above room above it, in points
     * @param left where it begins, in points from the edge of the text
     * @param width in points
     */
    record Paragraph(Words words, double above, double left, double width, boolean heading) implements PrintedBlock {}

    /** @param widths of its columns, in points */
    record Table(List<Integer> widths, List<Words> head, List<List<Words>> rows) implements PrintedBlock {}

    /**
     * @param section whose drawing it is
     * @param picture the same as PNG, two pixels for a point
     */
    record Picture(String section, double width, double height, byte[] picture) implements PrintedBlock {

        @Override
        public boolean equals(Object other) {
            return other instanceof Picture that && section.equals(that.section);
        }

        @Override
        public int hashCode() {
            return section.hashCode();
        }
    }

    /** The rest begins a page. */
    record NewPage() implements PrintedBlock {}
}
