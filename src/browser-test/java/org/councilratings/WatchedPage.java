package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;

/** A page that remembers what a page must never do. */
final class WatchedPage implements AutoCloseable {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    private static final String AXE = AxeBuilder.getAxeScript();

    /**
     * Returns nothing but violations, and fails if axe cannot check. {@link AxeBuilder} moves all that passes out of the browser
     * and in again, which takes several times as long as the check, and takes a check that fails for one that finds nothing.
     * What fades in is checked as it is in the end: until then its contrast is too low.
     */
    private static final String VIOLATIONS = """
            async ([part, standards]) => {
              document.getAnimations().forEach((animation) => animation.finish());
              const { violations } = await axe.run(part || document, { runOnly: standards, resultTypes: ['violations'] });
              return violations.flatMap((rule) => rule.nodes.map((element) =>
                `${rule.id} (${rule.help}) at ${element.target}: ${element.html}`));
            }""";

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
        assertAccessible(state, null);
    }

    /** Only what a selector selects, because a check of all the documentation takes seconds. There must be such a part. */
    void assertAccessible(String state, String part) {
        page.evaluate(AXE);
        List<?> violations = (List<?>) page.evaluate(VIOLATIONS, Arrays.asList(part, STANDARDS));
        assertEquals(List.of(), violations, () -> state + ": axe finds\n"
                + violations.stream().map(String::valueOf).collect(Collectors.joining("\n")));
    }

    void assertNoFaults() {
        assertEquals(List.of(), faults);
    }

    @Override
    public void close() {
        page.close();
    }
}
