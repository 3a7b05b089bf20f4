package org.councilratings.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Links between the pages of the documentation lead somewhere, and decisions have a status and a date. */
class DocumentationTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\\n]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern DECISION = Pattern.compile(
            "# (\\d+)[.] .+\\n\\nStatus: (accepted|superseded (in part )?by \\[.+]\\(.+\\))\\nDate: \\d{4}-\\d{2}-\\d{2}\\n(?s:.+)");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")),
                    docs.filter(file -> file.toString().endsWith(".md"))).sorted().toList();
        }
    }

    /** The anchors that code hosts give to headings: lower case, without punctuation, hyphens for spaces. */
    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(Files.readString(page)).results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w\\s-]", "").replace(' ', '-'))
                .toList();
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int checked = 0;
        for (Path page : pages()) {
            String prose = CODE.matcher(Files.readString(page)).replaceAll("");
            for (String link : LINK.matcher(prose).results().map(found -> found.group(1)).toList()) {
                if (!link.contains("://")) {
                    checked++;
                    if (!leadsSomewhere(page, link)) {
                        broken.add(page + ": " + link);
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(checked > 40, "Only " + checked + " links were found");
    }

    @Test
    void decisionsHaveANumberAStatusAndADate() throws IOException {
        List<Path> decisions = pages().stream().filter(page -> page.startsWith("docs/decisions")).toList();
        assertTrue(decisions.size() > 15, decisions::toString);
        for (Path decision : decisions) {
            String number = decision.getFileName().toString().substring(0, 4).replaceFirst("^0+", "");
            String text = Files.readString(decision);
            assertTrue(DECISION.matcher(text).matches() && text.startsWith("# " + number + ". "), decision::toString);
        }
    }
}
