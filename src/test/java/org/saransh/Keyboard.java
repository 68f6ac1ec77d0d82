package org.saransh;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.function.Predicate;

/** Somebody who has no mouse. He sees where he is, and is there within a bounded number of keys. */
final class Keyboard {

    private static final int MOST_KEYS = 400;

    private static final String IS_AT = "place => document.activeElement.matches(place)";
    private static final String SHOWS = "() => { const style = getComputedStyle(document.activeElement);"
            + " return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2"
            + " || style.boxShadow !== 'none'; }";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Goes on from field to link to button until it is the one. */
    Keyboard to(String place) {
        for (int keys = 0; keys < MOST_KEYS; keys++) {
            page.keyboard().press("Tab");
            if (page.evaluate(IS_AT, place).equals(true)) {
                assertThat(page.evaluate(SHOWS))
                        .as(place + " shows that it has the focus")
                        .isEqualTo(true);
                return this;
            }
        }
        throw new AssertionError("The keyboard never comes to " + place + " on " + page.url());
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes down a list to the value. */
    Keyboard choose(String value) {
        page.keyboard().press("Home");
        for (int keys = 0; keys < MOST_KEYS; keys++) {
            if (page.evaluate("() => document.activeElement.value").equals(value)) {
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("The list never comes to " + value);
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Enter, where it leads to another page. */
    void enter() {
        Visitor.led(page, () -> page.keyboard().press("Enter"));
    }

    /** What comes for Enter. */
    Response enterFor(Predicate<Response> awaited) {
        return page.waitForResponse(awaited, () -> page.keyboard().press("Enter"));
    }
}
