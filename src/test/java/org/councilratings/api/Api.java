package org.councilratings.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Asks the running service as its users do. Every answer is held against the published contract. */
public final class Api {

    private static final ObjectReader ROWS = new ObjectMapper().readerForMapOf(Object.class);

    private static final AtomicLong UNUSED_NAMES = new AtomicLong();

    private static PublishedContract contract;

    private Api() {
    }

    static synchronized PublishedContract contract() {
        if (contract == null) {
            contract = PublishedContract.ofRunningService();
        }
        return contract;
    }

    /** The document follows the code lists, so it is read again after a change of one. */
    static synchronized void readContractAgain() {
        contract = null;
    }

    public static RequestSpecification given() {
        return RestAssured.given().urlEncodingEnabled(false).filter(contract().filter());
    }

    /**
     * Asks an address that is not in the document and is not meant to be: a page for people, or one where nothing is. An error
     * must still be a problem as the document has it. A path of the document fails here.
     */
    public static RequestSpecification outsideTheDocument() {
        return RestAssured.given().urlEncodingEnabled(false).filter(contract().filterOutside());
    }

    /** Asks an address of the API, which is in the document, or one beside it, which is not. */
    public static RequestSpecification asking(String address) {
        return isOfTheApi(address) ? given() : outsideTheDocument();
    }

    /** Asks under a name for the service that nobody has used, so that the response cannot come from memory. */
    static RequestSpecification unkept(String address) {
        return asking(address).header("Host", "unkept-" + UNUSED_NAMES.incrementAndGet() + ".example");
    }

    /** Checks what came by other ways than {@link #asking}. */
    static void check(Exchange exchange) {
        if (isOfTheApi(exchange.path())) {
            contract().check(exchange);
        } else {
            contract().checkOutside(exchange);
        }
    }

    private static boolean isOfTheApi(String address) {
        return address.matches("/v1([/.?].*)?");
    }

    public static ValidatableResponse get(String address) {
        return given().get(address).then();
    }

    /** The body of a good answer. */
    public static JsonPath json(String address) {
        return get(address).statusCode(200).extract().jsonPath();
    }

    /** The body of a response, which is an object. In a loop this is much faster than paths, each of which Groovy compiles. */
    public static Map<String, Object> object(ValidatableResponse response) {
        try {
            return ROWS.readValue(response.extract().asByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The objects of an array in an object. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> objects(Map<String, Object> in, String name) {
        return (List<Map<String, Object>>) in.get(name);
    }

    /** The items of a whole list. */
    public static List<Map<String, Object>> items(String address) {
        return objects(object(get(address + (address.contains("?") ? "&" : "?") + "pageSize=1000").statusCode(200)), "items");
    }

    /** All rows of a list, however many pages they would make. */
    public static List<Map<String, Object>> whole(String address) {
        String text = get(address.replaceFirst("^([^?]*)", "$1.ndjson")).statusCode(200).extract().asString();
        try (MappingIterator<Map<String, Object>> rows = ROWS.readValues(text)) {
            return rows.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The periods of a council's history in one judgement, the oldest first. */
    public static List<Map<String, Object>> history(String council, String judgement) {
        return items("/v1/councils/" + council + "/rating-history?judgement=" + judgement);
    }

    /** The text of a value inside nested objects, or null. */
    public static String text(Map<String, Object> record, String... path) {
        Object value = record;
        for (String key : path) {
            value = ((Map<?, ?>) value).get(key);
        }
        return value == null ? null : value.toString();
    }
}
