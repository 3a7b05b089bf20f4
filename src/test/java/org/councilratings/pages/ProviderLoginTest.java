package org.councilratings.pages;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.councilratings.api.Api;
import org.councilratings.api.Provider;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** Editors log in on the pages with the operator's OpenID Connect provider. */
@QuarkusTest
@TestProfile(Provider.Used.class)
@Tag("service")
@Tag("without-sql")
class ProviderLoginTest {

    private static final String START = "/editor/login/provider";
    private static final String SESSION = "council-ratings-editor";

    @OidcWireMock
    WireMockServer provider;

    private final EditorBrowser browser = new EditorBrowser();

    /** What the provider gives for a code. */
    private void gives(String code, ResponseDefinitionBuilder response) {
        provider.stubFor(post(urlPathEqualTo("/auth/realms/quarkus/token")).withRequestBody(containing("code=" + code + "&"))
                .withRequestBody(containing("code_verifier=")).atPriority(1).willReturn(response));
    }

    private static ResponseDefinitionBuilder tokens(JwtClaims access) throws JoseException {
        JwtClaims id = Provider.claims();
        id.unsetClaim("groups");
        id.setStringClaim("preferred_username", "Alice Example");
        return tokens(access, id);
    }

    private static ResponseDefinitionBuilder tokens(JwtClaims access, JwtClaims id) throws JoseException {
        return okJson("{\"access_token\": \"" + Provider.signed(access) + "\", \"id_token\": \"" + Provider.signed(id)
                + "\", \"token_type\": \"Bearer\", \"expires_in\": 300}");
    }

    private static String parameter(String address, String name) {
        return new QueryStringDecoder(address).parameters().get(name).get(0);
    }

    /** Where the service leads who wants to log in. */
    private static Response start(EditorBrowser browser, String wanted) {
        return browser.follow(browser.open(START + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)));
    }

    /** Goes to the provider, and comes back with what it adds to the address. */
    private Response comeBackWith(String parameters) {
        String there = start(browser, "/editor/import").header("Location");
        return browser.open(START + "?" + parameters + "&state=" + parameter(there, "state"));
    }

    /** Follows redirects within the service. */
    private Response land(Response response) {
        Response last = response;
        while (last.header("Location") != null) {
            last = browser.follow(last);
        }
        return last;
    }

    @Test
    void theProviderIsAskedAtThePublicAddressWithPkce() {
        Response start = browser.open(START);
        String there = start.header("Location");
        assertEquals(302, start.statusCode());
        assertThat(there, startsWith(provider.baseUrl() + "/auth/realms/quarkus?"));
        assertEquals(Provider.PUBLIC_URL + START, parameter(there, "redirect_uri"));
        assertEquals("S256", parameter(there, "code_challenge_method"));
        assertEquals(Provider.CLIENT, parameter(there, "client_id"));
        assertEquals("no-store", start.header("Cache-Control"));
    }

    @Test
    void whoHasTheRoleEditsAndLogsOut() throws JoseException {
        gives("editor", tokens(Provider.claims()));
        Response landed = land(comeBackWith("code=editor"));
        assertEquals(200, landed.statusCode());
        assertEquals("0; url=/editor/import", landed.header("Refresh"));
        assertEquals("/editor/import", browser.page().select("main a").attr("href"));
        assertNotNull(browser.cookie(SESSION));
        assertThat("the extension's cookies end here", browser.cookieNames(), everyItem(startsWith("council-ratings")));

        assertEquals(200, browser.open("/editor").statusCode());
        assertThat(browser.page().select(".user").text(), containsString("Logged in as Alice Example"));
        browser.open("/editor/inspections/torbay-2026-01-12/remove");
        Response removed = browser.send(Map.of("reason", "A test"));
        assertEquals(303, removed.statusCode());
        assertEquals("editor", Api.json("/v1/events?subject=torbay-2026-01-12").getString("items[-1].by"));

        browser.open("/editor");
        Response out = browser.logOut();
        assertEquals("/editor/login?ended=here", out.header("Location"));
        assertThat(browser.follow(out).asString(), containsString("You have logged out of this service"));
        assertEquals(303, browser.open("/editor").statusCode());
    }

    @Test
    void whoHasNoNameIsCalledByTheSubject() throws JoseException {
        for (Object name : List.of(5, "", " ", Map.of("a", 1))) {
            JwtClaims id = Provider.claims();
            id.setClaim("preferred_username", name);
            gives("unnamed", tokens(Provider.claims(), id));
            assertEquals(200, land(comeBackWith("code=unnamed")).statusCode());
            browser.open("/editor");
            assertThat(browser.page().select(".user").text(), containsString("Logged in as alice"));
        }
    }

    @Test
    void longNamesAreCut() throws JoseException {
        JwtClaims id = Provider.claims();
        id.setSubject("s".repeat(1_000));
        id.setStringClaim("preferred_username", "n".repeat(1_000));
        gives("long", tokens(Provider.claims(), id));
        assertEquals(200, land(comeBackWith("code=long")).statusCode());
        browser.open("/editor");
        assertThat(browser.page().select(".user").text(), containsString("Logged in as nnn"));
    }

    @Test
    void whoDoesNotHaveTheRoleIsToldSo() throws JoseException {
        JwtClaims reader = Provider.claims();
        reader.setStringListClaim("groups", "reader");
        gives("reader", tokens(reader));
        land(comeBackWith("code=reader"));
        assertEquals(List.of("This account cannot change data: ask the operator"), browser.errors());
        assertNull(browser.cookie(SESSION));
    }

    @ParameterizedTest
    @ValueSource(strings = { "code=wrong", "error=access_denied", "error=access_denied&error_description=%0D%0Aforged",
            "nothing=1", "code=stranger", "code=nobody",
            "code=blank" })
    void whoTheProviderDoesNotLogInIsToldSo(String parameters) throws JoseException {
        gives("wrong", aResponse().withStatus(400).withBody("{\"error\": \"invalid_grant\"}"));
        JwtClaims stranger = Provider.claims();
        stranger.setIssuer("https://elsewhere.example");
        gives("stranger", tokens(stranger));
        JwtClaims nobody = Provider.claims();
        nobody.unsetClaim("sub");
        gives("nobody", tokens(Provider.claims(), nobody));
        JwtClaims blank = Provider.claims();
        blank.setSubject(" ");
        gives("blank", tokens(Provider.claims(), blank));
        Response landed = land(comeBackWith(parameters));
        assertEquals(200, landed.statusCode());
        assertEquals(List.of("Your organisation did not log you in: try again, or ask the operator"), browser.errors());
        assertNull(browser.cookie(SESSION));
    }

    /** However often: these are not failed log-ins of the client. */
    @ParameterizedTest
    @ValueSource(strings = { "broken", "garbage", "slow", "closed", "misconfigured" })
    void aProviderThatDoesNotWorkLeadsToTheLogInWithAnAccount(String code) {
        gives("broken", aResponse().withStatus(500).withBody("{\"error\": \"unknown_error\"}"));
        gives("garbage", aResponse().withBody("<html>"));
        gives("slow", aResponse().withFixedDelay(60_000));
        gives("closed", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        gives("misconfigured", aResponse().withStatus(401).withBody("{\"error\": \"invalid_client\"}"));
        land(comeBackWith("code=" + code));
        assertEquals(
                List.of("Your organisation’s log-in does not work at the moment: try again later, or use an account of this"
                        + " service"),
                browser.errors());
        assertEquals("/editor/import", browser.page().select("input[name=to]").val());
        assertNull(browser.cookie(SESSION));
    }

    @Test
    void eachTabLeadsToThePageThatItWanted() throws JoseException {
        gives("editor", tokens(Provider.claims()));
        String first = start(browser, "/editor/import").header("Location");
        String second = start(browser, "/editor/removed").header("Location");
        for (Map.Entry<String, String> tab : Map.of(first, "/editor/import", second, "/editor/removed").entrySet()) {
            Response landed = browser.open(START + "?code=editor&state=" + parameter(tab.getKey(), "state"));
            assertEquals("0; url=" + tab.getValue(), landed.header("Refresh"));
        }
        assertEquals(List.of(SESSION), browser.cookieNames());
    }

    @Test
    void aCookieThatSomeoneMadeIsNotTheStateOfThisBrowser() throws JoseException {
        gives("editor", tokens(Provider.claims()));
        for (String forged : List.of("forged", "forged|", "forged||a", "forged|a.b.c", "other|forged")) {
            RestAssured.given().redirects().follow(false).cookie("q_auth_pages_forged", forged)
                    .get(START + "?code=editor&state=forged").then().statusCode(303)
                    .header("Location", startsWith("/editor/login?refused=provider"));
        }
    }

    @Test
    void whoGoesBackFromTheProviderCanGoThereAgain() throws JoseException {
        gives("editor", tokens(Provider.claims()));
        start(browser, "/editor");
        assertEquals(200, land(comeBackWith("code=editor")).statusCode());
        assertNotNull(browser.cookie(SESSION));
    }

    @Test
    void longTokensAreNotKept() throws JoseException {
        JwtClaims access = Provider.claims();
        access.setStringClaim("groups_of_a_large_organisation", "g".repeat(20_000));
        gives("large", tokens(access));
        assertEquals(200, land(comeBackWith("code=large")).statusCode());
        assertThat(browser.cookieNames(), everyItem(startsWith("council-ratings")));
        assertEquals(200, browser.open("/editor").statusCode());
    }

    @Test
    void aCodeThatThisBrowserDidNotAskForIsNotUsed() throws JoseException {
        gives("editor", tokens(Provider.claims()));
        String state = parameter(new EditorBrowser().open(START).header("Location"), "state");
        land(browser.open(START + "?code=editor&state=" + state));
        assertEquals(List.of("Your organisation did not log you in: try again, or ask the operator"), browser.errors());
        assertNull(browser.cookie(SESSION));
    }

    @Test
    void aLogInLeadsOnlyToPagesForEditors() throws JoseException {
        gives("editor", tokens(Provider.claims()));
        String there = start(browser, "//evil.example").header("Location");
        Response landed = land(browser.open(START + "?code=editor&state=" + parameter(there, "state")));
        assertEquals("0; url=/editor", landed.header("Refresh"));
        assertEquals("/editor", URI.create(browser.page().select("main a").attr("href")).getPath());
    }

    @Test
    void theLogInPageOffersIt() {
        browser.open("/editor/login?to=%2Feditor%2Fimport");
        assertEquals(START + "?to=%2Feditor%2Fimport", browser.page().select("main a.button").attr("href"));
    }
}
