package org.councilratings.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The package could serve another data set: its sources have no words of ours, except in names of packages and settings. */
class GeneralTest {

    private static final Path SOURCES = Path.of("src/main/java/org/councilratings/http");
    private static final Pattern OURS = Pattern
            .compile("[Cc]ouncil|[Ii]nspection|\\brating|Rating|\\bvisits?\\b|Visit[A-Z]|[Jj]udgement|Ofsted");
    private static final Pattern ALLOWED = Pattern.compile("org\\.councilratings\\b|council-ratings\\.");

    @Test
    void httpKnowsNoWordOfTheDataSet() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertEquals(List.of(),
                    files.filter(file -> file.toString().endsWith(".java")).flatMap(GeneralTest::oursIn).toList());
        }
    }

    private static Stream<String> oursIn(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> OURS.matcher(ALLOWED.matcher(line).replaceAll("")).find())
                    .map(line -> file.getFileName() + ": " + line.strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
