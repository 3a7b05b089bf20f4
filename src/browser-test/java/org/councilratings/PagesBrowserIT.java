package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The pages for people, in a browser. */
class PagesBrowserIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final String EDITOR = "ed";
    private static final String PASSWORD = "only for tests, and long enough";

    private static ServiceProcess service;
    private static Playwright playwright;
    private static Browser browser;
    private static BrowserContext window;

    @TempDir
    static Path folder;

    @BeforeAll
    static void startAll() throws Exception {
        service = ServiceProcess.withAccount(JAR, folder, Map.of(), EDITOR, PASSWORD);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM));
        window = browser.newContext();
    }

    @AfterAll
    static void stopAll() {
        service.close();
        playwright.close();
    }

    /** On a screen, on a small phone in the dark (which is also a screen at 400 per cent), and on paper. */
    @ParameterizedTest
    @ValueSource(strings = { "/", "/councils?region=london", "/councils/trafford", "/councils/northamptonshire?asOf=2020-01-31",
            "/inspections/peterborough-2023-11-27", "/changes", "/questions", "/map", "/embed/councils/peterborough",
            "/editor/login" })
    void everyKindOfPageIsAccessibleAndFits(String address) {
        try (WatchedPage watched = WatchedPage.open(window, service.origin(), address)) {
            Page page = watched.page();
            show(page, 1280, ColorScheme.LIGHT, Media.SCREEN);
            watched.assertAccessible(address);
            show(page, 320, ColorScheme.DARK, Media.SCREEN);
            watched.assertAccessible(address + " on a phone in the dark");
            assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
            show(page, 640, ColorScheme.LIGHT, Media.SCREEN);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            assertEquals(640, page.evaluate("document.documentElement.scrollWidth"));
            page.evaluate("document.documentElement.style.fontSize = ''");
            show(page, 720, ColorScheme.LIGHT, Media.PRINT);
            watched.assertAccessible(address + " on paper");
            watched.assertNoFaults();
        }
    }

    private static void show(Page page, int width, ColorScheme scheme, Media media) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setMedia(media));
    }

    @Test
    void anAddressWithoutAPageLeadsToTheSearch() {
        try (WatchedPage watched = WatchedPage.open(window, service.origin(), "/councils/petrborough")) {
            watched.assertAccessible("an error");
            assertEquals("Peterborough", watched.page().locator("main li a").first().innerText());
            watched.page().locator("#again").fill("BCP");
            watched.page().locator("main button").click();
            watched.page().waitForURL("**/councils/bournemouth-christchurch-and-poole");
        }
    }

    @Test
    void councilsAreSuggestedWhileANameIsTyped() {
        try (WatchedPage watched = WatchedPage.open(window, service.origin(), "/")) {
            watched.page().locator("#search").pressSequentially("peterb");
            Locator suggestion = watched.page().locator("#found option").first();
            suggestion.waitFor(new Locator.WaitForOptions()
                    .setState(WaitForSelectorState.ATTACHED));
            assertEquals("Peterborough", suggestion.getAttribute("value"));
            watched.assertNoFaults();
        }
    }

    @Test
    void theTableIsSortedInPlaceAndByItsAddress() {
        try (WatchedPage watched = WatchedPage.open(window, service.origin(), "/councils")) {
            Page page = watched.page();
            Locator heading = page.locator("thead a").nth(2);
            heading.click();
            heading.click();
            page.waitForURL("**sort=-overall_effectiveness*");
            List<String> sorted = page.locator("tbody tr td:nth-child(3) .grade").allInnerTexts();
            assertEquals("descending", page.locator("thead th").nth(2).getAttribute("aria-sort"));
            page.reload();
            assertEquals(sorted, page.locator("tbody tr td:nth-child(3) .grade").allInnerTexts());
            watched.assertNoFaults();
        }
    }

    @Test
    void whatIsWrongIsSaidWithTheFocusOnItAndALinkToTheField() {
        try (WatchedPage watched = WatchedPage.open(window, service.origin(), "/questions?council=atlantis")) {
            watched.assertAccessible("a page with an error");
            assertEquals("errors", watched.page().evaluate("document.activeElement.className"));
            watched.page().locator(".errors a").click();
            assertEquals("atlantis", watched.page().evaluate("document.activeElement.value"));
        }
    }

    @Test
    void sortingIsAlsoHeard() {
        try (WatchedPage watched = WatchedPage.open(window, service.origin(), "/councils")) {
            Page page = watched.page();
            page.locator("thead a").nth(1).press("Enter");
            assertEquals("Sorted by Region, ascending", page.locator("#sorted").innerText());
        }
    }

    @Test
    void everyTileOfTheMapIsNamedAndInSightWhileItHasTheFocus() {
        try (WatchedPage watched = WatchedPage.open(window, service.origin(), "/map")) {
            Page page = watched.page();
            page.setViewportSize(1280, 800);
            page.locator(".past").press("Tab");
            assertEquals("/councils/northumberland", page.evaluate("document.activeElement.getAttribute('href')"));
            page.locator(".tile[href='/councils/bexley']").focus();
            assertTrue(page.locator("#tile").innerText().startsWith("Bexley (BEX): "));
            assertTrue((boolean) page.evaluate("(box => box.top >= 0 && box.bottom <= innerHeight)"
                    + "(document.getElementById('tile').getBoundingClientRect())"));
            page.setViewportSize(320, 800);
            assertTrue(page.locator(".tile rect").first().boundingBox().height >= 24);
        }
    }

    @Test
    void thePagesForEditorsLeadABrowserToTheLogIn() {
        try (WatchedPage watched = WatchedPage.open(window, service.origin(), "/editor/import")) {
            watched.page().waitForURL("**/editor/login?to=%2Feditor%2Fimport");
            assertEquals("Log in", watched.page().locator("h1").innerText());
        }
    }

    @Test
    void whatWasTypedIsKeptIfTheLogInHasEnded() {
        try (BrowserContext own = browser.newContext();
                WatchedPage watched = WatchedPage.open(own, service.origin(), "/editor/inspections/torbay-2026-01-12")) {
            Page page = watched.page();
            logIn(page);
            watched.assertAccessible("the form of an inspection");
            page.getByLabel("Lead inspector (optional)").fill("Not saved yet");
            own.clearCookies();
            page.locator("form.fields button").click();
            page.waitForURL("**/editor/login?to=**&ended=1");
            watched.assertAccessible("the log-in again");
            logIn(page);
            page.waitForURL("**/editor/inspections/torbay-2026-01-12");
            page.getByText("What you typed is here again.").waitFor();
            assertEquals("Not saved yet", page.getByLabel("Lead inspector (optional)").inputValue());
            page.reload();
            assertNotEquals("Not saved yet", page.getByLabel("Lead inspector (optional)").inputValue());
            page.navigate(service.origin() + "/editor/import");
            watched.assertAccessible("the form of an import");
            page.locator("#reason").fill("A reason");
            page.locator("#dryRun").uncheck();
            own.clearCookies();
            page.getByText("Send the file").click();
            logIn(page);
            page.getByText("It is not saved yet. Choose the file again.").waitFor();
            assertEquals("A reason", page.locator("#reason").inputValue());
            assertFalse(page.locator("#dryRun").isChecked());
            watched.assertNoFaults();
        }
    }

    @Test
    void whatWasTypedIsKeptIfTheRecordWasRemovedMeanwhile() throws Exception {
        String record = "/v1/inspections/torbay-2018-06-11";
        try (BrowserContext own = browser.newContext();
                WatchedPage watched = WatchedPage.open(own, service.origin(), "/editor/inspections/torbay-2018-06-11")) {
            Page page = watched.page();
            logIn(page);
            page.locator("#note").fill("Typed");
            assertEquals(204, service.delete(record, EDITOR + ":" + PASSWORD,
                    service.get(record).headers().firstValue("ETag").orElseThrow()).statusCode());
            page.locator("form.fields button").click();
            page.getByText("Restore it").click();
            page.getByText("Restore the record").click();
            page.getByText("It is not saved yet.").waitFor();
            assertEquals("Typed", page.locator("#note").inputValue());
            page.locator("form.fields button").click();
            page.getByText("Your changes are saved.").waitFor();
            assertEquals(0, page.evaluate("sessionStorage.length"));
        }
    }

    private static void logIn(Page page) {
        page.getByLabel("Name").fill(EDITOR);
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("main button").click();
        page.getByText("Log out").waitFor();
    }

    @Test
    void thePagesNeedNoScript() {
        try (BrowserContext plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                WatchedPage watched = WatchedPage.open(plain, service.origin(), "/councils?grade=inadequate")) {
            assertTrue(watched.page().locator("tbody tr").count() > 0);
            watched.page().locator("#search").fill("trafford");
            watched.page().locator(".search button").click();
            watched.page().waitForURL("**/councils/trafford");
            assertEquals("Trafford Council", watched.page().locator("h1").innerText());
        }
    }
}
