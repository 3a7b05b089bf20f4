package org.councilratings.dataset.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An OpenDocument spreadsheet. It is read while it is unpacked, by the JDK's own streaming parser: the libraries for such files
 * take a whole document into memory, which a small file can be made to fill.
 */
final class OdsFile {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String CONTENT = "content.xml";
    private static final String EXCEL = "xl/workbook.xml";
    private static final int LONGEST_TYPE = 100;

    private OdsFile() {
    }

    /**
     * Reads all tables.
     *
     * @throws UnreadableFile if it is no such spreadsheet, damaged, or larger than the limits
     */
    static void read(Path file, Limits limits, TableReader reader) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            check(archive);
            ZipEntry content = archive.getEntry(CONTENT);
            if (content == null) {
                throw broken();
            }
            try (InputStream packed = new LimitedStream(archive.getInputStream(content), limits.bytes())) {
                read(packed, limits, reader);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw broken();
        }
    }

    private static void check(ZipFile archive) throws IOException {
        ZipEntry type = archive.getEntry("mimetype");
        if (type != null) {
            try (InputStream text = archive.getInputStream(type)) {
                if (new String(text.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip().startsWith(TYPE)) {
                    return;
                }
            }
        }
        throw new UnreadableFile(UnreadableFile.Kind.NOT_A_TABLE, archive.getEntry(EXCEL) != null
                ? "This is an Excel workbook: save it as an OpenDocument spreadsheet (.ods) or as CSV"
                : "This archive is not an OpenDocument spreadsheet (.ods)");
    }

    private static void read(InputStream content, Limits limits, TableReader reader) throws IOException {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = parsers.createXMLStreamReader(content);
            new OdsContent(xml, limits, reader).read();
        } catch (XMLStreamException malformed) {
            if (malformed.getNestedException() instanceof IOException cutOff) {
                throw cutOff;
            }
            throw broken();
        }
    }

    static UnreadableFile broken() {
        return new UnreadableFile(UnreadableFile.Kind.BROKEN,
                "This spreadsheet is damaged, incomplete or protected by a password");
    }
}
