package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The days of an official, an approver and an administrator, in a real browser. */
@ExtendWith(TwoServers.class)
class OfficePagesIT {

    private static Playwright playwright;
    private static Browser browser;
    private static Drafter drafter;

    @BeforeAll
    static void launch() {
        playwright = Chromium.driver();
        browser = Chromium.launch(playwright);
        drafter = Drafter.at(server(), "D. Drafter");
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    private static LiveServer server() {
        return TwoServers.postgres();
    }

    private static void look(Visitor visitor, String name, String path) {
        visitor.open(path);
        visitor.look(name);
    }

    /** What is clicked leads to another page. */
    private static void click(Page page, String selector) {
        click(page, page.locator(selector));
    }

    private static void click(Page page, Locator place) {
        Visitor.led(page, place::click);
    }

    private static void go(Page page, String path) {
        page.navigate(server().address(path));
    }

    @Test
    void an_official_finds_the_brief_of_a_monday_by_its_words_and_downloads_it() throws IOException {
        Visitor official = new Visitor(server(), browser, true).signedIn("O. Official", "reader");
        Page page = official.page();
        go(page, "/editions?q=no+such+words+anywhere&language=en");
        assertThat(page.locator("p.empty").innerText()).contains("No edition fits");
        page.locator("#q").fill("katghora");
        click(page, "form[role=search] button");
        assertThat(page.locator("mark").first().innerText()).isEqualToIgnoringCase("katghora");
        page.locator("#q").fill("क्या बदला");
        click(page, "form[role=search] button");
        assertThat(page.locator(".passage").first().getAttribute("lang")).isEqualTo("hi-IN");
        click(page, page.locator("tbody th a").first());
        assertThat(page.locator("h1").innerText()).contains("published");
        assertThat(page.locator("article section.panel").count()).isGreaterThan(2);
        assertThat(page.locator("td code").first().innerText()).matches("[0-9a-f]{64}");
        String address = page.locator("a.btn-download").first().getAttribute("href");
        Download download = page.waitForDownload(() -> page.evaluate(
                "address => { const a = document.createElement('a'); a.href = address; a.download = ''; a.click(); }",
                address));
        assertThat(Files.readAllBytes(download.path()))
                .isEqualTo(server().get(address).body());
        assertThat(page.locator("form.act").count()).isZero();
        go(page, "/approvals");
        assertThat(page.locator("h1").innerText()).contains("may not");
        look(official, "editions", "/editions?q=lithium");
        look(official, "edition", "/editions/" + server().edition("2024-06-28"));
        look(
                official,
                "compare",
                "/editions/compare?a=" + server().edition("2024-04-26") + "&b=" + server().edition("2024-06-28"));
        look(official, "schedules-reader", "/schedules");
        official.demandNoComplaint();
        official.close();
    }

    @Test
    void what_changed_between_two_editions_is_told_and_set_beside_each_other_in_either_order() {
        Visitor reader = new Visitor(server(), browser, true).signedIn("C. Reader", "reader");
        Page page = reader.page();
        long earlier = server().edition("2024-04-26");
        long later = server().edition("2024-06-28");
        go(page, "/editions/compare?a=" + later + "&b=" + earlier + "&language=en");
        assertThat(page.locator(".sides a").first().getAttribute("href")).isEqualTo("/editions/" + earlier);
        assertThat(page.locator("#told ~ section li").count()).isGreaterThan(3);
        assertThat(page.locator("#lines ~ details .mark").allInnerTexts()).contains("new", "changed");
        assertThat(page.locator("#lines ~ details del").count()).isPositive();
        go(page, "/editions/compare?a=" + later + "&b=" + later);
        assertThat(page.locator("p.empty").count()).isEqualTo(2);
        reader.demandNoComplaint();
        reader.close();
    }

    @Test
    void an_approver_compares_a_draft_sends_it_back_lets_it_wait_and_approves_it() {
        long draft = drafter.draft("2024-09-27");
        Visitor approver = new Visitor(server(), browser, true).signedIn("P. Approver", "approver");
        Page page = approver.page();
        go(page, "/approvals?language=en");
        click(page, "a[href='/approvals/" + draft + "']");
        assertThat(page.locator(".notice").first().innerText()).contains("somebody who did not draft it");
        look(approver, "approvals", "/approvals");
        look(approver, "approval", "/approvals/" + draft);
        act(page, draft, "send-back", "the second point has no date");
        assertThat(page.locator("p.told").innerText()).contains("sent back");
        assertThat(page.locator("dl").innerText()).contains("the second point has no date");
        act(page, draft, "release", "the date is in the register now");
        act(page, draft, "approve", "read and checked");
        assertThat(page.locator("p.told").innerText()).contains("approved and published");
        assertThat(server().json("/api/editions/" + draft).get("state").asText())
                .isEqualTo("PUBLISHED");
        click(page, "form[action='/editions/" + draft + "/verify'] button");
        assertThat(page.locator("#verified").innerText()).startsWith("Verified");
        go(page, "/approvals/" + draft);
        act(page, draft, "withdraw", "not ours");
        go(page, "/editions/" + draft);
        assertThat(page.locator(".notice").first().innerText()).contains("not ours");
        approver.demandNoComplaint();
        approver.close();
    }

    @Test
    void an_approver_without_scripts_keeps_a_draft_back_and_publishes_it_later() {
        long draft = drafter.draft("2024-12-27");
        try (Visitor approver = new Visitor(server(), browser, false).signedIn("N. Approver", "approver")) {
            Page page = approver.open("/approvals/" + draft);
            String embargo = "form[action='/approvals/" + draft + "/embargo']";
            page.locator(embargo + " input[name=until]").fill("2099-01-01T08:00");
            click(page, embargo + " button");
            assertThat(page.locator("dl").innerText()).contains("01.01.2099 08:00");
            act(page, draft, "approve", "read");
            assertThat(page.locator("p.told").innerText()).contains("when its embargo ends");
            page.locator("form[action='/approvals/" + draft + "/publish'] button")
                    .click();
            assertThat(page.locator(".fault-list").innerText()).contains("under embargo");
            click(page, embargo + " button");
            page.locator("form[action='/approvals/" + draft + "/publish'] button")
                    .click();
            assertThat(page.locator("h1").innerText()).contains("published");
        }
    }

    @Test
    void whoever_drafted_an_edition_is_told_that_somebody_else_approves_it() {
        long draft = drafter.draft("2024-10-25");
        assertThat(new String(drafter.signedIn()
                        .get("/editions/" + draft + "?language=en")
                        .body()))
                .contains("You drafted this edition")
                .doesNotContain("/approve\"");
    }

    private static void act(Page page, long edition, String act, String reason) {
        String form = "form[action='/approvals/" + edition + "/" + act + "']";
        page.locator(form + " textarea").fill(reason);
        click(page, form + " button");
    }

    @Test
    void an_administrator_sees_the_dates_of_a_schedule_before_it_is_saved() {
        Visitor keeper = new Visitor(server(), browser, true).signedIn("S. Keeper", "administrator");
        Page page = keeper.page();
        go(page, "/schedules/-new?language=en");
        click(page, "button[value=save]");
        assertThat(page.locator(".fault-list a").allInnerTexts()).contains("Title", "Owner");
        page.locator("#f-title").fill("State brief of Thursdays");
        page.locator("#f-id").fill("state-thursday");
        page.locator("#f-owner").fill("W. Keeper");
        page.locator("#f-brief").selectOption("weekly");
        page.locator("#f-weekdays-MONDAY").uncheck();
        page.locator("#f-weekdays-THURSDAY").check();
        click(page, "button[value=preview]");
        assertThat(page.locator("ol.dates li").count()).isEqualTo(10);
        assertThat(page.locator("ol.dates li").first().innerText()).startsWith("Thursday");
        assertThat(server().status("/api/schedules/state-thursday")).isEqualTo(404);
        click(page, "button[value=save]");
        assertThat(page.locator("p.told").innerText()).contains("saved");
        assertThat(page.locator("p.lead").innerText()).contains("every Thursday at 08:00");
        look(keeper, "schedule", "/schedules/state-thursday");
        look(keeper, "schedule-form", "/schedules/state-thursday/edit");
        look(keeper, "schedules", "/schedules");
        go(page, "/schedules/state-thursday?language=en");
        click(page, "form[action$='/pause'] button");
        assertThat(page.locator("h1").innerText()).contains("paused");
        String dates = new String(server().get("/schedules.ics").body());
        assertThat(dates).startsWith("BEGIN:VCALENDAR\r\n").doesNotContain("state-thursday");
        click(page, "form[action$='/resume'] button");
        assertThat(new String(server().get("/schedules.ics").body())).contains("UID:state-thursday-");
        assertThat(new String(server().get("/editions.atom").body()))
                .contains("<feed", "/editions/" + server().edition("2024-06-28"));
        click(page, "form[action$='/retire'] button");
        assertThat(server().status("/api/schedules/state-thursday")).isEqualTo(404);
        keeper.demandNoComplaint();
        keeper.close();
    }

    @Test
    void an_administrator_keeps_a_calendar_of_holidays() {
        Visitor keeper = new Visitor(server(), browser, true).signedIn("H. Keeper", "administrator");
        Page page = keeper.page();
        go(page, "/schedules/-calendars/-new?language=en");
        page.locator("#f-name").fill("Office of tests");
        page.locator("#f-id").fill("office-of-tests");
        click(page, "button[value=save]");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "days.csv",
                        "text/csv",
                        "day,name\n2027-01-26,Republic Day\n".getBytes(StandardCharsets.UTF_8)));
        click(page, "form[action$='/holidays'] button");
        assertThat(page.locator("#holidays ~ div td.date").innerText()).isEqualTo("26.01.2027");
        look(keeper, "calendar", "/schedules/-calendars/office-of-tests");
        look(keeper, "calendars", "/schedules/-calendars");
        go(page, "/schedules/-calendars/office-of-tests");
        click(page, "form[action$='/delete'] button");
        assertThat(page.locator("p.told").innerText()).contains("deleted");
        keeper.demandNoComplaint();
        keeper.close();
    }

    @Test
    void an_administrator_keeps_readers_tries_the_mail_and_sends_once_more_what_was_held() {
        Visitor keeper = new Visitor(server(), browser, true).signedIn("W. Keeper", "administrator");
        Page page = keeper.page();
        go(page, "/recipients/-new?language=en");
        page.locator("#f-name").fill("T. Reader");
        page.locator("#f-address").fill("not an address");
        click(page, "button[value=save]");
        assertThat(page.locator("#d-address .fault").count()).isEqualTo(1);
        page.locator("#f-address").fill("t.reader@tests.example");
        click(page, "button[value=save]");
        String reader = page.url().replaceAll(".*/", "");
        go(page, "/lists/-new");
        page.locator("#f-name").fill("Readers of tests");
        click(page, "button[value=save]");
        String list = page.url().replaceAll(".*/", "");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "people.csv",
                        "text/csv",
                        "name,address\nT. Reader,t.reader@tests.example\nNobody,nowhere\n"
                                .getBytes(StandardCharsets.UTF_8)));
        click(page, "form[action$='/members'] button");
        assertThat(page.locator("#verdicts ~ div .mark").allInnerTexts()).containsExactly("put on the list", "refused");
        page.locator("form[action$='/add'] input[name=recipient]").fill(reader);
        click(page, "form[action$='/add'] button");
        go(page, "/subscriptions/-new");
        page.locator("#f-list").selectOption(list);
        page.locator("#f-brief").selectOption("minister");
        page.locator("#f-each").check();
        click(page, "button[value=save]");
        assertThat(page.locator("p.told").innerText()).contains("saved");
        String subscription = page.url().replaceAll(".*/", "");
        long draft = drafter.draft(Instant.now().toString());
        go(page, "/readership?edition=" + draft);
        assertThat(page.locator("#readership ~ div th[scope=row]").allInnerTexts())
                .contains("T. Reader");
        go(page, "/deliveries");
        page.locator("form[action='/deliveries/hold'] textarea").fill("a test of the brake");
        click(page, "form[action='/deliveries/hold'] button");
        assertThat(page.locator(".notice").innerText()).contains("W. Keeper", "a test of the brake");
        server().postAs("B. Sen", "/api/editions/" + draft + "/approve", "{}");
        go(page, "/recipients/" + reader);
        page.locator("#f-state").selectOption("SUSPENDED");
        page.locator("#f-reason").fill("on leave");
        click(page, "button[value=save]");
        go(page, "/deliveries");
        page.locator("form[action='/deliveries/release'] textarea").fill("tried");
        click(page, "form[action='/deliveries/release'] button");
        server().await("the message to be held", () -> state(draft).equals("HELD"));
        go(page, "/recipients/" + reader);
        page.locator("#f-state").selectOption("ACTIVE");
        click(page, "button[value=save]");
        go(page, "/deliveries?edition=" + draft);
        click(page, "td.acts button");
        server().await("the message to be taken over", () -> state(draft).equals("ACCEPTED"));
        page.reload();
        assertThat(page.locator("pre.letter").innerText()).isNotBlank();
        assertThat(page.locator("#enclosed ~ div code").first().innerText()).matches("[0-9a-f]{64}");
        String delivery = page.url().replace(server().address(""), "");
        go(page, "/deliveries");
        page.locator("form[action='/deliveries/test'] input[name=address]").fill("w.keeper@tests.example");
        click(page, "form[action='/deliveries/test'] button");
        assertThat(page.locator("p.told").innerText()).contains("taken over: 250");
        Map<String, String> all = new TreeMap<>(Map.of(
                "deliveries", "/deliveries",
                "delivery", delivery,
                "recipients", "/recipients",
                "recipient", "/recipients/" + reader,
                "list", "/lists/" + list,
                "lists", "/lists",
                "subscription", "/subscriptions/" + subscription,
                "subscriptions", "/subscriptions",
                "opt-outs", "/subscriptions/-opt-outs",
                "readership", "/readership"));
        all.forEach((name, path) -> look(keeper, name, path));
        go(page, "/subscriptions/" + subscription);
        click(page, "form[action$='/end'] button");
        assertThat(page.locator("p.told").innerText()).contains("ended");
        keeper.demandNoComplaint();
        keeper.close();
    }

    private static String state(long edition) {
        return server().json("/api/deliveries?edition=" + edition)
                .get("items")
                .get(0)
                .get("state")
                .asText();
    }

    @Test
    void an_administrator_sees_whether_the_service_is_well_and_no_secret() {
        Visitor keeper = new Visitor(server(), browser, true).signedIn("V. Keeper", "administrator");
        Page page = keeper.page();
        go(page, "/operations?language=en");
        assertThat(page.locator("#checks ~ div th[scope=row]").allInnerTexts())
                .contains("Database", "Fonts", "Mail server", "Clocks", "Disk space");
        assertThat(page.locator("#checks ~ div .mark-bad").allInnerTexts()).isEmpty();
        assertThat(page.locator("#queues ~ div tbody tr").count()).isEqualTo(3);
        assertThat(page.locator("#versions ~ div").innerText()).contains("Open Liberty");
        assertThat(page.locator("#settings ~ div").innerText()).contains("saransh.database.url");
        JsonNode found = server().json("/api/self-check");
        assertThat(found.get("good").asBoolean()).isTrue();
        assertThat(found.get("checks").findValuesAsText("name")).contains("fonts", "clock", "mail");
        look(keeper, "operations", "/operations");
        keeper.demandNoComplaint();
        keeper.close();
    }

    @Test
    void an_administrator_makes_an_account_and_its_owner_sets_the_password_by_a_link_that_works_once() {
        Visitor keeper = new Visitor(server(), browser, true).signedIn("L. Keeper", "administrator");
        Page page = keeper.page();
        go(page, "/accounts/-new?language=en");
        page.locator("#f-name").fill("N. Newcomer");
        click(page, "button[value=save]");
        assertThat(page.locator("#d-roles .fault").count()).isEqualTo(1);
        page.locator("#f-roles-analyst").check();
        page.locator("#f-states-ODISHA").check();
        click(page, "button[value=save]");
        String account = page.url();
        assertThat(page.locator("p.told").innerText()).contains("The account is made");
        click(page, "form[action$='/link'] button");
        String link = page.locator("#secret").innerText();
        keeper.demandAccessible("a link that is shown once");
        look(keeper, "account", account.replace(server().address(""), ""));
        assertThat(page.locator("#secret").count()).isZero();

        Visitor newcomer = new Visitor(server(), browser, false);
        Page theirs = newcomer.page();
        theirs.navigate(link);
        try (Visitor stranger = new Visitor(server(), browser, true)) {
            look(stranger, "new-password", link.replaceFirst("^https?://[^/]+", ""));
            stranger.demandNoComplaint();
        }
        theirs.locator("#password").fill("short");
        theirs.locator("main button").click();
        assertThat(theirs.locator("#fault").count()).isEqualTo(1);
        theirs.locator("#password").fill(LiveServer.PASSWORD);
        theirs.locator("main button").click();
        theirs.locator("#name").fill("n. newcomer");
        theirs.locator("#password").fill(LiveServer.PASSWORD);
        theirs.locator("main button").click();
        assertThat(theirs.locator(".masthead").innerText())
                .contains("N. Newcomer")
                .doesNotContain("Accounts");
        assertThat(theirs.request().get(link).status()).isEqualTo(404);

        theirs.navigate(server().address("/account/tokens?language=en"));
        theirs.locator("#f-name").fill("nightly export");
        theirs.locator("#f-days").fill("0");
        theirs.locator("button[value=save]").click();
        assertThat(theirs.locator("#d-days .fault").count()).isEqualTo(1);
        theirs.locator("#f-days").fill("3");
        theirs.locator("#f-readOnly").check();
        theirs.locator("button[value=save]").click();
        String token = theirs.locator("#secret").innerText();
        assertThat(asProgram(token)).isEqualTo(200);
        try (Visitor scripted = newcomer.elsewhere(browser)) {
            look(scripted, "tokens", "/account/tokens");
            scripted.demandNoComplaint();
        }
        go(theirs, "/account/tokens?language=en");
        assertThat(theirs.locator("main").innerText())
                .contains("nightly export")
                .doesNotContain(token);

        look(keeper, "tokens-of-all", "/accounts/-tokens");
        click(
                page,
                page.locator("tr", new Page.LocatorOptions().setHasText("N. Newcomer"))
                        .locator("form[action$='/revoke'] button"));
        assertThat(asProgram(token)).isEqualTo(401);
        look(keeper, "accounts", "/accounts");
        go(page, account.replace(server().address(""), "") + "?language=en");
        click(page, "form[action$='/lock'] button");
        assertThat(page.locator("p.told").innerText()).contains("locked");
        assertThat(theirs.navigate(server().address("/account")).url()).contains("/sign-in");
        click(page, "form[action$='/unlock'] button");
        assertThat(page.locator("p.told").innerText()).contains("unlocked");
        keeper.demandNoComplaint();
        newcomer.demandNoComplaint();
        newcomer.close();
        keeper.close();
    }

    private static int asProgram(String token) {
        return server().anonymous(java.net.http.HttpRequest.newBuilder(java.net.URI.create(server().address("/api/me")))
                        .header("Authorization", "Bearer " + token)
                        .build())
                .statusCode();
    }

    @Test
    void an_administrator_finds_who_did_what_takes_it_along_and_has_it_verified() {
        Visitor keeper = new Visitor(server(), browser, true).signedIn("U. Keeper", "administrator");
        Page page = keeper.page();
        go(page, "/audit?language=en");
        page.locator("#f-person").fill("U. Keeper");
        page.locator("#f-action").fill("sign-in");
        click(page, "form[role=search] button");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("tbody tr").innerText()).contains("U. Keeper", "done");
        String table = page.locator(".page-head a[href*='.csv']").getAttribute("href");
        assertThat(page.request().get(server().address(table)).text().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("U. Keeper,", "sign-in");
        look(keeper, "audit", "/audit?outcome=DONE");
        assertThat(page.request().get(server().address("/audit?from=yesterday")).status())
                .isEqualTo(400);
        go(page, "/audit?language=en");
        click(page, ".page-head a[href='/audit/-chains']");
        assertThat(page.locator("tbody .mark-good").count()).isEqualTo(2);
        look(keeper, "chains", "/audit/-chains");
        keeper.demandNoComplaint();
        keeper.close();
    }

    @Test
    void an_administrator_takes_the_configuration_along_has_a_file_checked_and_writes_it() {
        Visitor keeper = new Visitor(server(), browser, true).signedIn("F. Keeper", "administrator");
        Page page = keeper.page();
        go(page, "/operations?language=en");
        click(page, ".page-head a[href='/configuration']");
        Download file = page.waitForDownload(
                () -> page.locator("a[href='/api/configuration']").click());
        assertThat(file.suggestedFilename()).matches("saransh-configuration-\\d{4}-\\d\\d-\\d\\d\\.json");
        choose(page, "{\"format\": 1, \"lists\": [{\"id\": \"of-a-file\"}]}");
        assertThat(page.locator("main").innerText()).contains("1 wrong", "lists[0].name");
        assertThat(page.locator("form[action='/configuration/apply']").count()).isZero();
        choose(page, "no JSON");
        assertThat(page.locator("[role=alert]").innerText()).contains("The file is no JSON");
        choose(page, "{\"format\": 1, \"lists\": [{\"id\": \"of-a-file\", \"name\": \"Of a file\"}]}");
        assertThat(page.locator("#counts").innerText()).startsWith("1 new, 0 changed, 0 unchanged, 0 wrong");
        keeper.demandAccessible("/configuration");
        click(page, "form[action='/configuration/apply'] button");
        assertThat(page.locator("p.told").innerText()).contains("The configuration was written");
        assertThat(server().json("/api/lists/of-a-file").get("name").asText()).isEqualTo("Of a file");
        look(keeper, "configuration", "/configuration");
        keeper.demandNoComplaint();
        keeper.close();
    }

    private static void choose(Page page, String json) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("file.json", "application/json", json.getBytes(StandardCharsets.UTF_8)));
        click(page, "form[action='/configuration'] button");
    }
}
