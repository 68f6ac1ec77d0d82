package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.saransh.pdf.StructurePrint;

/** The brief as a screen reader reads it. A wanted change of it is seen in the print that this test leaves in target/. */
class ReadingOrderTest {

    @Test
    void the_weekly_brief_is_read_in_the_order_in_which_it_is_printed() throws IOException {
        byte[] pdf = Known.rendering().render(RenderingTest.digest(), Language.EN, OutputFormat.PDF);
        String read = StructurePrint.of(pdf);
        Files.writeString(Path.of("target/weekly-2024-06-28.structure.txt"), read);
        try (var kept = ReadingOrderTest.class.getResourceAsStream("/brief/weekly-2024-06-28.structure.txt")) {
            assertThat(read).isEqualTo(new String(kept.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
