package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every page has to be: accessible in both languages, light and dark; within a screen of 320 px; readable without scripts;
 * and within its policy. A picture of each is kept.
 *
 * @param session null for nobody
 */
record PageCheck(Browser browser, LiveServer server, BrowserSession session, List<String> complaints) {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final int HEIGHT = 900;

    static PageCheck of(Browser browser, LiveServer server, BrowserSession session) {
        return new PageCheck(browser, server, session, new ArrayList<>());
    }

    /** A page of this person; what the browser complains about is noted. */
    Page open(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        if (session != null) {
            String[] cookie = session.cookie().split("=", 2);
            context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(server.address("/"))));
        }
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    Page open() {
        return open(new Browser.NewContextOptions().setViewportSize(WIDE, HEIGHT));
    }

    /** @param name of its pictures */
    void holds(String name, String path) {
        for (String language : List.of("en", "hi")) {
            for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = open(new Browser.NewContextOptions()
                        .setViewportSize(WIDE, HEIGHT)
                        .setColorScheme(light));
                visit(page, path, language);
                picture(page, name + "-" + language + (light == ColorScheme.DARK ? "-dark" : ""));
                assertThat(new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations())
                        .as(path + " in " + language + ", " + light)
                        .extracting(PageCheck::told)
                        .isEmpty();
                page.context().close();
            }
            Page page = open(
                    new Browser.NewContextOptions().setViewportSize(NARROW, HEIGHT).setJavaScriptEnabled(true));
            visit(page, path, language);
            picture(page, name + "-" + language + "-phone");
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("the width of " + path + " in " + language)
                    .isEqualTo(NARROW);
            page.context().close();
        }
        Page page = open(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        visit(page, path, "en");
        assertThat(page.locator("main h1").count()).as(path + " without scripts").isEqualTo(1);
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    private void visit(Page page, String path, String language) {
        int status = page.navigate(server.address(path + (path.contains("?") ? "&" : "?") + "language=" + language))
                .status();
        assertThat(status).as(path).isEqualTo(200);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .collect(Collectors.joining(" | "));
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
