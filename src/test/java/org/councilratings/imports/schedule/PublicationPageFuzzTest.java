package org.councilratings.imports.schedule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a page has, it leads to one file or it is said why not. Here on the seeds only (docs/checks.md). */
class PublicationPageFuzzTest {

    static Stream<String> pages() {
        return Stream.of("""
                <a href="/a/outcomes_as_at_31_March_2024.ods#b">Inspection outcomes as at 31 March 2024</a>
                <a href='//b.example/outcomes_as_at_31_August_2024.xlsx'>Inspection outcomes as at 31 August 2024</a>
                <base href="mailto:a"><a href="c.csv">31 Februaryy 2024</a>""");
    }

    @MethodSource("pages")
    @FuzzTest(maxDuration = "1h")
    void page(String html) {
        if (html == null) {
            return;
        }
        try {
            URI file = new PublicationPage(Jsoup.parse(html, "https://www.gov.example/page")).newest();
            assertTrue(file.getHost() != null, file.toString());
        } catch (FetchFailure refused) {
            assertTrue(refused.getMessage().startsWith("The page"), refused.getMessage());
        }
    }
}
