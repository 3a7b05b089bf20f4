package org.councilratings.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts have none of the words in {@code plain-english.txt}, which says what to write instead. */
class PlainEnglishTest {

    private static final List<Rule> RULES = rules();

    /** What any of the rules finds: most texts have nothing of it, as one look shows. */
    private static final Pattern ANY_RULE = whole(RULES.stream().map(Rule::words).collect(Collectors.joining("|")));
    private static final Path JAVA = Path.of("src/main/java");

    /** What is not prose in Markdown: blocks of code, code, and the targets of links. */
    private static final Pattern MARKDOWN_CODE = Pattern.compile("(?ms)^```.*?^```|^ {4}/.*?$|`[^`]*`|\\]\\([^)]*\\)");
    private static final Pattern NO_COMMENT = Pattern.compile("(?m)^[^#\\n].*$");

    /** The tokens of Java that can have prose in them, and characters, whose quotation mark must not begin a string. */
    private static final Pattern JAVA_TEXT = Pattern
            .compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])'"
                    + "|/\\*.*?\\*/|//[^\\n]*");

    private record Rule(String words, String better) {

        static Rule of(String line) {
            String[] parts = line.split(" => ", 2);
            assertEquals(2, parts.length, line);
            return new Rule(parts[0].replace(" ", "(?:\\s|[*#/](?=\\s))+"), parts[1]);
        }

        Pattern pattern() {
            return whole(words);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    private static List<Rule> rules() {
        return read(Path.of("src/test/resources/plain-english.txt")).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Rule::of).toList();
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
    }

    /** What to correct in a text, one line each. */
    private static List<String> findings(Path file, String text) {
        List<String> findings = new ArrayList<>();
        if (!ANY_RULE.matcher(text).find()) {
            return findings;
        }
        for (Rule rule : RULES) {
            rule.pattern().matcher(text).results().forEach(found -> findings.add(file + ":" + line(text, found.start()) + ": \""
                    + found.group().replaceAll("\\s+", " ") + "\" => " + rule.better()));
        }
        return findings;
    }

    private static long line(String text, int offset) {
        return 1 + text.substring(0, offset).chars().filter(character -> character == '\n').count();
    }

    /** The same text with blanks in place of some of it, so that the lines stay. */
    private static String without(Pattern left, String text) {
        return left.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group().replaceAll("[^\\n]", " ")));
    }

    /** Strings and comments of Java, on the lines where they are. */
    private static String proseOfJava(String source) {
        StringBuilder prose = new StringBuilder(source.replaceAll("[^\\n]", " "));
        JAVA_TEXT.matcher(source).results().filter(token -> !token.group().startsWith("'"))
                .forEach((MatchResult token) -> prose.replace(token.start(), token.end(), token.group()));
        return prose.toString();
    }

    private static Stream<Path> files(String folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
            return found.filter(Files::isRegularFile).filter(wanted).sorted().toList().stream();
        }
    }

    private static Predicate<Path> named(String pattern) {
        return file -> file.getFileName().toString().matches(pattern);
    }

    private static DynamicTest check(Path file, String prose) {
        return DynamicTest.dynamicTest(file.toString(), () -> {
            List<String> findings = findings(file, prose);
            assertTrue(findings.isEmpty(), () -> "Write this more plainly:\n" + String.join("\n", findings));
        });
    }

    @TestFactory
    Stream<DynamicTest> documentation() throws IOException {
        return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")), files("docs", named(".*[.]md")))
                .map(file -> check(file, without(MARKDOWN_CODE, read(file))));
    }

    @TestFactory
    Stream<DynamicTest> pages() throws IOException {
        return files("src/main/resources", named(".*[.](html|js)")).map(file -> check(file, read(file)));
    }

    @TestFactory
    Stream<DynamicTest> commentsOfSettingsAndScripts() throws IOException {
        return Stream.of(files("src/main/resources", named("application.*[.]properties")), files("src/main/image", named(".*")),
                files("docs/operations", named(".*")), Stream.of(Path.of("Dockerfile"), Path.of("mvnw")))
                .flatMap(found -> found).map(file -> check(file, without(NO_COMMENT, read(file).replaceAll("(?m)^ +#", "#"))));
    }

    @TestFactory
    Stream<DynamicTest> stringsAndCommentsOfCode() throws IOException {
        return files(JAVA.toString(), named(".*[.]java")).map(file -> check(file, proseOfJava(read(file))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The facts that are held | stored
            what is\\nheld | stored
            a request is given up | timed out, stopped, abandoned
            Whoever keeps a copy | anyone who, users, operators, clients
            what comes on top gets 503 | further requests, any more
            as many replicas as one likes | any number of
            asked again\\n * and again | repeatedly, regularly
            leadership stands twice | is, appears
            kept answers need no database | cached responses
            The data are checked | data is, was, has
            """)
    void badWordsAreFound(String text, String better) {
        List<String> findings = findings(Path.of("x"), text.replace("\\n", "\n"));
        assertTrue(findings.stream().anyMatch(finding -> finding.startsWith("x:1: ") && finding.endsWith(" => " + better)),
                findings::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = { "A children's home held an event.", "Inspections held since 2013", "Twelve questions with answers",
            "SIF stands for Single Inspection Framework", "as often as you like", "It was kept by the county.",
            "the mostly-read page" })
    void goodWordsAreNotFound(String text) {
        assertEquals(List.of(), findings(Path.of("x"), text));
    }

    @Test
    void proseOfCodeIsItsStringsAndComments() {
        String prose = proseOfJava("char quote = '\"'; // one\nString text = \"two\"; /** three\n * four */ int number;");
        assertEquals(List.of("// one", "\"two\" /** three", "* four */"),
                prose.lines().map(line -> line.strip().replaceAll(" {2,}", " ")).toList());
    }
}
