package org.councilratings.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;

/**
 * Checks responses against the published OpenAPI document. The path must be in it, with the method and the status; headers and
 * body are for {@link DocumentedResponse}. What the document says only in words is written out here: HEAD is GET without a
 * body, OPTIONS and 405 name the methods of a path, and a list is also a file under its suffixes.
 */
public final class PublishedContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE");
    private static final Pattern PROBLEM_STATUS = Pattern.compile("[45]\\d\\d");

    private final JsonNode document;
    private final List<DocumentedPath> paths = new ArrayList<>();
    private final DocumentedResponse responses;
    private final SecondOpinion secondOpinion;

    /** A path with its operations. A list has suffixes as well. */
    private record DocumentedPath(String template, JsonNode operations, Pattern pattern) {

        private static DocumentedPath of(String template, JsonNode operations) {
            boolean isList = operations.at("/get/responses/200/content").has("text/csv");
            return new DocumentedPath(template, operations, Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")
                    + (isList ? "(?<suffix>\\.csv|\\.ndjson|\\.xlsx|\\.json|\\.csv-metadata\\.json)?" : "(?<suffix>)")));
        }

        private Optional<JsonNode> operation(String method) {
            String reading = method.equals("HEAD") ? "GET" : method;
            boolean isPossible = reading.equals("GET") || WRITING.contains(reading);
            return Optional.ofNullable(isPossible ? operations.get(reading.toLowerCase(Locale.ROOT)) : null);
        }

        /** The value of the Allow header. A file can only be read. */
        private String methods(String suffix) {
            Stream<String> reading = operations.has("get") ? Stream.of("GET", "HEAD") : Stream.of();
            Stream<String> writing = Stream.of("POST", "PUT", "DELETE")
                    .filter(method -> suffix.isEmpty() && operation(method).isPresent());
            return String.join(", ", Stream.of(reading, Stream.of("OPTIONS"), writing).flatMap(Function.identity()).toList());
        }
    }

    PublishedContract(String text) {
        try {
            document = JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        document.get("paths").properties()
                .forEach(path -> paths.add(DocumentedPath.of(path.getKey(), path.getValue())));
        paths.sort(Comparator.comparing(path -> path.template.contains("{")));
        responses = new DocumentedResponse(document);
        secondOpinion = new SecondOpinion(document);
    }

    /** The document as the running service publishes it. */
    static PublishedContract ofRunningService() {
        return new PublishedContract(RestAssured.get("/openapi.json").then().statusCode(200).extract().asString());
    }

    JsonNode document() {
        return document;
    }

    /** Whether a path, perhaps of a file, is in the document; what it names need not exist. */
    boolean hasPath(String path) {
        return paths.stream().anyMatch(documented -> documented.pattern.matcher(path).matches());
    }

    /** Fails if a response is not what the document says. */
    Filter filter() {
        return (request, expected, context) -> {
            var response = context.next(request, expected);
            check(Exchange.of(request, response));
            return response;
        };
    }

    /** Fails if the address is in the document after all, or if an error is not a problem as the document has it. */
    Filter filterOutside() {
        return (request, expected, context) -> {
            var response = context.next(request, expected);
            checkOutside(Exchange.of(request, response));
            return response;
        };
    }

    void check(Exchange exchange) {
        fail(exchange, faults(exchange));
    }

    void checkOutside(Exchange exchange) {
        fail(exchange, faultsOutside(exchange));
    }

    /** For a request that cannot be read, and so means no address: the response must be a problem. */
    void checkUnreadable(Exchange exchange) {
        fail(exchange, responses.faultsOfProblem(exchange));
    }

    private static void fail(Exchange exchange, List<String> faults) {
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    exchange + " is not as documented:\n" + String.join("\n", faults.stream().limit(5).toList())
                            + "\n" + exchange.body().substring(0, Math.min(300, exchange.body().length())));
        }
    }

    /** What is wrong with a response, by the document. */
    List<String> faults(Exchange exchange) {
        if (exchange.isPreflight() && exchange.method().equals("OPTIONS")) {
            return DocumentedResponse.faultsOfPreflight(exchange);
        }
        for (DocumentedPath path : paths) {
            Matcher matched = path.pattern.matcher(exchange.path());
            if (matched.matches()) {
                return faults(exchange, path, Optional.ofNullable(matched.group("suffix")).orElse(""));
            }
        }
        return List.of("The path is not in the document");
    }

    /** What is wrong with the response of an address that a test says is not in the document. */
    List<String> faultsOutside(Exchange exchange) {
        if (hasPath(exchange.path())) {
            return List.of("The path is in the document");
        }
        return isProblem(exchange) ? responses.faultsOfProblem(exchange) : List.of();
    }

    private List<String> faults(Exchange exchange, DocumentedPath path, String suffix) {
        Optional<JsonNode> operation = suffix.isEmpty() || !WRITING.contains(exchange.method())
                ? path.operation(exchange.method())
                : Optional.empty();
        if (operation.isPresent()) {
            return faultsOfOperation(exchange, operation.get(), suffix);
        }
        if (exchange.method().equals("OPTIONS") && exchange.status() == 200) {
            return responses.faultsOfOptions(exchange, path.methods(suffix));
        }
        if (exchange.status() == 405 && !exchange.method().equals("OPTIONS")) {
            return responses.faultsOfRefusal(exchange, path.methods(suffix));
        }
        return isProblem(exchange) ? faultsOfAnyOperation(exchange, path)
                : List.of("The document has no " + exchange.method() + " of " + path.template);
    }

    private List<String> faultsOfOperation(Exchange exchange, JsonNode operation, String suffix) {
        JsonNode response = operation.get("responses").path(String.valueOf(exchange.status()));
        return response.isMissingNode() ? List.of("The document has no status " + exchange.status() + " of "
                + operation.path("operationId").asText())
                : Stream.concat(responses.faults(exchange, response, suffix).stream(), suffix.isEmpty()
                        ? secondOpinion.faults(exchange, operation.path("operationId").asText()).stream()
                        : Stream.empty()).toList();
    }

    /**
     * A request that no operation is there for may still fail as any other of the path does, before its method is looked at.
     */
    private List<String> faultsOfAnyOperation(Exchange exchange, DocumentedPath path) {
        return path.operations.valueStream()
                .map(operation -> operation.path("responses").path(String.valueOf(exchange.status())))
                .filter(response -> !response.isMissingNode()).findFirst()
                .map(response -> responses.faults(exchange, response, ""))
                .orElseGet(() -> List.of("The document has no status " + exchange.status() + " of " + path.template));
    }

    private static boolean isProblem(Exchange exchange) {
        return PROBLEM_STATUS.matcher(String.valueOf(exchange.status())).matches();
    }
}
