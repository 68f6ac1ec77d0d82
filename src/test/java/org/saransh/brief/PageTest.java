package org.saransh.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The brief as a page. */
class PageTest {

    private final Digest digest = RenderingTest.digest();
    private final byte[] bytes = Known.rendering().render(digest, Language.EN, OutputFormat.HTML);
    private final String page = new String(bytes, StandardCharsets.UTF_8);

    @Test
    void every_number_of_a_source_leads_to_its_line_in_the_list() {
        Matcher link =
                Pattern.compile("<a href=\"#(source-(\\d+))\">(\\d+)</a>").matcher(page);
        int links = 0;
        while (link.find()) {
            links++;
            assertThat(link.group(2)).isEqualTo(link.group(3));
            assertThat(page).containsOnlyOnce("<tr id=\"" + link.group(1) + "\">");
        }
        assertThat(links).isGreaterThan(digest.changes().size());
        assertThat(page.split("<tr id=\"source-")).hasSize(digest.sources().size() + 1);
    }

    @Test
    void a_key_point_says_what_it_means_and_who_acts() {
        assertThat(page)
                .contains("<p class=\"point\">Katghora Lithium and REE Block: auctioned in Tranche I to Maiki South")
                .contains("<p class=\"meaning\">India's lithium blocks find a holder; letter of intent and milestones"
                        + " follow. To act: State government, mining directorate.</p>");
    }

    @Test
    void tables_have_captions_headings_and_groups_and_figures_are_apart_from_words() {
        assertThat(page)
                .contains("<html lang=\"en-IN\">")
                .contains("<div class=\"wide\" role=\"region\" aria-labelledby=\"tranches\" tabindex=\"0\">")
                .contains("<th scope=\"col\" class=\"number\">Offered</th>")
                .contains("<th scope=\"row\" class=\"text\">I</th>")
                .contains("<td class=\"number\">20</td>")
                .contains("<th scope=\"rowgroup\" colspan=\"9\"><span>Mining leases and composite licences</span></th>")
                .contains("<caption><span class=\"unseen\">Auctions by tranche</span> Counts are offerings");
    }

    @Test
    void the_page_needs_no_other_file_runs_nothing_and_its_style_is_allowed_by_its_hash() {
        assertThat(page).doesNotContain("<script", "style=", "<link", "src=", "@import", "url(", "onclick");
        assertThat(page).containsOnlyOnce("<style>");
        assertThat(PagePolicy.of(bytes))
                .matches("default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; img-src data:;.*");
        assertThat(PagePolicy.of("<style>a</style>".getBytes(StandardCharsets.UTF_8)))
                .contains("'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='");
    }

    @Test
    void words_of_the_register_cannot_become_markup() {
        Digest hostile = Digest.read(digest.json().replace("Maiki South Mining Pvt Ltd", "<b onclick='x'>&"));
        String written =
                new String(Known.rendering().render(hostile, Language.EN, OutputFormat.HTML), StandardCharsets.UTF_8);
        assertThat(written).contains("&lt;b onclick='x'&gt;&amp;").doesNotContain("<b onclick");
    }
}
