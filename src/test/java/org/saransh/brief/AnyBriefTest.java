package org.saransh.brief;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever rows the registers hold; {@link AnyBriefCorpus} tries many more. */
class AnyBriefTest extends AnyBriefs {

    @Property(tries = 3, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.BOUNDED)
    void every_brief_conforms_and_says_what_its_digest_says(@ForAll("smallRegisters") AnyRegisters registers)
            throws IOException {
        each_conforms_and_says_what_its_digest_says(registers);
    }
}
