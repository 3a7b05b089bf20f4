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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

import io.restassured.path.json.JsonPath;


/** The pages for people, in a browser: that everybody can use them, and that the documentation's examples work. */
class DocsBrowserIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String DOCS = "/docs";
    private static final String OPERATION = "listCouncils";
    private static final String FEED = "getFeed";
    /** A service that is new has no import to look at. */
    private static final List<String> OF_ONE_IMPORT = List.of("getImport", "listImportRows");
    private static final String WRITING = "createVisit";
    private static final String PICTURE = "getRatingHistoryChart";

    private static final String EDITOR = "ed";
    private static final String PASSWORD = "only for tests, and long enough";

    private static ServiceProcess service;
    private static Playwright playwright;
    private static BrowserContext browser;

    @TempDir
    static Path folder;

    @BeforeAll
    static void startAll() throws Exception {
        ServiceProcess.makeAccount(JAR, folder, Map.of(), EDITOR, PASSWORD);
        service = ServiceProcess.ofJar(JAR, folder, Map.of()).ready();
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
    @ValueSource(strings = { DOCS, "/", "/problems", "/problems/invalid-parameter" })
    void everyPageIsAccessible(String address) {
        try (WatchedPage watched = open(address)) {
            watched.page().waitForLoadState(LoadState.NETWORKIDLE);
            watched.assertAccessible(address);
            watched.assertNoFaults();
        }
    }

    @Test
    void docsAreAccessibleInEveryState() {
        try (WatchedPage watched = open(DOCS)) {
            operation(watched.page(), OPERATION).waitFor();
            watched.assertAccessible("at first");
            expand(watched.page(), OPERATION);
            watched.assertAccessible("with an operation expanded", block(OPERATION));
            execute(watched.page(), OPERATION);
            watched.assertAccessible("after an operation was executed", block(OPERATION));
            watched.page().getByRole(AriaRole.BUTTON, named("Schemas")).click();
            watched.page().locator("#swagger-ui .models.is-open .json-schema-2020-12").first().waitFor();
            watched.assertAccessible("with the schemas open", ".models");
            watched.assertNoFaults();
        }
    }

    /** One after the other on one page, as somebody explores it. */
    @Test
    void everyOperationRespondsToItsExamples() throws Exception {
        try (WatchedPage watched = open(DOCS)) {
            assertAll(operationIds().stream().filter(id -> !OF_ONE_IMPORT.contains(id))
                    .map(id -> () -> assertExamplesWork(watched, id)));
        }
    }

    private static void assertExamplesWork(WatchedPage watched, String operationId) {
        expand(watched.page(), operationId);
        String status = execute(watched.page(), operationId);
        assertTrue(status.startsWith("2"), () -> operationId + " responds with " + status);
        watched.assertNoFaults();
        operation(watched.page(), operationId).locator(".opblock-summary-control").click();
    }

    /** The example is a real visit, so that nothing is changed: it is here already. */
    @Test
    void whoLogsInCanWrite() {
        try (WatchedPage watched = open(DOCS)) {
            Page page = watched.page();
            expand(page, WRITING);
            watched.assertAccessible("with an operation that writes", block(WRITING));
            page.getByRole(AriaRole.BUTTON, named("Authorize")).first().click();
            page.locator(".auth-container input[autocomplete=username], .auth-container #auth-basic-username, "
                    + ".auth-container input[type=text]").first().fill(EDITOR);
            page.locator(".auth-container input[type=password]").first().fill(PASSWORD);
            watched.assertAccessible("with the log-in open", ".dialog-ux");
            page.locator(".auth-btn-wrapper button[type=submit]").first().click();
            page.locator(".auth-btn-wrapper .btn-done").first().click();
            assertEquals("409", execute(page, WRITING).strip());
        }
    }

    @Test
    void aPictureIsShownAsOne() {
        try (WatchedPage watched = open(DOCS)) {
            expand(watched.page(), PICTURE);
            execute(watched.page(), PICTURE);
            Locator picture = operation(watched.page(), PICTURE).locator(".live-responses-table img");
            picture.waitFor();
            watched.page().waitForCondition(() -> Boolean.TRUE.equals(picture.evaluate("image => image.complete")));
            assertEquals(720, picture.evaluate("image => image.naturalWidth"));
            assertEquals("Peterborough: inadequate since 30 January 2024", picture.getAttribute("alt"));
            watched.assertAccessible("with a picture", block(PICTURE));
            watched.assertNoFaults();
        }
    }

    /** With the pages filled in that JSON has and a file has not. */
    @ParameterizedTest
    @CsvSource({ "text/csv, councils-2026-08-22.csv", "application/x-ndjson, councils-2026-08-22.ndjson",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, councils-2026-08-22.xlsx" })
    void aListCanBeHadAsAFile(String mediaType, String fileName) {
        try (WatchedPage watched = open(DOCS)) {
            expand(watched.page(), OPERATION);
            operation(watched.page(), OPERATION).locator(".responses-wrapper select.content-type").first().selectOption(mediaType);
            assertEquals("200", execute(watched.page(), OPERATION).strip());
            Locator file = operation(watched.page(), OPERATION).locator(".live-responses-table")
                    .getByText("Download file");
            assertEquals(fileName, file.getAttribute("download"));
            watched.assertAccessible("with a file", block(OPERATION));
            watched.assertNoFaults();
        }
    }

    @Test
    void theFeedIsShownAndReadable() {
        try (WatchedPage watched = open(DOCS)) {
            expand(watched.page(), FEED);
            execute(watched.page(), FEED);
            Locator body = operation(watched.page(), FEED).locator(".live-responses-table .response .code").first();
            assertTrue(body.innerText().contains("<feed xmlns=\"http://www.w3.org/2005/Atom\""));
            watched.assertAccessible("with the feed", block(FEED));
            watched.assertNoFaults();
        }
    }

    @ParameterizedTest
    @CsvSource({ "1280, LIGHT, 720", "1280, DARK, 720", "360, LIGHT, 360", "360, DARK, 360" })
    void theLandingPageShowsItsChartAndTablesOnEveryScreen(int width, ColorScheme scheme, int drawnWidth) {
        try (WatchedPage watched = open("/")) {
            Page page = watched.page();
            page.setViewportSize(width, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.reload();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Locator chart = page.locator(".chart img");
            assertEquals(drawnWidth, chart.evaluate("image => image.naturalWidth"));
            assertEquals(scheme == ColorScheme.DARK,
                    chart.evaluate("image => image.currentSrc.includes('theme=dark')"));
            assertEquals(3, page.locator(".example table").count());
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
            watched.assertAccessible(scheme + " at " + width);
            watched.assertNoFaults();
        }
    }

    @Test
    void docsSayWhatTheyAreAndLeadHome() {
        try (WatchedPage watched = open(DOCS)) {
            Page page = watched.page();
            assertEquals("Council Ratings API", page.title());
            assertEquals("en", page.locator("html").getAttribute("lang"));
            assertEquals(service.origin() + "/", page.getByRole(AriaRole.LINK, named("Home")).evaluate("link => link.href"));
            assertTrue(page.locator("footer").innerText()
                    .contains("Contains public sector information licensed under the Open Government Licence v3.0."));
        }
    }

    @Test
    void schemasAreCollapsedAtFirst() {
        try (WatchedPage watched = open(DOCS)) {
            Locator schemas = watched.page().getByRole(AriaRole.BUTTON, named("Schemas"));
            assertEquals("false", schemas.getAttribute("aria-expanded"));
        }
    }

    @Test
    void everyControlOfAParameterHasItsName() {
        try (WatchedPage watched = open(DOCS)) {
            expand(watched.page(), OPERATION);
            tryOut(watched.page(), OPERATION);
            Locator controls = operation(watched.page(), OPERATION).locator("tr[data-param-name] :is(input, select)");
            assertTrue(controls.count() > 0);
            controls.all().forEach(control -> assertEquals(
                    control.evaluate("control => control.closest('tr').dataset.paramName"),
                    control.getAttribute("aria-label")));
        }
    }

    @Test
    void anAddressCannotBringInAnotherDocument() {
        try (WatchedPage watched = open("/docs/?url=/elsewhere.json&configUrl=/elsewhere.json&config=/elsewhere.json")) {
            operation(watched.page(), OPERATION).waitFor();
            assertFalse(watched.requests().stream().skip(1).anyMatch(request -> request.contains("elsewhere")));
            watched.assertNoFaults();
        }
    }

    @Test
    void docsFitANarrowScreen() {
        try (WatchedPage watched = open(DOCS)) {
            watched.page().setViewportSize(400, 900);
            expand(watched.page(), OPERATION);
            execute(watched.page(), OPERATION);
            assertEquals(400, watched.page().evaluate("document.documentElement.scrollWidth"));
            watched.assertAccessible("on a narrow screen", block(OPERATION));
        }
    }

    private WatchedPage open(String address) {
        return WatchedPage.open(browser, service.origin(), address);
    }

    private static List<String> operationIds() throws Exception {
        List<String> ids = JsonPath.from(service.get("/openapi.json").body())
                .getList("paths.values().collect { it.get }.operationId", String.class);
        assertFalse(ids.isEmpty() || ids.contains(null), () -> "Operations without an id: " + ids);
        return ids;
    }

    private static Locator operation(Page page, String id) {
        return page.locator(block(id));
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

    /** Executes an expanded operation with the examples that are filled in, and returns the status of the answer. */
    private static String execute(Page page, String id) {
        tryOut(page, id);
        operation(page, id).locator(".execute").click();
        return operation(page, id).locator(".live-responses-table .response .response-col_status").innerText();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
