package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.saransh.brief.AnyRegisters.Filling;
import org.saransh.brief.AnyRegisters.Firmness;
import org.saransh.brief.AnyRegisters.Shape;
import org.saransh.brief.AnyRegisters.Size;
import org.saransh.pdf.ConformanceCheck;

/** From rows of any kind to the checked PDFs of every brief in every language. */
abstract class AnyBriefs {

    private final Rendering rendering = Known.rendering();

    /** No rule of PDF/A-3a and PDF/UA-1 fails, and what PDFBox reads is what the digest says, word for word. */
    void each_conforms_and_says_what_its_digest_says(AnyRegisters registers) throws IOException {
        for (Brief brief : rendering.briefs.all()) {
            Digest digest = Digest.read(registers.digest(brief.name()).json());
            for (Language language : Language.values()) {
                String which = brief.name() + " of " + registers + " in " + language;
                byte[] pdf = rendering.render(digest, language, OutputFormat.PDF);
                assertThat(ConformanceCheck.check(pdf).failures()).as(which).isEmpty();
                assertThat(PrintedText.read(pdf)).as(which).isEqualTo(PrintedText.of(rendering, digest, language));
            }
        }
    }

    @Provide
    Arbitrary<AnyRegisters> registers() {
        return any(Arbitraries.frequency(
                Tuple.of(1, Size.NONE), Tuple.of(4, Size.ONE), Tuple.of(6, Size.FEW), Tuple.of(2, Size.MANY)));
    }

    /** What is checked within seconds. */
    @Provide
    Arbitrary<AnyRegisters> smallRegisters() {
        return any(Arbitraries.of(Size.NONE, Size.ONE, Size.FEW));
    }

    private static Arbitrary<AnyRegisters> any(Arbitrary<Size> sizes) {
        Arbitrary<Firmness> firmnesses = Arbitraries.frequency(
                Tuple.of(4, Firmness.ANY), Tuple.of(1, Firmness.UNNAMED), Tuple.of(1, Firmness.UNCONFIRMED));
        Arbitrary<Shape> shapes = Combinators.combine(
                        sizes, Arbitraries.of(AnyWords.class), Arbitraries.of(Filling.class), firmnesses)
                .as(Shape::new);
        return Combinators.combine(shapes, Arbitraries.longs().between(0, 999_999))
                .as(AnyRegisters::new);
    }
}
