package org.councilratings.imports.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

import org.councilratings.imports.file.UnreadableFile;
import org.councilratings.imports.file.UnreadableFile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no reports, and files made to do harm, end in a sentence. */
class PublishedReportLimitsTest {

    private static final String BEGIN = """
            %PDF-1.7
            1 0 obj
            <</Type/Catalog/Pages 2 0 R>>
            endobj
            2 0 obj
            <</Type/Pages/Kids[3 0 R]/Count 1>>
            endobj
            3 0 obj
            <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R
            /Resources<</XObject<</A 5 0 R>>/Font<</F 6 0 R>>>>>>
            endobj
            """;

    private static UnreadableFile refused(byte[] file) {
        UnreadableFile refused = assertThrows(UnreadableFile.class, () -> ReportPdf.read(file));
        assertTrue(refused.getMessage().matches("[A-Z].{20,400}"), refused.getMessage());
        return refused;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    /** A file with a page of this content, and more objects. */
    private static byte[] file(String dictionary, byte[] content, String more) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes(BEGIN + more + "\n4 0 obj\n<</Length " + content.length + dictionary + ">>\nstream\n"));
        file.writeBytes(content);
        file.writeBytes(bytes("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"));
        return file.toByteArray();
    }

    private static byte[] file(String content, String more) {
        return file("", bytes(content), more);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Dear colleague, please find attached the report", "PK\u0003\u0004" })
    void noPdf(String text) {
        assertEquals(Kind.NOT_A_TABLE, refused(bytes(text)).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "secret" })
    void protectedByAPassword(String password) {
        assertTrue(refused(new ReportPdf().text("Text").isProtected(password)).getMessage().contains("password"));
    }

    @Test
    void withoutText() {
        assertTrue(refused(new ReportPdf().bytes()).getMessage().contains("no text"));
    }

    @Test
    void cutOff() {
        byte[] whole = new ReportPdf().title("Inspection of Peterborough local authority children’s services").bytes();
        for (int length = 10; length < whole.length; length += 40) {
            refused(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void unpackedTooLarge() {
        byte[] bomb = deflated(new byte[64 << 20]);
        assertEquals(Kind.TOO_LARGE, refused(file("/Filter/FlateDecode", bomb, "")).kind());
        assertEquals(Kind.TOO_LARGE, refused(file("/Filter[/FlateDecode]", deflated(bytes("[]".repeat(1 << 20))), "")).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/Filter/LZWDecode", "/Filter[/FlateDecode/FlateDecode/FlateDecode/RunLengthDecode]",
            "/Filter 12 0 R", "/Filter[12 0 R]", "/F#69lter/L#5aWDecode", "/Filter % a comment\n/FlateDecode",
            "/Filter/FlateDecode/DecodeParms 12 0 R", "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
            "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 12 0 R>>" })
    void packedInAWayThatNoReportNeeds(String dictionary) {
        assertEquals(Kind.TOO_LARGE, refused(file(dictionary, deflated(bytes("BT ET")), "")).kind());
    }

    @Test
    void imagesAreNotUnpackedAsText() {
        assertEquals(Kind.BROKEN, refused(file("/Filter/DCTDecode", bytes("BT ET"), "")).kind());
    }

    @Test
    void formsThatDrawThemselves() {
        refused(file("/A Do ".repeat(100), """
                5 0 obj
                <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>/Length 12>>
                stream
                /A Do /A Do\s
                endstream
                endobj
                """));
    }

    @Test
    void deepNesting() {
        refused(file("[".repeat(100_000), ""));
        refused(file("q ".repeat(3), "5 0 obj\n" + "<</A".repeat(50_000) + "\nendobj\n"));
    }

    @Test
    void widthsOfMoreLettersThanThereAre() {
        assertEquals(Kind.BROKEN, refused(file("BT /F 12 Tf (a) Tj ET", """
                6 0 obj
                <</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]>>
                endobj
                7 0 obj
                <</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>
                /W[0 2000000000 500]>>
                endobj
                """)).kind());
    }

    @Test
    void thousandsOfPages() {
        ReportPdf report = new ReportPdf();
        for (int i = 0; i < 500; i++) {
            report.text("Text").page();
        }
        assertTrue(refused(report.bytes()).getMessage().contains("pages"));
    }

    @Test
    void streamsWithoutAnEnd() {
        refused(file("BT ET", "9 0 obj\n<</Length 999999999>>\nstream\n".repeat(5_000)));
    }
}
