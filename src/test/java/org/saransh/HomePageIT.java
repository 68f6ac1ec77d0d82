package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The home page in a real browser. */
@ExtendWith(TwoServers.class)
class HomePageIT {

    @Test
    void a_reader_opens_the_page_and_downloads_the_latest_pdf() throws IOException {
        LiveServer server = TwoServers.h2();
        try (Playwright playwright = Chromium.driver();
                Browser browser = Chromium.launch(playwright)) {
            Page page = browser.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(server.address("/"));
            assertThat(page.locator("h1").innerText()).isEqualTo("Critical minerals: weekly brief");
            assertThat(page.locator("ol.points li").count()).isBetween(1, 5);
            assertThat(page.locator("section[aria-labelledby=next]").innerText())
                    .contains("08:00 IST")
                    .contains("No mail server is set");
            assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(3);
            assertThat(page.locator("h3.files").allInnerTexts()).containsExactly("English", "Hindi", "Data");
            assertThat(page.locator("a.btn-download")
                            .evaluateAll("links => links.map(link => link.getAttribute('href').replace(/.*\\//, ''))")
                            .toString())
                    .isEqualTo(
                            "[en.pdf, en.xlsx, en.accessible.xlsx, en.html, hi.pdf, hi.xlsx, hi.accessible.xlsx, hi.html, en.json]");
            String address = page.locator("a.btn-download").first().getAttribute("href");
            assertThat(address).isEqualTo("/api/briefs/weekly/latest/en.pdf");
            Download download = page.waitForDownload(() -> page.evaluate(
                    "address => { const a = document.createElement('a'); a.href = address; a.download = ''; a.click();"
                            + " }",
                    address));
            byte[] saved = Files.readAllBytes(download.path());
            assertThat(saved).isEqualTo(server.get(address).body());
            assertThat(new String(saved, 0, 5)).isEqualTo("%PDF-");
            assertThat(complaints).isEmpty();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void the_brief_as_a_page_is_accessible_styled_by_its_policy_and_fits_a_phone() {
        LiveServer server = TwoServers.h2();
        try (Playwright playwright = Chromium.driver();
                Browser browser = Chromium.launch(playwright)) {
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(390, 844));
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(server.address("/api/editions/" + server.edition("2024-06-28") + "/renditions/en.html"));
            assertThat(page.locator("h1").innerText()).isEqualTo("Critical minerals: weekly brief");
            assertThat(page.locator("ol.points li").count()).isBetween(1, 5);
            assertThat(page.evaluate("getComputedStyle(document.querySelector('thead th')).backgroundColor"))
                    .isEqualTo("rgb(18, 59, 93)");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            page.locator("#points ~ ol a").first().click();
            assertThat(page.url()).endsWith("#source-1");
            assertThat(complaints).isEmpty();
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void the_page_allows_only_our_own_files() {
        String policy = TwoServers.h2()
                .get("/")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertThat(policy).startsWith("default-src 'self'").doesNotContain("unsafe");
        assertThat(new String(TwoServers.h2().get("/").body()))
                .doesNotContain("<script")
                .doesNotContain("style=");
        assertThat(TwoServers.h2().get("/assets/bootstrap.min.css").statusCode())
                .isEqualTo(200);
        assertThat(TwoServers.h2().get("/assets/..%2f..%2fweb.xml").statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void health_metrics_and_openapi_answer() {
        LiveServer server = TwoServers.postgres();
        assertThat(server.json("/health/ready").get("status").asText()).isEqualTo("UP");
        assertThat(server.get("/metrics").statusCode()).isEqualTo(200);
        String openapi = new String(server.get("/openapi").body());
        assertThat(openapi)
                .contains("/api/briefs/{brief}/latest/{language}.{format}")
                .contains("/api/offerings");
    }
}
