package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The day of each role by the keyboard alone, with and without scripts. */
@ExtendWith(TwoServers.class)
class KeyboardIT {

    private static final String TABLE = "key,name,state,minerals,sourceTitle,publisher,sourceDate,evidence,confirmed\n";

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void launch() {
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    private static LiveServer server() {
        return TwoServers.postgres();
    }

    /** Signs in as well by the keyboard. */
    private static Keyboard signedIn(Visitor visitor, String name, String role) {
        server().account(name, "\"roles\": [\"" + role + "\"]");
        visitor.open("/sign-in?language=en");
        Keyboard keyboard = new Keyboard(visitor.page());
        keyboard.to("#name")
                .type(name)
                .to("#password")
                .type(LiveServer.PASSWORD)
                .enter();
        assertThat(visitor.page().locator(".masthead").innerText()).contains(name);
        return keyboard;
    }

    private static String who(String name, boolean scripts) {
        return name + (scripts ? " with scripts" : " without scripts");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_official_finds_an_edition_by_its_words_and_gets_its_pdf(boolean scripts) {
        try (Visitor official = new Visitor(server(), browser, scripts)) {
            Page page = official.page();
            Keyboard keyboard = signedIn(official, who("K. Official", scripts), "reader");
            keyboard.to("a.skip").press("Enter").press("Tab");
            assertThat(page.evaluate("() => document.querySelector('main').contains(document.activeElement)"))
                    .as("the first link behind the pages' list")
                    .isEqualTo(true);
            official.open("/");
            keyboard.to("nav.places a[href='/editions']").enter();
            keyboard.to("#q").type("katghora").enter();
            assertThat(page.locator("mark").first().innerText()).isEqualToIgnoringCase("katghora");
            keyboard.to("tbody th a").enter();
            String file = page.locator("a.btn-download[href$='en.pdf']").first().getAttribute("href");
            assertThat(keyboard.to("a.btn-download[href$='en.pdf']")
                            .enterFor(answer -> answer.url().endsWith(file))
                            .status())
                    .isEqualTo(200);
            official.demandNoComplaint();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_analyst_asks_a_register_and_gets_a_workbook(boolean scripts) {
        try (Visitor analyst = new Visitor(server(), browser, scripts)) {
            Page page = analyst.page();
            Keyboard keyboard = signedIn(analyst, who("K. Analyst", scripts), "analyst");
            keyboard.to("nav.places a[href='/registers']").enter();
            keyboard.to("main a[href='/registers/offerings']").enter();
            keyboard.to("#q").type("lithium").enter();
            keyboard.to("main a[href^='/exports/new']").enter();
            assertThat(page.locator("#preview ~ p").innerText()).contains("row");
            keyboard.to("#o-reason").type("For the meeting").enter();
            assertThat(page.url()).matches(".*/exports/\\d+");
            String export = page.url().substring(page.url().lastIndexOf('/') + 1);
            server().await("the file", () -> server().json("/api/exports/" + export)
                    .has("file"));
            analyst.open("/exports/" + export);
            assertThat(keyboard.to("main a[href$='/file']")
                            .enterFor(answer -> answer.url().endsWith("/file"))
                            .status())
                    .isEqualTo(200);
            analyst.demandNoComplaint();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_data_desk_checks_a_table_mends_it_and_writes_it(boolean scripts) {
        try (Visitor desk = new Visitor(server(), browser, scripts)) {
            Page page = desk.page();
            String key = scripts ? "by-keys" : "by-keys-alone";
            Keyboard keyboard = signedIn(desk, who("K. Desk", scripts), "editor");
            keyboard.to("nav.places a[href='/imports']").enter();
            check(
                    page,
                    keyboard,
                    TABLE + key + ",By Keys,Atlantis,Graphite,A notice,Ministry of Mines,2026-03-02,PRESS,false\n");
            assertThat(page.locator("main").innerText()).contains("refused", "Atlantis");
            desk.open("/imports");
            check(
                    page,
                    keyboard,
                    TABLE + key + ",By Keys,Bihar,Graphite,A notice,Ministry of Mines,2026-03-02,PRESS,false\n");
            keyboard.to("#reason")
                    .type(", compared")
                    .to("form[action$=apply] button")
                    .enter();
            assertThat(page.locator(".told").innerText()).isEqualTo("The table was written.");
            assertThat(server().json("/api/blocks/" + key).toString()).contains("BIHAR");
            retire("/api/blocks/" + key);
            desk.demandNoComplaint();
        }
    }

    /** Other tests count the rows. */
    private static void retire(String row) {
        HttpRequest retire = HttpRequest.newBuilder(URI.create(server().address(row + "?reason=tried")))
                .header("If-Match", "*")
                .DELETE()
                .build();
        assertThat(server().send(retire).statusCode()).isEqualTo(204);
    }

    /** Only the choice of a file is the browser's own business. */
    private static void check(Page page, Keyboard keyboard, String table) {
        keyboard.to("#file");
        page.setInputFiles("#file", new FilePayload("blocks.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        keyboard.to("#register")
                .choose("blocks")
                .to("#reason")
                .type("A notice")
                .to("main form button")
                .enter();
        assertThat(page.url()).matches(".*/imports/\\d+");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_approver_reads_a_draft_and_lets_it_out(boolean scripts) {
        long draft = Drafter.at(server(), who("K. Drafter", scripts)).draft(scripts ? "2023-11-30" : "2023-12-29");
        try (Visitor approver = new Visitor(server(), browser, scripts)) {
            Page page = approver.page();
            Keyboard keyboard = signedIn(approver, who("K. Approver", scripts), "approver");
            keyboard.to("nav.places a[href='/approvals']").enter();
            keyboard.to("a[href='/approvals/" + draft + "']").enter();
            String approve = "form[action='/approvals/" + draft + "/approve']";
            keyboard.to(approve + " textarea")
                    .type("read")
                    .to(approve + " button")
                    .enter();
            assertThat(page.locator("p.told").innerText()).contains("approved and published");
            approver.demandNoComplaint();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_administrator_makes_a_schedule_and_ends_it(boolean scripts) {
        try (Visitor keeper = new Visitor(server(), browser, scripts)) {
            Page page = keeper.page();
            String id = scripts ? "keys" : "keys-alone";
            Keyboard keyboard = signedIn(keeper, who("K. Keeper", scripts), "administrator");
            keyboard.to("nav.places a[href='/schedules']").enter();
            keyboard.to("main a[href='/schedules/-new']").enter();
            keyboard.to("#f-title")
                    .type("By keys")
                    .to("#f-id")
                    .type(id)
                    .to("#f-brief")
                    .choose("weekly");
            keyboard.to("#f-owner")
                    .type("K. Keeper")
                    .to("button[value=preview]")
                    .enter();
            assertThat(page.locator("ol.dates li").count()).isEqualTo(10);
            keyboard.to("button[value=save]").enter();
            assertThat(page.locator("p.told").innerText()).contains("saved");
            keyboard.to("form[action$='/retire'] button").enter();
            assertThat(server().status("/api/schedules/" + id)).isEqualTo(404);
            keeper.demandNoComplaint();
        }
    }
}
