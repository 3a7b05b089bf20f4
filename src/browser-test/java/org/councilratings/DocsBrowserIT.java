package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;

import io.restassured.path.json.JsonPath;


/** The pages for people, in a browser: that everybody can use them, and that the documentation's examples work. */
class DocsBrowserIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String DOCS = "/docs";
    private static final String OPERATION = "listCouncils";
    private static final String RATINGS = "listRatings";
    private static final String FEED = "getFeed";
    private static final String WRITING = "createVisit";
    private static final String CORRECTING = "replaceVisit";
    private static final String PICTURE = "getRatingHistoryChart";

    /** What a page of the browser has if nobody changes it. */
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final Locator.WaitForOptions DETACHED = new Locator.WaitForOptions()
            .setState(WaitForSelectorState.DETACHED);

    private static final String EDITOR = "ed";
    private static final String PASSWORD = "only for tests, and long enough";

    private static ServiceProcess service;
    private static Playwright playwright;
    private static BrowserContext browser;

    /** Opened once, because that takes seconds. A test that succeeds leaves it to the next as it found it, or opens its own. */
    private static WatchedPage docs;

    @TempDir
    static Path folder;

    @RegisterExtension
    static final AfterEachCallback DOCS_ARE_LEFT = test -> {
        if (docs == null) {
            return;
        }
        WatchedPage used = docs;
        docs = null;
        if (test.getExecutionException().isPresent()) {
            used.close();
        } else {
            tidy(used);
            docs = used;
        }
    };

    @BeforeAll
    static void startAll() throws Exception {
        service = ServiceProcess.withAccount(JAR, folder, Map.of(), EDITOR, PASSWORD);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)).newContext();
    }

    @AfterAll
    static void stopAll() {
        service.close();
        playwright.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/problems", "/problems/invalid-parameter" })
    void pagesAboutErrorsAreAccessible(String address) {
        try (WatchedPage watched = open(address)) {
            watched.assertAccessible(address);
            watched.assertNoFaults();
        }
    }

    @Test
    void docsAreAccessibleInEveryState() {
        WatchedPage watched = docs();
        Page page = watched.page();
        watched.assertAccessible("at first");
        expand(page, OPERATION);
        watched.assertAccessible("with an operation expanded", block(OPERATION));
        operation(page, OPERATION).getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Schema")).first().click();
        operation(page, OPERATION).locator(".json-schema-2020-12__title", new Locator.LocatorOptions().setHasText("CouncilListing"))
                .first().waitFor();
        tryOut(page, OPERATION);
        // Of all councils there are thousands of lines, and axe looks at each. With the feed it looks at a long response.
        Locator pageSize = parameter(page, OPERATION, "pageSize").locator("input");
        pageSize.fill("1");
        responseStatus(page, OPERATION);
        watched.assertAccessible("after an operation was executed", block(OPERATION));
        pageSize.fill("");
        Locator schemas = page.getByRole(AriaRole.BUTTON, named("Schemas"));
        schemas.click();
        page.locator("#swagger-ui .models.is-open .json-schema-2020-12").first().waitFor();
        watched.assertAccessible("with the schemas open", ".models");
        schemas.click();
    }

    /** One after the other on one page, as somebody explores it: the first of each tag. Nothing that is optional is filled in. */
    @Test
    void operationsRespondWithoutAFilter() throws Exception {
        WatchedPage watched = docs();
        int before = watched.requests().size();
        List<String> firstOfTags = JsonPath.from(service.get("/openapi.json").body())
                .getList("paths.values().findAll { it.get }.collect { it.get }.groupBy { it.tags[0] }.values()"
                        + ".collect { it[0].operationId }", String.class);
        assertTrue(firstOfTags.size() > 5, firstOfTags::toString);
        assertAll(firstOfTags.stream().map(id -> () -> assertResponds(watched, id, "200")));
        assertEquals(List.of(),
                watched.requests().stream().skip(before).filter(request -> request.contains("?")).toList());
    }

    private static void assertResponds(WatchedPage watched, String operationId, String status) {
        expand(watched.page(), operationId);
        assertEquals(status, execute(watched.page(), operationId), operationId);
        watched.assertNoFaults();
        operation(watched.page(), operationId).locator(".opblock-summary-control").click();
    }

    @Test
    void fieldsHaveTheirNamesAndExamplesOfWhatIsOptionalBesideThem() {
        WatchedPage watched = docs();
        expand(watched.page(), RATINGS);
        tryOut(watched.page(), RATINGS);
        assertTrue(parameter(watched.page(), RATINGS, "asOf").innerText().contains("Example: 2024-06-30."));
        assertTrue(parameter(watched.page(), RATINGS, "pageSize").innerText().contains("Default: 200. Example: 3."));
        parameter(watched.page(), RATINGS, "council").locator(".json-schema-form-item-add").click();
        assertEquals("peterborough", parameter(watched.page(), RATINGS, "council").locator("input").inputValue());
        Locator controls = operation(watched.page(), RATINGS).locator("tr[data-param-name] :is(input, select)");
        assertTrue(controls.count() > 0);
        assertEquals(List.of(), controls.evaluateAll("all => all.filter(one => one.ariaLabel !== one.closest('tr').dataset.paramName)"
                + ".map(one => one.outerHTML)"));
        parameter(watched.page(), RATINGS, "council").locator(".json-schema-form-item-remove").click();
    }

    /** With the keyboard, on a phone. */
    @ParameterizedTest
    @ValueSource(ints = { 320, 360 })
    void theResponseIsInReachOfTheButton(int width) {
        WatchedPage watched = docs();
        Page page = watched.page();
        page.setViewportSize(width, 740);
        expand(page, RATINGS);
        tryOut(page, RATINGS);
        operation(page, RATINGS).locator(".execute").press("Enter");
        Locator outcome = operation(page, RATINGS).getByRole(AriaRole.STATUS);
        outcome.getByText("The response has the status 200.").waitFor();
        assertEquals("Execute", focused(page));
        assertTrue(isInView(outcome));
        page.keyboard().press("Tab");
        assertEquals("Go to the response", focused(page));
        page.keyboard().press("Enter");
        assertEquals("Server response", focused(page));
        assertTrue(isInView(operation(page, RATINGS).locator(".response-heading")));
        assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
        watched.assertAccessible("with the response in reach", block(RATINGS));
        operation(page, RATINGS).locator(".btn-clear").press("Enter");
        assertEquals("Execute", focused(page));
    }

    private static boolean isInView(Locator element) {
        return (Boolean) element.evaluate(
                "element => { const box = element.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }");
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.innerText");
    }

    @Test
    void errorsThatAnyRequestCanGetAreCollapsed() {
        WatchedPage watched = docs();
        expand(watched.page(), RATINGS);
        assertEquals(List.of("200", "304"), documentedStatuses(watched.page(), RATINGS));
        Locator errors = operation(watched.page(), RATINGS).locator(".common-errors button");
        assertEquals("false", errors.getAttribute("aria-expanded"));
        errors.press("Enter");
        assertEquals("true", errors.getAttribute("aria-expanded"));
        assertEquals(List.of("200", "304", "400", "406", "412", "413", "414", "429", "431", "500", "503"),
                documentedStatuses(watched.page(), RATINGS));
        watched.assertAccessible("with errors", block(RATINGS));
    }

    private static List<?> documentedStatuses(Page page, String id) {
        return (List<?>) operation(page, id).locator(".responses-table tr.response")
                .evaluateAll("rows => rows.map(row => row.dataset.code)");
    }

    @Test
    void whatIsRequiredAndMissingIsNamedAndFocused() {
        WatchedPage watched = docs();
        Page page = watched.page();
        expand(page, CORRECTING);
        tryOut(page, CORRECTING);
        operation(page, CORRECTING).locator(".execute").press("Enter");
        Locator field = parameter(page, CORRECTING, "If-Match").locator("input");
        page.waitForCondition(() -> Boolean.TRUE.equals(field.evaluate("field => field === document.activeElement")));
        assertEquals("true", field.getAttribute("aria-invalid"));
        assertEquals("Required field is not provided",
                parameter(page, CORRECTING, "If-Match").locator(".field-error").innerText());
        watched.assertAccessible("with a fault", block(CORRECTING));
    }

    @Test
    void whoLogsInCanAddAnExample() {
        WatchedPage watched = docs();
        Page page = watched.page();
        expand(page, WRITING);
        watched.assertAccessible("with an operation that writes", block(WRITING));
        page.getByRole(AriaRole.BUTTON, named("Authorize")).first().click();
        page.getByLabel("Username:").fill(EDITOR);
        page.getByLabel("Password:").fill(PASSWORD);
        watched.assertAccessible("with the log-in open", ".dialog-ux");
        page.locator(".auth-btn-wrapper button[type=submit]").first().click();
        page.locator(".auth-btn-wrapper .btn-done").first().click();
        assertEquals("201", execute(page, WRITING));
        page.getByRole(AriaRole.BUTTON, named("Authorize")).first().click();
        page.getByRole(AriaRole.BUTTON, named("Logout")).click();
        page.locator(".auth-btn-wrapper .btn-done").first().click();
    }

    @Test
    void theLogInHasTheFocusAndGivesItBack() {
        WatchedPage watched = docs();
        Page page = watched.page();
        Locator button = page.getByRole(AriaRole.BUTTON, named("Authorize")).first();
        button.press("Enter");
        page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Log in")).waitFor();
        assertEquals("auth-basic-username", page.evaluate("document.activeElement.id"));
        List.of("Username:", "Password:", "Value:").forEach(label -> page.locator("dialog").getByLabel(label).waitFor());
        assertEquals(List.of(), page.locator("dialog [aria-label]").all());
        for (int i = 0; i < 8; i++) {
            page.keyboard().press("Tab");
            assertEquals(true, page.evaluate("['DIALOG', 'BODY'].includes(document.activeElement.tagName)"
                    + " || document.activeElement.closest('dialog') !== null"));
        }
        page.keyboard().press("Escape");
        page.locator("dialog").waitFor(DETACHED);
        assertEquals(true, button.evaluate("button => button === document.activeElement"));
    }

    @Test
    void aPictureIsShownAsOne() {
        WatchedPage watched = docs();
        expand(watched.page(), PICTURE);
        execute(watched.page(), PICTURE);
        Locator picture = operation(watched.page(), PICTURE).locator(".live-responses-table img");
        picture.waitFor();
        watched.page().waitForCondition(() -> Boolean.TRUE.equals(picture.evaluate("image => image.complete")));
        assertEquals(720, picture.evaluate("image => image.naturalWidth"));
        assertEquals("Peterborough: inadequate since 30 January 2024", picture.getAttribute("alt"));
        watched.assertAccessible("with a picture", block(PICTURE));
    }

    @Test
    void aListCanBeHadAsAFile() {
        Map<String, String> types = Map.of("csv", "text/csv", "ndjson", "application/x-ndjson", "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        WatchedPage watched = docs();
        expand(watched.page(), OPERATION);
        tryOut(watched.page(), OPERATION);
        parameter(watched.page(), OPERATION, "asOf").locator("input").fill("2026-08-22");
        Locator type = operation(watched.page(), OPERATION).locator(".responses-wrapper select.content-type").first();
        types.forEach((ending, mediaType) -> {
            type.selectOption(mediaType);
            assertEquals("200", responseStatus(watched.page(), OPERATION));
            operation(watched.page(), OPERATION)
                    .locator(".live-responses-table a[download='councils-2026-08-22." + ending + "']").waitFor();
        });
        watched.assertAccessible("with a file", block(OPERATION));
        type.selectOption("application/json");
        parameter(watched.page(), OPERATION, "asOf").locator("input").fill("");
    }

    @Test
    void theFeedIsShownAndReadable() {
        WatchedPage watched = docs();
        expand(watched.page(), FEED);
        execute(watched.page(), FEED);
        Locator body = operation(watched.page(), FEED).locator(".live-responses-table .response .code").first();
        assertTrue(body.innerText().contains("<feed xmlns=\"http://www.w3.org/2005/Atom\""));
        watched.assertAccessible("with the feed", block(FEED));
    }

    @ParameterizedTest
    @CsvSource({ "1280, LIGHT, 720", "1280, DARK, 720", "360, LIGHT, 360", "360, DARK, 360" })
    void theLandingPageShowsItsChartOnEveryScreen(int width, ColorScheme scheme, int drawnWidth) {
        try (WatchedPage watched = open("/")) {
            Page page = watched.page();
            page.setViewportSize(width, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.reload();
            Locator chart = page.locator(".chart img");
            assertEquals(drawnWidth, chart.evaluate("image => image.naturalWidth"));
            assertEquals(scheme == ColorScheme.DARK,
                    chart.evaluate("image => image.currentSrc.includes('theme=dark')"));
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
            watched.assertNoFaults();
        }
    }

    @Test
    void textIsAsLargeAsTheBrowserIsAskedFor() {
        WatchedPage watched = docs();
        expand(watched.page(), RATINGS);
        List<?> before = textSizes(watched.page());
        watched.page().evaluate("document.documentElement.style.fontSize = '200%'");
        List<?> after = textSizes(watched.page());
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            assertEquals(((Number) before.get(i)).doubleValue() * 2, ((Number) after.get(i)).doubleValue(), 0.1);
        }
        watched.page().evaluate("document.documentElement.style.fontSize = ''");
    }

    private static List<?> textSizes(Page page) {
        return (List<?>) page.locator("main :is(p, li, code, label, h4, select, input, td, th, .parameter__name):visible")
                .evaluateAll("all => all.map(one => parseFloat(getComputedStyle(one).fontSize))");
    }

    @Test
    void nothingJumpsWhenTheListArrives() {
        try (WatchedPage watched = open("/problems")) {
            watched.page().addInitScript("window.shifted = 0; new PerformanceObserver(list => list.getEntries()"
                    + ".forEach(shift => { window.shifted += shift.value; })).observe({ type: 'layout-shift' })");
            watched.page().navigate(service.origin() + "/docs/");
            operation(watched.page(), OPERATION).waitFor();
            double shifted = ((Number) watched.page().evaluate("window.shifted")).doubleValue();
            assertTrue(shifted < 0.1, () -> "The layout has shifted by " + shifted);
        }
    }

    @Test
    void withoutScriptsTheAddressesAreThere() {
        try (BrowserContext plain = browser.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                WatchedPage watched = WatchedPage.open(plain, service.origin(), DOCS)) {
            assertTrue(watched.page().locator("main").innerText().contains("To try operations on this page, you need JavaScript"));
            assertTrue(watched.page().locator(".search").isVisible());
            watched.page().getByRole(AriaRole.LINK, named("Questions and answers")).click();
            watched.page().waitForURL("**/questions");
        }
    }

    @Test
    void theHeaderIsThatOfAllPages() {
        try (WatchedPage watched = open("/")) {
            Page page = watched.page();
            List<String> links = headerLinks(page);
            page.navigate(service.origin() + "/docs/");
            assertEquals(links, headerLinks(page));
            page.locator("#search").fill("Trafford");
            page.locator("#search").press("Enter");
            page.waitForURL("**/councils/trafford");
        }
    }

    private static List<String> headerLinks(Page page) {
        return page.locator("header a").all().stream().map(link -> link.innerText() + " " + link.evaluate("one => one.href"))
                .toList();
    }

    @Test
    void docsSayWhatTheyAreAndLeadHome() {
        WatchedPage watched = docs();
        Page page = watched.page();
        assertEquals("Council Ratings API", page.title());
        assertEquals("en", page.locator("html").getAttribute("lang"));
        assertEquals(service.origin() + "/", page.getByRole(AriaRole.LINK, named("Council Ratings")).evaluate("link => link.href"));
        assertTrue(page.locator("footer").innerText()
                .contains("Contains public sector information licensed under the Open Government Licence v3.0."));
        Locator schemas = page.getByRole(AriaRole.BUTTON, named("Schemas"));
        assertEquals("false", schemas.getAttribute("aria-expanded"));
        page.getByRole(AriaRole.HEADING, named("Schemas").setLevel(2)).waitFor();
    }

    @Test
    void anAddressCannotBringInAnotherDocument() {
        try (WatchedPage watched = open("/docs/?url=/elsewhere.json&configUrl=/elsewhere.json&config=/elsewhere.json")) {
            operation(watched.page(), OPERATION).waitFor();
            assertFalse(watched.requests().stream().skip(1).anyMatch(request -> request.contains("elsewhere")));
            watched.assertNoFaults();
        }
    }

    private WatchedPage docs() {
        if (docs == null) {
            docs = open(DOCS);
        }
        return docs;
    }

    /** Closes operations without their responses. What was filled in stays, so the tests themselves take it out again. */
    private static void tidy(WatchedPage watched) {
        watched.assertNoFaults();
        Page page = watched.page();
        // From the last to the first, because the first closes the operation and thereby removes the others.
        page.locator(".opblock.is-open :is(.opblock-summary-control, .try-out__btn.cancel, .btn-clear)")
                .evaluateAll("all => all.reverse().forEach(one => one.click())");
        page.locator(".opblock.is-open").first().waitFor(DETACHED);
        page.setViewportSize(WIDTH, HEIGHT);
    }

    private WatchedPage open(String address) {
        return WatchedPage.open(browser, service.origin(), address);
    }

    private static Locator operation(Page page, String id) {
        return page.locator(block(id));
    }

    private static Locator parameter(Page page, String id, String name) {
        return operation(page, id).locator("tr[data-param-name='" + name + "']");
    }

    private static String block(String operationId) {
        return ".opblock[id$='-" + operationId + "']";
    }

    private static void expand(Page page, String id) {
        operation(page, id).locator(".opblock-summary-control").click();
        operation(page, id).locator(".opblock-body").waitFor();
    }

    private static void tryOut(Page page, String id) {
        operation(page, id).locator(".try-out__btn").click();
    }

    /** Executes an expanded operation with what is filled in, and returns the status of the answer. */
    private static String execute(Page page, String id) {
        tryOut(page, id);
        return responseStatus(page, id);
    }

    private static String responseStatus(Page page, String id) {
        operation(page, id).locator(".execute").click();
        return operation(page, id).locator(".live-responses-table .response .response-col_status").innerText().strip();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
