package org.councilratings.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a file to a running service, and shows the progress and the result of each row. */
@Command(name = "import", description = "Import a published file into a running service.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final String TOKEN = "COUNCIL_RATINGS_TOKEN";
    private static final int NOT_DONE = 1;

    @Spec
    CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "Ofsted's release (.ods or .csv), or a list of this service (.csv).")
    Path file;

    @Option(names = "--url", defaultValue = "http://localhost:8080", description = "URL of the service (default: ${DEFAULT-VALUE}).")
    URI service;

    @Option(names = "--user", description = "Name of the account. You are asked for the password; you can also send it as one line of standard input. Without --user, set "
            + TOKEN + " to a token from the OpenID Connect provider.")
    String user;

    @Option(names = "--dry-run", description = "Show the report without saving anything.")
    boolean isDryRun;

    @Option(names = "--replace", description = "If the file differs from a stored value, replace the value.")
    boolean isToReplace;

    @Option(names = "--reason", description = "Reason for the change, which is published.")
    String reason;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isReadable(file)) {
            throw new ParameterException(command.commandLine(), "Cannot read the file " + file);
        }
        ImportClient client = new ImportClient(service, credentials());
        JsonNode report = client.send(file, isDryRun, isToReplace ? "replace" : "keep", reason);
        if (!isDryRun) {
            report = follow(client, report);
        }
        print(report, command.commandLine().getOut());
        return report.at("/summary/state").asText().equals("done") ? 0 : NOT_DONE;
    }

    private String credentials() throws IOException {
        String token = System.getenv(TOKEN);
        if (user == null && token == null) {
            throw new ParameterException(command.commandLine(), "Use --user, or set a token in " + TOKEN);
        }
        return user == null ? "Bearer " + token
                : "Basic " + Base64.getEncoder().encodeToString(
                        (user + ":" + Passwords.read(command.commandLine())).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode follow(ImportClient client, JsonNode started) throws IOException, InterruptedException {
        JsonNode report = started;
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName("Rows")
                .setInitialMax(started.at("/summary/rows/total").asLong()).build()) {
            while (report.at("/summary/state").asText().equals("running")) {
                report = client.look(report);
                bar.stepTo(report.at("/summary/rows/done").asLong());
            }
        }
        return report;
    }

    private static void print(JsonNode report, PrintWriter out) {
        for (JsonNode row : report.get("rows")) {
            if (!row.get("verdict").asText().equals("unchanged")) {
                out.println(line(row));
            }
        }
        JsonNode summary = report.get("summary");
        JsonNode rows = summary.get("rows");
        out.printf("%s%s: %d rows: %d new, %d unchanged, %d different, %d rejected%n",
                summary.get("dryRun").asBoolean() ? "dry run, " : "", summary.get("state").asText(), rows.get("total").asLong(),
                rows.get("added").asLong(), rows.get("unchanged").asLong(), rows.get("differs").asLong(),
                rows.get("rejected").asLong());
        if (!summary.get("failure").isNull()) {
            out.println(summary.get("failure").asText());
        }
    }

    private static String line(JsonNode row) {
        StringBuilder line = new StringBuilder(row.get("verdict").asText()).append("  ")
                .append(row.get("sheet").isNull() ? "" : row.get("sheet").asText() + " ").append("row ")
                .append(row.get("row").asLong()).append("  ")
                .append(row.get("record").isNull() ? row.get("council").asText() : row.get("record").asText());
        row.get("differences").forEach(difference -> line.append("  ").append(difference.get("field").asText()).append(": ")
                .append(difference.get("stored").asText()).append(" / ").append(difference.get("stated").asText()));
        row.get("reasons").forEach(reason -> line.append("  ").append(reason.get("message").asText()));
        return line.toString();
    }
}
