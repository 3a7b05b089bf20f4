package org.councilratings.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The image asks whether the service lives where it was told to listen. */
@EnabledOnOs({ OS.LINUX, OS.MAC })
class HealthScriptTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(emptyValue = "", value = { "'', '', '', http://127.0.0.1:8080/q/health/live",
            "9090, '', '', http://127.0.0.1:9090/q/health/live", "9090, 0.0.0.0, '', http://127.0.0.1:9090/q/health/live",
            "'', 10.0.0.5, '', http://10.0.0.5:8080/q/health/live", "'', ::, '', http://127.0.0.1:8080/q/health/live",
            "'', ::1, '', http://[::1]:8080/q/health/live",
            "9090, 0.0.0.0, -Xmx128m -Dquarkus.http.port=7070, http://127.0.0.1:7070/q/health/live" })
    void itAsksForLifeAtTheConfiguredPort(String port, String host, String java, String asked) throws Exception {
        assertEquals("-q -O /dev/null " + asked,
                run(Map.of("QUARKUS_HTTP_PORT", port, "QUARKUS_HTTP_HOST", host, "JAVA_TOOL_OPTIONS", java)));
    }

    @ParameterizedTest
    @CsvSource(emptyValue = "", value = { "9000, '', '', http://127.0.0.1:9000/q/health/live",
            "9000, 0.0.0.0, '', http://127.0.0.1:9000/q/health/live", "0, '', '', http://10.0.0.5:9090/q/health/live",
            "9000, '', -Dcouncil-ratings.management.port=0, http://10.0.0.5:9090/q/health/live" })
    void itAsksAtTheAddressOfHealthAndMetrics(String port, String host, String java, String asked) throws Exception {
        assertEquals("-q -O /dev/null " + asked,
                run(Map.of("COUNCIL_RATINGS_MANAGEMENT_PORT", port, "COUNCIL_RATINGS_MANAGEMENT_HOST", host,
                        "QUARKUS_HTTP_PORT", "9090", "QUARKUS_HTTP_HOST", "10.0.0.5", "JAVA_TOOL_OPTIONS", java)));
    }

    /** Runs the script with a wget that only says what it is asked. */
    private String run(Map<String, String> environment) throws IOException, InterruptedException {
        Path wget = Files.writeString(folder.resolve("wget"), "#!/bin/sh\necho \"$*\"\n");
        wget.toFile().setExecutable(true);
        ProcessBuilder builder = new ProcessBuilder("sh", "src/main/image/health.sh").redirectErrorStream(true);
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "QUARKUS_HTTP_PORT", "QUARKUS_HTTP_HOST",
                "COUNCIL_RATINGS_MANAGEMENT_PORT", "COUNCIL_RATINGS_MANAGEMENT_HOST"));
        builder.environment().putAll(environment);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        Process process = builder.start();
        String printed = process.inputReader().lines().collect(Collectors.joining("\n"));
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }
}
