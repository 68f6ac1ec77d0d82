package org.saransh.brief;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saransh.storage.Sha256;

/** Renders in a Java process of its own and prints the hashes. */
public final class RenderElsewhere {

    private RenderElsewhere() {}

    public static void main(String[] none) {
        System.out.println(hashes());
    }

    /** {@code PDF=… XLSX=… HTML=… JSON=…} */
    static String hashes() {
        Rendering rendering = Known.rendering();
        return Stream.of(OutputFormat.values())
                .map(format -> format + "=" + Sha256.of(rendering.render(RenderingTest.digest(), Language.EN, format)))
                .collect(Collectors.joining(" "));
    }
}
