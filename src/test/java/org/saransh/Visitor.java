package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Somebody with a browser, and all that the browser complains about. */
final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("saransh.test.folder")).resolveSibling("screenshots");

    /** The least width of WCAG 2.2, 1.4.10: a page of 1280 pixels at 400 per cent. */
    private static final int NARROW = 320;

    /** The same page at 200 per cent. */
    private static final int HALF = 640;

    private static final int WIDE = 1280;
    private static final int HEIGHT = 900;

    private final LiveServer server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();

    Visitor(LiveServer server, Browser browser, boolean scripts) {
        this.server = server;
        context = browser.newContext(new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-IN")
                .setViewportSize(WIDE, HEIGHT));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onResponse(responses::add);
    }

    /** Signs in at the page for it, with an account of that role that is made for it. */
    Visitor signedIn(String name, String role) {
        server.account(name, "\"roles\": [\"" + role + "\"]");
        page.navigate(server.address("/sign-in"));
        page.fill("#name", name);
        page.fill("#password", LiveServer.PASSWORD);
        page.click("main button[type=submit]");
        assertThat(page.locator(".masthead").innerText()).contains(name);
        return this;
    }

    /** The same person at another browser, which has kept nothing. */
    Visitor elsewhere(Browser browser) {
        Visitor visitor = new Visitor(server, browser, true);
        visitor.context.addCookies(context.cookies());
        return visitor;
    }

    Page page() {
        return page;
    }

    Page open(String path) {
        page.navigate(server.address(path));
        return page;
    }

    /** Does what leads to another page, and waits until that is there. */
    static void led(Page page, Runnable act) {
        AtomicBoolean led = new AtomicBoolean();
        Consumer<Frame> watch = frame -> led.set(true);
        page.onFrameNavigated(watch);
        act.run();
        page.waitForCondition(led::get);
        page.offFrameNavigated(watch);
        page.waitForLoadState();
    }

    /** Answers since the last time that this was asked. */
    List<Response> responses() {
        List<Response> since = new ArrayList<>(responses);
        responses.clear();
        return since;
    }

    /**
     * Looks at the page at hand in both languages, wide and narrow, in light and dark; keeps pictures. Without light only colours
     * differ, and those do not depend on the language.
     */
    void look(String name) {
        String address = page.url();
        for (String language : List.of("hi", "en")) {
            String mark = address.contains("?") ? "&" : "?";
            page.navigate(address + mark + "language=" + language);
            assertThat(page.getAttribute("html", "lang")).startsWith(language);
            keep(name + "-" + language);
            demandAccessible(name + " in " + language);
            for (int width : List.of(HALF, NARROW)) {
                page.setViewportSize(width, HEIGHT);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(name + " in " + language + " at " + width + " pixels")
                        .isEqualTo(true);
            }
            keep(name + "-" + language + "-narrow");
            page.setViewportSize(WIDE, HEIGHT);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        keep(name + "-dark");
        demandAccessible(name + " in the dark", new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(address);
    }

    private void keep(String picture) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(picture + ".png")));
    }

    /** No rule of axe-core is broken. */
    void demandAccessible(String where) {
        demandAccessible(where, new AxeBuilder(page));
    }

    private static void demandAccessible(String where, AxeBuilder rules) {
        assertThat(rules.analyze().getViolations().stream()
                        .map(violation -> violation.getId() + " "
                                + violation.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .collect(Collectors.joining(" ")))
                        .toList())
                .as(where)
                .isEmpty();
    }

    /** Events come one by one: whatever else is compressed, they are not. */
    void demandLiveEvents(String export) {
        String id = export.substring(export.lastIndexOf('/') + 1);
        RequestOptions zipped = RequestOptions.create().setHeader("Accept-Encoding", "gzip");
        assertThat(context.request()
                        .get(server.address("/api/datasets"), zipped)
                        .headers())
                .containsEntry("content-encoding", "gzip");
        assertThat(context.request()
                        .get(server.address("/api/exports/" + id + "/events"), zipped)
                        .headers())
                .containsEntry("content-type", "text/event-stream")
                .doesNotContainKey("content-encoding");
    }

    /** The browser refused nothing, and no script failed. */
    void demandNoComplaint() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
