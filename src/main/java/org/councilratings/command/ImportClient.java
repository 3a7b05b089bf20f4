package org.councilratings.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.StringJoiner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Client of a running service for imports. */
final class ImportClient {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final int FIRST_ERROR = 400;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI service;
    private final String credentials;

    /** A client with the value of the Authorization header. */
    ImportClient(URI service, String credentials) {
        this.service = service;
        this.credentials = credentials;
    }

    /** Sends a file and returns the report: complete for a dry run, else of an import that has just started. */
    JsonNode send(Path file, boolean isDryRun, String onConflict, String reason) throws IOException, InterruptedException {
        StringJoiner query = new StringJoiner("&").add("dryRun=" + isDryRun).add("onConflict=" + onConflict);
        if (reason != null) {
            query.add("reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
        }
        return ask(HttpRequest.newBuilder(service.resolve("/v1/imports?" + query)).header("Authorization", credentials)
                .header("Content-Type", "application/octet-stream").header("Prefer", "respond-async")
                .POST(BodyPublishers.ofFile(file)));
    }

    /** The report of an import after a short wait. */
    JsonNode look(JsonNode report) throws IOException, InterruptedException {
        Thread.sleep(BETWEEN_LOOKS.toMillis());
        return ask(HttpRequest.newBuilder(service.resolve("/v1/imports/" + report.at("/summary/id").asText())).GET());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (ConnectException away) {
            throw new IOException("No service found at " + service, away);
        }
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request.timeout(PATIENCE).build());
        JsonNode body = json.readTree(response.body());
        if (response.statusCode() >= FIRST_ERROR) {
            throw new IOException(body.path("detail").asText("The service returned status " + response.statusCode()));
        }
        return body;
    }
}
