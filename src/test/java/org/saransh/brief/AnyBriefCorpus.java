package org.saransh.brief;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.saransh.brief.AnyRegisters.Filling;
import org.saransh.brief.AnyRegisters.Firmness;
import org.saransh.brief.AnyRegisters.Shape;
import org.saransh.brief.AnyRegisters.Size;

/** The long form of {@link AnyBriefTest}: four hundred PDFs, and a set of thousands of rows. It runs with {@code -Pcorpus}. */
class AnyBriefCorpus extends AnyBriefs {

    @Property(tries = 50, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.BOUNDED)
    void every_brief_conforms_and_says_what_its_digest_says(@ForAll("registers") AnyRegisters registers)
            throws IOException {
        Statistics.collect(registers.shape().size(), registers.shape().words());
        each_conforms_and_says_what_its_digest_says(registers);
    }

    @Property(tries = 1)
    void thousands_of_rows_conform_and_are_all_told() throws IOException {
        Shape shape = new Shape(Size.THOUSANDS, AnyWords.BOTH_SCRIPTS, Filling.HALF, Firmness.ANY);
        each_conforms_and_says_what_its_digest_says(new AnyRegisters(shape, 1));
    }
}
