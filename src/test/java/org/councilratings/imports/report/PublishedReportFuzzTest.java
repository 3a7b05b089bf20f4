package org.councilratings.imports.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.councilratings.imports.file.UnreadableFile;
import org.junit.jupiter.params.provider.MethodSource;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever is sent as a PDF: it is read, the same each time, or one sentence says why not. Here on the seeds only;
 * docs/checks.md
 * has the command that looks for more.
 */
class PublishedReportFuzzTest {

    static Stream<byte[]> reports() {
        return Stream.of(new ReportPdf().title("Inspection of Peterborough local authority children’s services")
                .text("Inspection dates: 27 November to 8 December 2023")
                .row("Good", "The impact of leaders on social work", "practice with children and families").bytes(),
                new ReportPdf().text("Text").isProtected(""), new byte[] { '%', 'P', 'D', 'F', '-' });
    }

    @MethodSource("reports")
    @FuzzTest(maxDuration = "1h")
    void report(byte[] file) {
        try {
            assertEquals(ReportPdf.read(file), ReportPdf.read(file));
        } catch (UnreadableFile refused) {
            assertTrue(refused.getMessage().matches("(?s)[A-Z].{20,400}"), refused.getMessage());
        }
    }

    static Stream<String> days() {
        return Stream.of("27 November to 8 December 2023", "8–12 July 2019 and 7–8 August 2019", "8 June to 19 June 26");
    }

    @MethodSource("days")
    @FuzzTest(maxDuration = "1h")
    void days(String text) {
        if (text != null) {
            PrintedDays.of(text).ifPresent(days -> assertTrue(!days.last().isBefore(days.first())));
            String plain = Plain.of(text);
            assertEquals(plain.strip(), plain);
        }
    }
}
