package org.councilratings.imports.file;

import static org.councilratings.framework.Codes.LISTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.io.input.BoundedInputStream;
import org.councilratings.imports.file.UnreadableFile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files unpack to documents that fill the memory of a parser: they are refused while little of them was read. */
class BoundedXmlTest {

    private static final long MOST_READ = 3 << 20;

    @TempDir
    Path folder;

    /** What a document begins with, and what follows without an end. */
    static Stream<Arguments> hostile() {
        return Stream.of(hostile("<a>", i -> "<a>"), hostile("<a><!--", i -> "x"), hostile("<a><![CDATA[", i -> "x"),
                hostile("<a><?a ", i -> "x"), hostile("<a><?", i -> "x"), hostile("<a b='", i -> "x"),
                hostile("<a b='", i -> "&amp;"),
                hostile("<", i -> "x"), hostile("<a xmlns:b='", i -> "x"), hostile("<a ", i -> "b" + i + "='' "),
                hostile("<a ", i -> "xmlns:b" + i + "='a" + i + "' "), hostile("<a>", i -> "<b" + i + "/>"),
                hostile("<a>", i -> "<b c" + i + "=''/>"), hostile("<a>", i -> "<b xmlns='" + i + "'/>"),
                hostile("<a>", i -> "<b xmlns:c" + i + "='a'/>"), hostile("<a>", i -> "<?b" + i + "?>"),
                hostile("<a>&", i -> "x"),
                hostile("<!DOCTYPE a [", i -> "<!ENTITY b" + i + " 'c'>"), hostile("<!DOCTYPE a [<!--", i -> "x"),
                hostile("", i -> " "), hostile("<?xml version='1.0' ", i -> " "));
    }

    private static Arguments hostile(String begin, IntFunction<String> then) {
        return Arguments.of(begin + then.apply(0), begin, then);
    }

    /** More than may be read of it. */
    private static byte[] document(String begin, IntFunction<String> then) {
        StringBuilder document = new StringBuilder(begin);
        for (int i = 0; document.length() < 2 * MOST_READ; i++) {
            document.append(then.apply(i));
        }
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatHasNoEndIsRefused(String name, String begin, IntFunction<String> then) throws Exception {
        try (BoundedInputStream read = BoundedInputStream.builder().setByteArray(document(begin, then)).get()) {
            Exception refused = assertThrows(Exception.class, () -> read(read));
            assertTrue(Set.of(UnreadableFile.class, XMLStreamException.class).contains(refused.getClass()), refused.toString());
            assertTrue(read.getCount() < MOST_READ, read.getCount() + " bytes");
        }
    }

    /** The parser would look through all of them, for each of them and for each element. */
    static Stream<Arguments> manyNamespaces() {
        // Without an end, so that the parser itself finds no fault before they have all been read.
        String many = "<a " + declarations(10_000);
        return Stream.of(Arguments.of(many, StandardCharsets.UTF_8), Arguments.of(many, StandardCharsets.UTF_16),
                Arguments.of("\ufeff" + many, StandardCharsets.UTF_16LE),
                Arguments.of("<a " + declarations(201) + "/>", StandardCharsets.UTF_8),
                Arguments.of("<a " + declarations(150) + "><b/><b " + declarations(51) + "/></a>", StandardCharsets.UTF_8));
    }

    private static String declarations(int number) {
        return IntStream.range(0, number).mapToObj(i -> "xmlns:b" + i + "='a'").collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("manyNamespaces")
    void manyNamespacesAreRefused(String document, Charset encoding) {
        byte[] bytes = document.getBytes(encoding);
        assertEquals("The spreadsheet declares more than 200 namespaces at once",
                assertThrows(UnreadableFile.class, () -> read(bytes)).getMessage());
    }

    @Test
    void namespacesOfElementsThatHaveEndedDoNotCount() throws XMLStreamException {
        read(("<a " + declarations(150) + ">" + ("<b " + declarations(50) + "/>").repeat(20) + "</a>")
                .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Cp037", "ISO-8859-1", "US-ASCII" })
    void encodingsThatSpreadsheetsCannotHaveAreRefused(String encoding) {
        byte[] document = ("<?xml version='1.0' encoding='" + encoding + "'?><a/>").getBytes(Charset.forName(encoding));
        assertEquals(Kind.NOT_UTF8, assertThrows(UnreadableFile.class, () -> read(document)).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "utf-8", "UTF-16" })
    void encodingsThatSpreadsheetsHaveAreRead(String encoding) throws XMLStreamException {
        read(("<?xml version='1.0' encoding='" + encoding + "'?><a/>").getBytes(Charset.forName(encoding)));
    }

    private static int read(byte[] document) throws XMLStreamException {
        return read(new ByteArrayInputStream(document));
    }

    /** The number of events. */
    private static int read(InputStream document) throws XMLStreamException {
        XMLStreamReader xml = BoundedXml.of(document);
        int events = 0;
        for (; xml.hasNext(); events++) {
            xml.next();
        }
        return events;
    }

    @Test
    void whatPeopleMakeIsRead() throws XMLStreamException {
        String document = "<a>" + "<b>".repeat(90) + "x".repeat(250_000) + "</b>".repeat(90)
                + "<c d='e'/>".repeat(200_000) + "</a>";
        int events = read(document.getBytes(StandardCharsets.UTF_8));
        assertTrue(events > 400_000, events + " events");
    }

    static List<String> partsOfAWorkbook() {
        return List.of("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
                "xl/worksheets/sheet0.xml", "xl/worksheets/_rels/sheet0.xml.rels");
    }

    /** Whatever part it is, the parser with limits reads it. */
    @ParameterizedTest
    @MethodSource("partsOfAWorkbook")
    void eachPartOfAWorkbookIsBounded(String part) {
        Map<String, byte[]> files = new LinkedHashMap<>(Spreadsheet.contents(new Workbook().sheet("One").row("Page", "Date")
                .link("A1", "https://a.example/").bytes()));
        files.computeIfPresent(part, (name, old) -> ("<a>" + "<b>".repeat(1_000)).getBytes(StandardCharsets.UTF_8));
        assertTooLarge(Spreadsheet.archive(files));
    }

    @Test
    void aSpreadsheetIsBounded() {
        assertTooLarge(new Spreadsheet().sheet("One").raw("<!--" + "x".repeat(2 << 20) + "-->").bytes());
    }

    private void assertTooLarge(byte[] bytes) {
        Path file = Spreadsheet.file(folder, bytes);
        assertEquals(Kind.TOO_LARGE, assertThrows(UnreadableFile.class, () -> PublishedFile.read(file, LISTS, row -> {
        })).kind());
    }
}
