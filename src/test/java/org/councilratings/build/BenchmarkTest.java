package org.councilratings.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The benchmark's command loads all its modules and finds its files. GrowthTest runs its SQL. */
class BenchmarkTest {

    @Test
    void theCommandNamesItsParts() throws Exception {
        assumeTrue(hasPython(), "Python is not installed");
        String help = run("benchmark/run", "--help");
        for (String part : List.of("hot", "cold", "start", "growth")) {
            assertTrue(help.contains(part), help);
        }
    }

    private static boolean hasPython() {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3")));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = process.inputReader().lines().collect(Collectors.joining(" "));
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }
}
