package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.database.PostgreSql;

import io.quarkus.elytron.security.common.BcryptUtil;

/** The packaged service in a process of its own, at a free port. */
public final class ServiceProcess implements AutoCloseable {

    static final String STARTED = "Council Ratings is at ";

    /** Stops a test that hangs, however slow the machine is. No test may depend on it. */
    static final Duration HANG_GUARD = Duration.ofMinutes(10);

    /** Halve what a process costs that lives for a few seconds. */
    static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** Saves another sixth. Java checks the classes in the tests of the image. */
    private static final List<String> UNCHECKED = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

    /** The cheapest cost that bcrypt has, because tests log in very often. */
    private static final int CHEAP_HASH = 4;

    private static final String H2_OPTIONS = "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;"
            + "AUTO_SERVER=TRUE";

    /** In nanoseconds: leaves the processor to what a loop waits for. Nothing depends on it. */
    private static final long PAUSE = 20_000_000;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final int port;
    private final Process process;
    private final BufferedReader output;

    private ServiceProcess(int port, Process process) {
        this.port = port;
        this.process = process;
        output = process.inputReader();
    }

    /** Starts it in a folder; the settings are system properties. */
    static ServiceProcess start(Path folder, Map<String, String> environment, List<String> before, List<String> settings,
            List<String> after) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port));
        command.addAll(settings);
        command.addAll(after);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // Whoever runs the tests may have one for something else.
        builder.environment().remove("DATABASE_URL");
        builder.environment().putAll(environment);
        return new ServiceProcess(port, builder.start());
    }

    /** Starts the jar of a build as operators do without an image. */
    static ServiceProcess ofJar(Path jar, Path folder, Map<String, String> environment, String... settings)
            throws IOException {
        return start(folder, environment, java(), List.of(settings), List.of("-jar", jar.toAbsolutePath().toString()));
    }

    private static List<String> java() {
        return Stream.of(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()), SHORT_LIVED, UNCHECKED)
                .flatMap(List::stream).toList();
    }

    /**
     * Starts the service on an empty database with an account that may edit. The account is added while the service runs, as
     * its command to add one would take as long as another start.
     */
    static ServiceProcess withAccount(Path jar, Path folder, Map<String, String> environment, String name, String password,
            String... settings) throws IOException, SQLException {
        ServiceProcess service = ofJar(jar, folder, environment, withSharedH2(settings)).ready();
        String postgresql = environment.get("DATABASE_URL");
        try (Connection connection = postgresql == null ? connect(folder) : PostgreSql.connect(postgresql);
                PreparedStatement account = connection.prepareStatement(
                        "insert into account (username, password, role, created_at) values (?, ?, 'editor', current_timestamp)")) {
            account.setString(1, name);
            account.setString(2, BcryptUtil.bcryptHash(password, CHEAP_HASH));
            account.executeUpdate();
        }
        return service;
    }

    /** Settings with which other processes can connect to the service's database in H2, and some more. */
    static String[] withSharedH2(String... settings) {
        return Stream.concat(Stream.of("-Dcouncil-ratings.h2-options=" + H2_OPTIONS, "-Dh2.bindAddress=127.0.0.1"),
                Stream.of(settings)).toArray(String[]::new);
    }

    /** Connects to the database in a folder, beside a service that was started with {@link #withSharedH2}. */
    static Connection connect(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/council-ratings") + ";" + H2_OPTIONS, "sa",
                "");
    }

    /** Runs a command of the jar with a line for it to read, and returns what it prints. It must succeed. */
    static String command(Path jar, Path folder, Map<String, String> environment, String line, String... command)
            throws IOException, InterruptedException {
        return command(true, jar, folder, environment, line, command);
    }

    /** The same of a command that must fail. */
    static String refusedCommand(Path jar, Path folder, Map<String, String> environment, String line, String... command)
            throws IOException, InterruptedException {
        return command(false, jar, folder, environment, line, command);
    }

    private static String command(boolean mustSucceed, Path jar, Path folder, Map<String, String> environment, String line,
            String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(java());
        all.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        all.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("DATABASE_URL");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (Writer input = process.outputWriter()) {
            input.write(line + "\n");
        } catch (IOException ended) {
            // It was refused before it read anything.
        }
        String printed = process.inputReader().lines().collect(Collectors.joining("\n"));
        assertEquals(mustSucceed, process.waitFor() == 0, printed);
        return printed;
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits for a condition, however long a slow machine takes. */
    public static void await(Callable<Boolean> condition, String what) throws Exception {
        long deadline = System.nanoTime() + HANG_GUARD.toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < deadline, "Waited in vain until " + what);
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** What it prints until it is ready or ends. */
    String untilReady() throws IOException {
        return until(STARTED);
    }

    /** What it prints until a line has some words, or until it ends. */
    String until(String words) throws IOException {
        StringBuilder printed = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.append(line).append('\n');
            if (line.contains(words)) {
                break;
            }
        }
        return printed.toString();
    }

    /** Waits until it is ready; what it prints from then on is read and forgotten, so that it never waits for a reader. */
    ServiceProcess ready() throws IOException {
        String printed = untilReady();
        assertTrue(printed.contains(STARTED), printed);
        Thread reader = new Thread(this::readOn);
        reader.setDaemon(true);
        reader.start();
        return this;
    }

    private void readOn() {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException killed) {
            // Whoever killed it knows.
        }
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Where it is, without a slash at the end. */
    String origin() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + address))
                .timeout(HANG_GUARD);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** The status of a response whose body is not awaited. */
    int statusOf(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin() + address)).timeout(HANG_GUARD)
                .build();
        HttpResponse<InputStream> response = HTTP.send(request, BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }

    /** Sends a body with the name and password of an account, as JSON unless the headers say otherwise. */
    HttpResponse<String> post(String address, String account, String body, String... headers)
            throws IOException, InterruptedException {
        return edit(HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)), address, account,
                headers.length > 0 ? headers : new String[] { "Content-Type", "application/json" });
    }

    /** Removes a record, if it still has a tag. */
    HttpResponse<String> delete(String address, String account, String tag) throws IOException, InterruptedException {
        return edit(HttpRequest.newBuilder().DELETE(), address, account, "If-Match", tag);
    }

    private HttpResponse<String> edit(HttpRequest.Builder edit, String address, String account, String... headers)
            throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
        return HTTP.send(edit.uri(URI.create(origin() + address)).timeout(HANG_GUARD)
                .header("Authorization", "Basic " + credentials).headers(headers).build(), BodyHandlers.ofString());
    }

    /** What it needs after a collection, by the Java that runs it and by Linux. */
    Memory memory() throws IOException, InterruptedException {
        jcmd("GC.run");
        double used = Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info").split("Metaspace")[0]).results()
                .mapToInt(space -> Integer.parseInt(space.group(1))).sum();
        double resident = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:")).mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                .findFirst().orElseThrow();
        return new Memory(used / 1024, resident / 1024);
    }

    private String jcmd(String command) throws IOException {
        return new String(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process.pid()), command).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Memory in use, in MiB: objects in the heap, and what the process has of the machine. */
    record Memory(double heap, double resident) {

        @Override
        public String toString() {
            return "heap %.1f, process %.1f".formatted(heap, resident);
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        exitValue();
    }

    int exitValue() throws InterruptedException {
        assertTrue(process.waitFor(HANG_GUARD.toSeconds(), TimeUnit.SECONDS));
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
