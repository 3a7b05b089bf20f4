package org.councilratings.imports.file;

import java.io.IOException;
import java.io.InputStream;
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

    private static final String CONTENT = "content.xml";

    private OdsFile() {
    }

    /**
     * Reads all tables.
     *
     * @throws UnreadableFile if it is no such spreadsheet, damaged, or larger than the limits
     */
    static void read(Path file, Limits limits, TableReader reader) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
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

    private static void read(InputStream content, Limits limits, TableReader reader) throws IOException {
        try {
            new OdsContent(parser(content), limits, reader).read();
        } catch (XMLStreamException malformed) {
            if (malformed.getNestedException() instanceof IOException cutOff) {
                throw cutOff;
            }
            throw broken();
        }
    }

    /** A parser that follows nothing in its document to anywhere else. */
    static XMLStreamReader parser(InputStream document) throws XMLStreamException {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers.createXMLStreamReader(document);
    }

    static UnreadableFile broken() {
        return new UnreadableFile(UnreadableFile.Kind.BROKEN,
                "This spreadsheet is damaged, incomplete or protected by a password");
    }
}
