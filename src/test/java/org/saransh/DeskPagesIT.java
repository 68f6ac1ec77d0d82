package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The days of a data desk, an analyst and an editor, in a real browser. */
@ExtendWith(TwoServers.class)
class DeskPagesIT {

    private static final int MOST_BYTES = 150_000;
    private static final int MOST_REQUESTS = 12;

    private static final String HEADINGS =
            "key,name,state,minerals,sourceTitle,publisher,sourceDate,evidence,confirmed\n";
    private static final String GOOD =
            "desk-one,Desk One Block,Odisha,Graphite,A notice,Ministry of Mines,2026-03-02,PRESS,false\n";
    private static final String BAD = "desk-two,Desk Two Block,Atlantis,Graphite,A notice,,2026-03-02,PRESS,false\n";
    private static final String MENDED =
            "desk-two,Desk Two Block,Bihar,Graphite,A notice,Ministry of Mines,2026-03-02,PRESS,false\n";

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @Test
    void a_data_desk_takes_in_a_table_mends_it_and_writes_it() {
        try (Visitor desk = new Visitor(TwoServers.h2(), browser, true).signedIn("d.desk", "editor")) {
            Page page = desk.open("/imports");
            desk.look("imports");
            check(page, HEADINGS + GOOD + BAD);
            assertThat(page.locator("main").innerText())
                    .contains("refused", "State", "Atlantis", "is none of the words of this column", "Publisher")
                    .contains("Mend the refused rows");
            assertThat(page.locator("form[action$=apply]").count()).isZero();
            desk.look("import-refused");
            desk.open("/registers/blocks/desk-one");
            assertThat(page.locator("h1").innerText()).isEqualTo("There is nothing here");
            desk.look("nothing");

            desk.open("/imports");
            check(page, HEADINGS + GOOD + MENDED);
            assertThat(page.locator(".figures").innerText()).startsWith("2");
            page.fill("#reason", "The table of the second of March");
            page.click("form[action$=apply] button");
            assertThat(page.locator(".told").innerText()).isEqualTo("The table was written.");
            page.click("text=desk-two");
            assertThat(page.locator("h1").innerText()).isEqualTo("Desk Two Block");
            assertThat(page.locator(".facts").first().innerText()).contains("Bihar", "Graphite");
            assertThat(page.locator("#history ~ ol").innerText())
                    .contains("The table of the second of March", "d.desk");
            desk.open("/imports");
            assertThat(page.locator("tbody tr").first().innerText()).contains("written", "d.desk");
            desk.demandNoComplaint();
        }
    }

    private static void check(Page page, String table) {
        page.setInputFiles("#file", new FilePayload("blocks.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.selectOption("#register", "blocks");
        page.fill("#reason", "A notice of the Ministry");
        page.click("button:has-text('Check it')");
        page.waitForURL(Pattern.compile(".*/imports/\\d+"));
    }

    @Test
    void an_analyst_builds_keeps_and_downloads_an_export() throws IOException {
        try (Visitor analyst = new Visitor(TwoServers.h2(), browser, true).signedIn("n.analyst", "analyst")) {
            Page page = analyst.open("/exports/new");
            analyst.look("export-registers");
            page.click("main >> text=Offerings");
            page.click("text=Add: Block");
            page.check("[id='c-block.state']");
            page.waitForURL(Pattern.compile(".*block\\.state.*"));
            page.click("text=Filters >> nth=0");
            page.check("#f-outcome-AUCTIONED");
            page.waitForURL(Pattern.compile(".*outcome=AUCTIONED.*"));
            page.selectOption("#sort-0", "-finalPriceOffer");
            page.waitForURL(Pattern.compile(".*sort=-finalPriceOffer.*"));
            for (int step = 0; step < 3; step++) {
                int before = place(page, "Block: State");
                page.click("[id='up-block.state']");
                page.waitForFunction(
                        "([place]) => [...document.querySelectorAll('.order .name')]"
                                + ".findIndex(one => one.textContent.includes('Block: State')) === place - 1",
                        List.of(before));
            }
            analyst.look("export-builder");
            String count = page.locator("#preview ~ p").innerText().replaceAll("\\D.*", "");
            page.fill("#k-name", "What was sold");
            page.selectOption("#k-role", "reader");
            page.fill("#k-reason", "For the monthly meeting");
            page.click("button:has-text('Keep the question')");
            assertThat(page.locator("h1").innerText()).isEqualTo("What was sold");
            analyst.look("query");
            page.click("button:has-text('Start')");
            assertThat(page.evaluate("document.querySelector('#o-reason').validity.valueMissing"))
                    .isEqualTo(true);
            page.fill("#o-reason", "For the monthly meeting");
            page.click("button:has-text('Start')");
            page.waitForURL(Pattern.compile(".*/exports/\\d+"));
            page.waitForSelector(".mark-good");
            analyst.look("export");
            Download download = page.waitForDownload(() -> page.click("a.btn:has-text('Download')"));
            try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(download.path())))) {
                Sheet rows = book.getSheetAt(0);
                assertThat(Integer.toString(rows.getLastRowNum())).isEqualTo(count);
                assertThat(rows.getRow(0).getLastCellNum()).isGreaterThan((short) 10);
            }
            analyst.demandLiveEvents(page.url());
            analyst.open("/exports");
            assertThat(page.locator("main").innerText()).contains("What was sold", "For the monthly meeting");
            analyst.look("exports");
            assertThat(analyst.open("/registers/offerings/-new").locator("h1").innerText())
                    .isEqualTo("You may not do this");
            analyst.demandNoComplaint();
        }
    }

    private static int place(Page page, String column) {
        List<String> names = page.locator(".order .name").allInnerTexts();
        return names.stream().map(String::strip).toList().indexOf(column);
    }

    @Test
    void an_editor_changes_a_row_and_sees_what_it_was_and_is() {
        try (Visitor editor = new Visitor(TwoServers.h2(), browser, true).signedIn("e.editor", "editor");
                Visitor other = new Visitor(TwoServers.h2(), browser, true).signedIn("o.editor", "editor")) {
            Page page = editor.open("/registers");
            editor.look("registers");
            page.click("main >> text=Blocks");
            editor.look("register");
            page.click("main >> text=New row");
            editor.look("row-new");
            page.fill("#f-key", "edited");
            page.fill("#f-name", "Edited Block");
            page.selectOption("#f-state", "ODISHA");
            page.fill("#f-sourceDate", "second of March");
            page.click("button:has-text('Save')");
            assertThat(page.locator(".fault-list").innerText())
                    .contains(
                            "Source: is missing",
                            "Source dated: is no date",
                            "Evidence: is missing",
                            "Why: is missing");
            editor.demandAccessible("a form with faults");
            page.fill("#f-sourceTitle", "A notice");
            page.fill("#f-publisher", "Ministry of Mines");
            page.fill("#f-sourceDate", "02.03.2026");
            page.selectOption("#f-evidence", "PRESS");
            page.fill("#f-reason", "Read in the notice");
            page.click("button:has-text('Save')");
            assertThat(page.locator(".told").innerText()).isEqualTo("The row was put in.");
            editor.look("row");

            Page others = other.open("/registers/blocks/edited/edit");
            page.click("main >> text=Change");
            editor.look("row-edit");
            page.selectOption("#f-state", "BIHAR");
            page.fill("#f-reason", "The notice was corrected");
            page.click("button:has-text('Save')");
            Locator history = page.locator("#history ~ ol > li").first();
            assertThat(history.innerText()).contains("Changed", "e.editor", "The notice was corrected");
            assertThat(history.locator("del").innerText()).isEqualTo("Odisha");
            assertThat(history.locator("ins").innerText()).isEqualTo("Bihar");

            others.fill("#f-minerals", "Graphite; Vanadium");
            others.fill("#f-reason", "The minerals of the notice");
            others.click("button:has-text('Save')");
            assertThat(others.locator(".fault-list").innerText()).contains("Somebody else changed this");
            assertThat(others.locator("tbody tr").first().innerText()).contains("Odisha", "Bihar");
            other.demandAccessible("a form that is behind");
            others.selectOption("#f-state", "BIHAR");
            others.click("button:has-text('Save mine over it')");
            assertThat(others.locator(".told").innerText()).isEqualTo("The row was changed.");
            others.fill("#confirm-reason", "Compared with the notice");
            others.click("button:has-text('Confirm')");
            assertThat(others.locator("h1").innerText()).isEqualTo("This cannot be done as things are");
            editor.open("/registers/blocks/edited");
            page.fill("#confirm-reason", "Compared with the notice");
            page.click("button:has-text('Confirm')");
            assertThat(page.locator(".told").innerText()).isEqualTo("The row is confirmed.");
            editor.demandNoComplaint();
            other.demandNoComplaint();
        }
    }

    @Test
    void what_somebody_writes_into_a_field_is_shown_and_never_runs() {
        String hostile = "<img src=x onerror=harmed=1><script>harmed=1</script>\"'><svg onload=harmed=1>{{7*7}}";
        try (Visitor editor = new Visitor(TwoServers.h2(), browser, true).signedIn("h.editor", "editor")) {
            Page page = editor.open("/registers/blocks/-new?language=en");
            page.fill("#f-key", "hostile");
            page.fill("#f-name", hostile);
            page.selectOption("#f-state", "ODISHA");
            page.fill("#f-sourceTitle", hostile);
            page.fill("#f-publisher", hostile);
            page.fill("#f-sourceUrl", "javascript:harmed=1");
            page.selectOption("#f-evidence", "PRESS");
            page.fill("#f-reason", hostile);
            page.click("button:has-text('Save')");
            assertThat(page.locator(".told").innerText()).isEqualTo("The row was put in.");
            for (String place : List.of(
                    "/registers/blocks/hostile",
                    "/registers/blocks/hostile/edit",
                    "/registers/blocks?q=hostile",
                    "/registers/blocks?q=" + encoded(hostile),
                    "/exports/new?dataset=blocks&column=name&q=hostile",
                    "/editions?q=" + encoded(hostile),
                    "/sign-in?next=" + encoded("/" + hostile))) {
                editor.open(place);
                assertThat(page.evaluate("typeof harmed")).as(place).isEqualTo("undefined");
                assertThat(page.locator("main img, main script, main [onload], main [onerror]")
                                .count())
                        .as(place)
                        .isZero();
                assertThat(page.locator("a[href^='javascript:' i]").count())
                        .as(place)
                        .isZero();
            }
            editor.demandNoComplaint();
        }
    }

    @Test
    void a_table_of_rows_answers_to_its_form_its_address_and_the_keyboard() {
        try (Visitor reader = new Visitor(TwoServers.h2(), browser, true).signedIn("r.reader", "reader")) {
            Page page = reader.open("/registers/offerings?outcome=AUCTIONED&sort=-finalPriceOffer");
            assertThat(page.locator("#rows th[aria-sort=descending]").innerText())
                    .contains("Final price offer");
            long sold = total(page);
            reader.open("/registers/offerings");
            assertThat(total(page)).isGreaterThan(sold);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
            while (!"q".equals(page.evaluate("document.activeElement.id"))) {
                page.keyboard().press("Tab");
            }
            page.keyboard().type("nayakkarpatti");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*q=nayakkarpatti.*"));
            page.waitForFunction("document.querySelectorAll('#rows tbody tr').length < 5");
            assertThat(page.locator("#rows").innerText()).contains("iv-nayakkarpatti");
            reader.open("/registers/offerings/iv-nayakkarpatti?asAt=2024-12-31");
            assertThat(page.locator(".facts").first().innerText())
                    .contains("Auctioned")
                    .doesNotContain("annulled");
            reader.open("/registers/offerings?areaHa.from=much");
            assertThat(page.locator(".fault-list").innerText()).contains("is no number");
            reader.demandNoComplaint();
        }
    }

    private static long total(Page page) {
        return Long.parseLong(page.locator("#rows p").first().innerText().replaceAll(".* ", ""));
    }

    @Test
    void everything_works_without_scripts() {
        try (Visitor analyst = new Visitor(TwoServers.h2(), browser, false).signedIn("w.analyst", "editor")) {
            Page page = analyst.open("/registers/blocks");
            page.fill("#q", "graphite");
            page.click("button:has-text('Show')");
            page.waitForURL(Pattern.compile(".*q=graphite.*"));
            page.click(".masthead-end a >> nth=0");
            page.waitForURL(Pattern.compile(".*language=hi.*"));
            assertThat(page.getAttribute("html", "lang")).isEqualTo("hi-IN");
            assertThat(analyst.open("/registers").getAttribute("html", "lang")).isEqualTo("hi-IN");
            analyst.open("/exports/new?dataset=blocks&language=en");
            page.click("#down-key");
            page.waitForURL(Pattern.compile(".*move=down.*"));
            assertThat(place(page, "Key")).isEqualTo(1);
            page.fill("#o-reason", "To try it");
            page.press("#o-reason", "Enter");
            page.waitForURL(Pattern.compile(".*/exports/\\d+"));
            for (int look = 0; look < 60 && page.locator("text=Look again").count() > 0; look++) {
                page.waitForTimeout(500);
                page.click("text=Look again");
            }
            assertThat(page.locator(".mark-good").innerText()).isEqualTo("ready");
            page.click("button:has-text('Delete the file')");
            assertThat(page.locator(".told").innerText()).isEqualTo("The file was deleted.");
        }
    }

    @Test
    void the_home_page_is_the_brief_and_light() {
        try (Visitor reader = new Visitor(TwoServers.h2(), browser, true).signedIn("f.reader", "reader");
                Visitor fresh = reader.elsewhere(browser)) {
            Page page = fresh.open("/?language=en");
            page.waitForLoadState();
            List<Response> responses = fresh.responses();
            assertThat(responses).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
            assertThat(responses.stream()
                            .mapToLong(response -> (long) response.request().sizes().responseBodySize
                                    + response.request().sizes().responseHeadersSize)
                            .sum())
                    .isLessThan(MOST_BYTES);
            assertThat(page.locator("svg.chart").count()).isPositive();
            page.locator("a[href='#source-1']:visible").first().click();
            assertThat(page.url()).endsWith("#source-1");
            assertThat(page.locator("#source-1").isVisible()).isTrue();
            fresh.open("/");
            fresh.look("home");
            fresh.demandNoComplaint();
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
