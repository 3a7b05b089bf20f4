package org.councilratings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.councilratings.http.listing.OpenedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What checks every response in the other tests finds each kind of fault. The document and the responses here are made up. */
class PublishedContractTest {

    private static final String DOCUMENT = """
            {"openapi": "3.1.0", "info": {"title": "Trees", "version": "1"}, "paths": {
             "/v1/trees": {
              "get": {"operationId": "listTrees", "responses": {
               "200": {"description": "Trees", "headers": {
                 "ETag": {"required": true, "schema": {"type": "string"}}, "Link": {"schema": {"type": "string"}},
                 "Data-Sequence": {"required": true, "schema": {"type": "integer", "minimum": 0}}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/TreeListing"}},
                 "text/csv": {"schema": {"type": "string"}, "example": "name,height\\noak,20\\n"},
                 "application/x-ndjson": {"schema": {"type": "string", "contentSchema": {"type": "array",
                  "items": {"$ref": "#/components/schemas/Tree"}}}},
                 "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {
                  "schema": {"type": "string", "format": "binary"}}}},
               "304": {"description": "Not modified", "headers": {
                 "ETag": {"required": true, "schema": {"type": "string"}}}},
               "400": {"$ref": "#/components/responses/Problem"}}},
              "post": {"operationId": "createTree", "responses": {
               "201": {"description": "Made", "headers": {"Location": {"required": true, "schema": {"type": "string"}}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Tree"}}}},
               "400": {"$ref": "#/components/responses/Problem"}}}},
             "/v1/trees/{name}": {
              "parameters": [{"name": "name", "in": "path", "required": true, "schema": {"type": "string"}}],
              "delete": {"operationId": "deleteTree", "responses": {"204": {"description": "Removed"}}}}},
             "components": {"responses": {"Problem": {"description": "A problem",
               "headers": {"Cache-Control": {"required": true, "schema": {"type": "string"}}},
               "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
              "schemas": {
               "Tree": {"type": "object", "properties": {"name": {"type": "string"}, "height": {"type": ["integer", "null"]},
                "kind": {"type": "string", "x-extensible-enum": ["leaf", "needle"]}}},
               "TreeListing": {"type": "object", "properties": {"items": {"type": "array",
                "items": {"$ref": "#/components/schemas/Tree"}}}},
               "Problem": {"type": "object", "properties": {"title": {"type": "string"}, "status": {"type": "integer"}}}}}}
            """;
    private static final String OAK = "{\"name\": \"oak\", \"height\": 20, \"kind\": \"leaf\"}";
    private static final String TREES = "{\"items\": [" + OAK + "]}";
    private static final String PROBLEM = "{\"title\": \"No\", \"status\": 400}";

    private final PublishedContract contract = new PublishedContract(DOCUMENT);

    private static Exchange exchange(String request, int status, String type, String body, String... headers) {
        Map<String, List<String>> all = new HashMap<>();
        if (!type.isEmpty()) {
            all.put("Content-Type", List.of(type));
        }
        all.put("Access-Control-Expose-Headers", List.of("ETag, Link, Data-Sequence, Location, Allow"));
        for (String header : headers) {
            String[] parts = header.split(": ");
            all.put(parts[0], List.of(parts[1]));
        }
        String[] asked = request.split(" ");
        return new Exchange(asked[0], asked[1], false, status, all, body);
    }

    private static Exchange trees(String body) {
        return exchange("GET /v1/trees", 200, "application/json", body, "ETag: \"1\"", "Data-Sequence: 7");
    }

    private static Exchange refused(String request, int status, String... headers) {
        return exchange(request, status, "application/problem+json", PROBLEM, headers);
    }

    private void isFine(Exchange exchange) {
        assertEquals(List.of(), contract.faults(exchange));
    }

    private void isFound(String fault, Exchange exchange) {
        String faults = String.join("\n", contract.faults(exchange));
        assertTrue(faults.contains(fault), () -> "Found only: " + faults);
    }

    @Test
    void whatIsDocumentedHasNoFault() {
        isFine(trees(TREES));
        isFine(exchange("HEAD /v1/trees", 200, "application/json", "", "ETag: \"1\"", "Data-Sequence: 7"));
        isFine(exchange("GET /v1/trees", 304, "", "", "ETag: \"1\""));
        isFine(exchange("POST /v1/trees", 201, "application/json", OAK, "Location: /v1/trees/oak"));
        isFine(exchange("DELETE /v1/trees/oak", 204, "", ""));
        isFine(refused("GET /v1/trees", 400, "Cache-Control: no-store"));
        isFine(refused("PATCH /v1/trees", 405, "Cache-Control: no-store", "Allow: GET, HEAD, OPTIONS, POST"));
        isFine(exchange("OPTIONS /v1/trees", 200, "", "", "Allow: GET, HEAD, OPTIONS, POST"));
        isFine(exchange("GET /v1/trees.csv", 200, "text/csv", "name,height\nelm,30\n", "ETag: \"1\"", "Data-Sequence: 7"));
        isFine(exchange("GET /v1/trees.ndjson", 200, "application/x-ndjson", OAK + "\n" + OAK + "\n", "ETag: \"1\"",
                "Data-Sequence: 7"));
        isFine(exchange("GET /v1/trees.xlsx", 200, OpenedWorkbook.MEDIA_TYPE, "PK", "ETag: \"1\"", "Data-Sequence: 7"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET /v1/shrubs", "GET /v1/trees/oak/leaves", "GET /v1/trees.ods", "GET /v1/trees/", "DELETE /v2",
            "OPTIONS /v1/shrubs" })
    void aPathThatIsNotThereIsFound(String request) {
        isFound("path is not in the document", exchange(request, 200, "application/json", TREES));
    }

    @ParameterizedTest
    @CsvSource({ "PUT /v1/trees, 200", "GET /v1/trees/oak, 200", "POST /v1/trees.csv, 201", "get /v1/trees, 200",
            "OPTIONS /v1/trees, 405", "DELETE /v1/trees/oak, 405" })
    void aMethodThatIsNotThereIsFound(String request, int status) {
        isFound("The document has no", exchange(request, status, "application/json", TREES));
    }

    @ParameterizedTest
    @CsvSource({ "GET /v1/trees, 418", "GET /v1/trees, 201", "GET /v1/trees, 405", "POST /v1/trees, 200", "HEAD /v1/trees, 500",
            "PATCH /v1/trees, 503", "DELETE /v1/trees/oak, 200" })
    void aStatusThatIsNotThereIsFound(String request, int status) {
        isFound("no status " + status, refused(request, status, "Cache-Control: no-store"));
    }

    @Test
    void aHeaderThatIsNotThereIsFound() {
        isFound("The document has no header Deprecation", exchange("GET /v1/trees", 200, "application/json", TREES,
                "ETag: \"1\"", "Data-Sequence: 7", "Deprecation: @1"));
        isFound("cannot read Deprecation", exchange("GET /v1/trees", 200, "application/json", TREES, "Deprecation: @1"));
        isFound("The document has no header Link", exchange("DELETE /v1/trees/oak", 204, "", "", "Link: </>"));
        isFound("The document has no header RateLimit",
                refused("GET /v1/trees", 400, "Cache-Control: no-store", "RateLimit: \"default\";r=1;t=1"));
    }

    @Test
    void aHeaderThatIsMissingIsFound() {
        isFound("The header ETag is missing", exchange("GET /v1/trees", 200, "application/json", TREES, "Data-Sequence: 7"));
        isFound("The header ETag is missing", exchange("HEAD /v1/trees", 200, "application/json", "", "Data-Sequence: 7"));
        isFound("The header Location is missing", exchange("POST /v1/trees", 201, "application/json", OAK));
        isFound("The header Cache-Control is missing", refused("GET /v1/trees", 400));
    }

    @ParameterizedTest
    @ValueSource(strings = { "seven", "-1", "7.5" })
    void aHeaderOfTheWrongTypeIsFound(String sequence) {
        isFound("Data-Sequence", exchange("GET /v1/trees", 200, "application/json", TREES, "ETag: \"1\"",
                "Data-Sequence: " + sequence));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"items\": [{\"name\": 7, \"height\": 20, \"kind\": \"leaf\"}]}",
            "{\"items\": [{\"name\": \"oak\", \"height\": \"20\", \"kind\": \"leaf\"}]}",
            "{\"items\": [{\"name\": null, \"height\": 20, \"kind\": \"leaf\"}]}",
            "{\"items\": [{\"name\": \"oak\", \"height\": 20.5, \"kind\": \"leaf\"}]}",
            "{\"items\": [{\"name\": \"oak\", \"height\": 20, \"kind\": \"palm\"}]}",
            "{\"items\": [{\"name\": \"oak\", \"kind\": \"leaf\"}]}",
            "{\"items\": [{\"name\": \"oak\", \"height\": 20, \"kind\": \"leaf\", \"age\": 3}]}",
            "{\"items\": {}}", "{\"items\": [], \"page\": 1}", "[]", "{}", "", "oak" })
    void aBodyThatIsNotAsItsSchemaIsFound(String body) {
        assertTrue(contract.faults(trees(body)).size() > 0, body);
    }

    @ParameterizedTest
    @CsvSource({ "text/html, <p>", "'', ''", "application/problem+json, {}" })
    void aTypeThatIsNotThereIsFound(String type, String body) {
        isFound("The document has no " + type, exchange("GET /v1/trees", 200, type, body, "ETag: \"1\"", "Data-Sequence: 7"));
    }

    @Test
    void aBodyWhereThereIsNoneIsFound() {
        isFound("The document has no body", exchange("DELETE /v1/trees/oak", 204, "", "gone"));
        isFound("The document has no body", exchange("GET /v1/trees", 304, "application/json", TREES, "ETag: \"1\""));
        isFound("HEAD has a body", exchange("HEAD /v1/trees", 200, "application/json", TREES));
        isFound("OPTIONS has a body", exchange("OPTIONS /v1/trees", 200, "", "x", "Allow: GET, HEAD, OPTIONS, POST"));
    }

    @Test
    void anAllowHeaderThatSaysOtherMethodsIsFound() {
        isFound("Allow is 'GET'", exchange("OPTIONS /v1/trees", 200, "", "", "Allow: GET"));
        isFound("Allow is ''", refused("PATCH /v1/trees", 405, "Cache-Control: no-store"));
        isFound("by the document 'OPTIONS, DELETE'",
                refused("GET /v1/trees/oak", 405, "Cache-Control: no-store", "Allow: GET, HEAD, OPTIONS, DELETE"));
    }

    @Test
    void aFileThatIsNotAsDocumentedIsFound() {
        isFound("not text/csv", exchange("GET /v1/trees.csv", 200, "application/json", TREES));
        isFound("The columns are name", exchange("GET /v1/trees.csv", 200, "text/csv", "name\noak\n"));
        isFound("/height: string found", exchange("GET /v1/trees.ndjson", 200, "application/x-ndjson",
                OAK + "\n" + OAK.replace("20", "\"tall\"") + "\n"));
        isFound("The columns are height", exchange("GET /v1/trees.csv-metadata.json", 200, "application/csvm+json",
                "{\"tableSchema\": {\"columns\": [{\"name\": \"height\"}]}}"));
    }

    @Test
    void aPreflightWithoutAnAnswerIsFound() {
        Exchange silent = exchange("OPTIONS /v1/trees", 204, "", "");
        assertEquals(1, contract.faults(new Exchange("OPTIONS", "/v1/trees", true, 204, silent.headers(), "")).size());
    }

    /** What was right once is so only for the same schema, and what is wrong stays so. */
    @Test
    void whatIsRememberedIsOnlyWhatWasRight() {
        isFine(trees(TREES));
        isFine(trees(TREES));
        isFound("The document has no header Deprecation",
                exchange("GET /v1/trees", 200, "application/json", TREES, "ETag: \"1\"", "Data-Sequence: 7",
                        "Deprecation: @1"));
        Exchange other = exchange("POST /v1/trees", 201, "application/json", TREES, "Location: /v1/trees/oak");
        assertEquals(contract.faults(other), contract.faults(other));
        isFound("items", other);
    }

    /** So that what is in the document cannot be passed by. */
    @Test
    void outsideTheDocumentThereAreOnlyPagesAndProblems() {
        assertEquals(List.of(), contract.faultsOutside(exchange("GET /docs/", 200, "text/html", "<p>")));
        assertEquals(List.of(), contract.faultsOutside(refused("GET /v1/shrubs", 404, "Cache-Control: no-store")));
        assertEquals(List.of("The path is in the document"), contract.faultsOutside(trees(TREES)));
        assertEquals(List.of("The path is in the document"), contract.faultsOutside(refused("GET /v1/trees.csv", 404)));
        assertEquals(List.of("The type is 'text/html', not application/problem+json", "An error may be stored"),
                contract.faultsOutside(exchange("GET /v1/shrubs", 404, "text/html", "<p>")));
        assertEquals(List.of("An error may be stored"), contract.faultsOutside(refused("GET /v1/shrubs", 404)));
    }

    @Test
    void aFaultFailsTheTestAndSaysWhereItIs() {
        AssertionError failure = assertThrows(AssertionError.class, () -> contract.check(refused("GET /v1/trees", 418)));
        assertTrue(failure.getMessage().startsWith("GET /v1/trees 418 is not as documented"), failure.getMessage());
        assertThrows(AssertionError.class, () -> contract.checkOutside(trees(TREES)));
        assertThrows(AssertionError.class, () -> contract.checkUnreadable(trees(TREES)));
    }
}
