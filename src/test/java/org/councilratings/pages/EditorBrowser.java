package org.councilratings.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.councilratings.api.Editors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A browser without scripts: it has cookies, fills in the form of a page and sends it. */
final class EditorBrowser {

    private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private Cookies cookies = new Cookies();
    private Document page;

    /** Logs in. */
    static EditorBrowser of(String name) {
        EditorBrowser browser = new EditorBrowser();
        Response response = browser.logIn(name, Editors.PASSWORD, "/editor");
        if (response.statusCode() != 303) {
            throw new AssertionError(response.asString());
        }
        return browser;
    }

    Response logIn(String name, String password, String wanted) {
        open("/editor/login?to=" + wanted);
        return send(Map.of("name", name, "password", password));
    }

    String cookie(String name) {
        return cookies.getValue(name);
    }

    List<String> cookieNames() {
        return cookies.asList().stream().map(Cookie::getName).toList();
    }

    /** Sends the form that is on every page of an editor. */
    Response logOut() {
        return noted(asking().contentType(ContentType.URLENC).formParam("token", token()).post("/editor/logout"));
    }

    RequestSpecification asking() {
        return RestAssured.given().header("Accept", ACCEPT).urlEncodingEnabled(true).redirects().follow(false).cookies(cookies);
    }

    /** Opens a page, and notes its cookies. */
    Response open(String address) {
        return noted(asking().urlEncodingEnabled(false).get(address));
    }

    private Response noted(Response response) {
        cookies = new Cookies(Stream.concat(
                cookies.asList().stream().filter(old -> !response.cookies().containsKey(old.getName())),
                response.detailedCookies().asList().stream().filter(set -> !set.getValue().isEmpty())).toList());
        page = Jsoup.parse(response.asString());
        return response;
    }

    Document page() {
        return page;
    }

    /** What the summary of the errors says. */
    List<String> errors() {
        return page.select(".errors li").eachText();
    }

    /** The form of the page for its content. */
    private Element form() {
        return page.select("main form.fields[method=post]").first();
    }

    /** Sends the form of the page with what it has, and other values in some fields. */
    Response send(Map<String, String> typed) {
        RequestSpecification request = asking().contentType(ContentType.URLENC.withCharset("UTF-8"));
        form().select("input, select, textarea").forEach(control -> {
            String name = control.attr("name");
            request.formParam(name, typed.getOrDefault(name, value(control)));
        });
        return noted(request.post(form().attr("action")));
    }

    /** Sends the form of the page with a file. */
    Response send(String file, Map<String, String> typed) {
        RequestSpecification request = asking().multiPart("file", "list.csv", file.getBytes(), "text/csv");
        form().select("input:not([type=file]), select").forEach(control -> {
            String name = control.attr("name");
            String value = typed.getOrDefault(name, value(control));
            if (!control.attr("type").equals("checkbox") || !value.isEmpty()) {
                request.multiPart(name, value);
            }
        });
        return noted(request.post(form().attr("action")));
    }

    private static String value(Element control) {
        return switch (control.tagName()) {
            case "select" -> control.select("option[selected]").attr("value");
            case "textarea" -> control.wholeText();
            default -> control.attr("type").equals("checkbox") && !control.hasAttr("checked") ? "" : control.attr("value");
        };
    }

    /** Follows where a response leads. */
    Response follow(Response response) {
        return open(response.header("Location"));
    }

    String token() {
        return page.select("input[name=token]").attr("value");
    }
}
