package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;

/** A page that remembers what a page must never do. */
final class WatchedPage implements AutoCloseable {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    /** Only so that a page that never gets there does not hang the build, however slow the machine is. */
    private static final double HANGING_AFTER_MILLISECONDS = 300_000;

    private final Page page;
    private final String origin;
    private final List<String> requests = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private WatchedPage(Page page, String origin) {
        this.page = page;
        this.origin = origin;
        page.setDefaultNavigationTimeout(HANGING_AFTER_MILLISECONDS);
        page.setDefaultTimeout(HANGING_AFTER_MILLISECONDS);
        page.onRequest(this::remember);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add("console error: " + message.text());
            }
        });
        page.onPageError(error -> faults.add("uncaught error: " + error));
    }

    /** Opens an address of the service, which is an origin without a slash at its end. */
    static WatchedPage open(BrowserContext browser, String origin, String address) {
        WatchedPage watched = new WatchedPage(browser.newPage(), origin);
        watched.page.navigate(origin + address);
        return watched;
    }

    private void remember(Request request) {
        requests.add(request.url());
        boolean isEmbedded = request.url().startsWith("data:") || request.url().startsWith("blob:");
        if (!isEmbedded && !request.url().startsWith(origin + "/")) {
            faults.add("request to another origin: " + request.url());
        }
    }

    Page page() {
        return page;
    }

    List<String> requests() {
        return requests;
    }

    /** The whole page. */
    void assertAccessible(String state) {
        assertAccessible(state, new AxeBuilder(page));
    }

    /** Only a part of the page, because a check of all the documentation takes seconds. */
    void assertAccessible(String state, String part) {
        assertAccessible(state, new AxeBuilder(page).include(part));
    }

    private void assertAccessible(String state, AxeBuilder axe) {
        List<String> violations = axe.withTags(STANDARDS).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(element -> describe(rule, element))).toList();
        assertEquals(List.of(), violations, () -> state + ": axe finds\n" + String.join("\n", violations));
    }

    private static String describe(Rule rule, CheckedNode element) {
        return rule.getId() + " (" + rule.getHelp() + ") at " + element.getTarget() + ": " + element.getHtml();
    }

    void assertNoFaults() {
        assertEquals(List.of(), faults);
    }

    @Override
    public void close() {
        page.close();
    }
}
