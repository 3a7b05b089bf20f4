package org.councilratings.imports.file;

import static org.councilratings.framework.Codes.LISTS;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is sent: there are rows, or it is said why not. */
class PublishedFilePropertiesTest {

    private static final int MOST_CLAIMS = 10_000;
    private static final byte[] CSV = """
            Local authority name,Inspection date,Inspection type,Overall effectiveness,Impact of leaders,In care,Care leavers
            Peterborough,27/11/2023,ILACS Standard Inspection,Inadequate,Requires improvement,Good,Inadequate
            "Bournemouth, Christchurch & Poole",06/12/2021,ILACS Standard Inspection,Inadequate,Inadequate,Good,
            """.getBytes(StandardCharsets.UTF_8);
    static final byte[] ODS = new Spreadsheet().sheet("Inspections")
            .row("Local authority name", "Inspection date", "Overall effectiveness", "Care leavers")
            .row("Peterborough", "2023-11-27", "Inadequate", "Inadequate").bytes();

    static final byte[] XLSX = new Workbook().strings("<si><t>Peterborough</t></si>").sheet("Inspections")
            .row("Local authority name", "Inspection date", "Overall effectiveness")
            .raw("<row r='2'><c t='s'><v>0</v></c><c s='1'><v>45257</v></c></row>").link("A2", "https://a.example/").bytes();

    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("files");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        Files.deleteIfExists(folder.resolve("file"));
        Files.delete(folder);
    }

    private static void assertReadOrRefused(byte[] bytes) {
        AtomicLong rows = new AtomicLong();
        try {
            PublishedFile.read(Spreadsheet.file(folder, bytes), LISTS, claim -> rows.incrementAndGet());
        } catch (UnreadableFile refused) {
            assertTrue(refused.getMessage().matches("[A-Z].{20,200}"), refused.getMessage());
        }
        assertTrue(rows.get() < MOST_CLAIMS);
    }

    @Property(tries = 300)
    void anyBytes(@ForAll byte[] bytes) {
        assertReadOrRefused(bytes);
    }

    @Property(tries = 300)
    void anyText(@ForAll("tables") String text) {
        assertReadOrRefused(
                ("Local authority,Publication date,Overall effectiveness\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> tables() {
        return Arbitraries
                .of("Peterborough", "Good", "30/01/2024", "=1+1", ",", ",", "\n", "\r", "\"", ";", "\t", "’", "&", " ",
                        "First ILACS publication date", "id,council_slug,type,start_date\n")
                .list().ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 300)
    void textThatWasDamaged(@ForAll int place, @ForAll byte value, @ForAll int length) {
        assertReadOrRefused(damaged(CSV, place, value, length));
    }

    @Property(tries = 500)
    void aSpreadsheetThatWasDamaged(@ForAll int place, @ForAll byte value, @ForAll int length) {
        assertReadOrRefused(damaged(ODS, place, value, length));
    }

    @Property(tries = 500)
    void aWorkbookThatWasDamaged(@ForAll int place, @ForAll byte value, @ForAll int length) {
        assertReadOrRefused(damaged(XLSX, place, value, length));
    }

    private static byte[] damaged(byte[] whole, int place, byte value, int length) {
        byte[] damaged = Arrays.copyOf(whole, whole.length);
        damaged[Math.floorMod(place, whole.length)] = value;
        return length % 3 == 0 ? Arrays.copyOf(damaged, Math.floorMod(length, whole.length)) : damaged;
    }
}
