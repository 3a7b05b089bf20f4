package org.councilratings.imports.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The JDK's streaming parser, which follows nothing in its document to anywhere else, with limits on what it keeps in memory: a
 * token, such as a comment or a start tag with its attributes, the elements that are open, and every name that it has met. It
 * also limits namespaces, because the parser looks through all that are in scope for each element and for each declaration.
 */
final class BoundedXml extends StreamReaderDelegate {

    /** More than a cell can have, in bytes, with what the parser reads ahead. */
    private static final int MAX_TOKEN_BYTES = 1 << 20;

    /** Of names of elements and attributes, prefixes, namespaces and processing instructions. Spreadsheets have about 300. */
    private static final int MAX_NAMES = 5_000;
    private static final int MAX_DEPTH = 100;

    /** That are in scope. LibreOffice declares about 40. */
    private static final int MAX_NAMESPACES = 200;

    /** Of a token and what the parser reads ahead: about 8 kB, in which every cell may declare its namespace. */
    private static final int MAX_DECLARATIONS_READ = 2_000;

    private final Tokens tokens;
    private final Set<String> names = new HashSet<>();
    private int depth;
    /** How many namespaces are in scope, by depth. */
    private final int[] namespaces = new int[MAX_DEPTH + 1];

    private BoundedXml(Tokens tokens, XMLStreamReader parser) {
        super(parser);
        this.tokens = tokens;
    }

    /**
     * A parser of a part of a spreadsheet. It throws {@link UnreadableFile} beyond the limits, for a document type, and for
     * encodings that spreadsheets cannot have.
     *
     * @throws XMLStreamException if the document does not begin as XML
     */
    static XMLStreamReader of(InputStream document) throws XMLStreamException {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without a reporter, the parser writes to the error stream.
        parsers.setXMLReporter((message, type, information, place) -> {
        });
        Tokens tokens = new Tokens(document);
        XMLStreamReader parser = parsers.createXMLStreamReader(tokens);
        // In others, a declaration of a namespace has other bytes.
        if (parser.getEncoding() == null || !parser.getEncoding().toUpperCase(Locale.ROOT).startsWith("UTF-")) {
            throw new UnreadableFile(UnreadableFile.Kind.NOT_UTF8, "The spreadsheet's XML is neither in UTF-8 nor in UTF-16");
        }
        return new BoundedXml(tokens, parser);
    }

    @Override
    public int next() throws XMLStreamException {
        tokens.begin();
        int event = super.next();
        switch (event) {
            case START_ELEMENT -> begin();
            case END_ELEMENT -> depth--;
            case PROCESSING_INSTRUCTION -> add(getPITarget());
            case DTD -> throw UnreadableFile.brokenSpreadsheet();
            default -> {
            }
        }
        return event;
    }

    private void begin() {
        depth++;
        if (depth > MAX_DEPTH) {
            throw UnreadableFile.tooLarge("The spreadsheet has elements that are nested more than " + MAX_DEPTH + " deep");
        }
        namespaces[depth] = namespaces[depth - 1] + getNamespaceCount();
        if (namespaces[depth] > MAX_NAMESPACES) {
            throw tooManyNamespaces();
        }
        add(getPrefix());
        add(getLocalName());
        for (int i = 0; i < getAttributeCount(); i++) {
            add(getAttributePrefix(i));
            add(getAttributeLocalName(i));
        }
        for (int i = 0; i < getNamespaceCount(); i++) {
            add(getNamespacePrefix(i));
            add(getNamespaceURI(i));
        }
    }

    private void add(String name) {
        if (names.add(name) && names.size() > MAX_NAMES) {
            throw UnreadableFile.tooLarge("The spreadsheet has more than " + MAX_NAMES + " names of elements and attributes");
        }
    }

    private static UnreadableFile tooManyNamespaces() {
        return UnreadableFile.tooLarge("The spreadsheet declares more than " + MAX_NAMESPACES + " namespaces at once");
    }

    /** Counts the bytes and the declarations of namespaces of a token, before the parser has them. */
    private static final class Tokens extends FilterInputStream {

        private static final String DECLARATION = "xmlns";

        private int bytes;
        private int declarations;
        /** How many characters of a declaration were the last that were read. */
        private int matched;

        private Tokens(InputStream document) {
            super(document);
        }

        private void begin() {
            bytes = 0;
            declarations = 0;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            for (int i = offset; i < offset + read; i++) {
                count(into[i]);
            }
            bytes += Math.max(0, read);
            if (bytes > MAX_TOKEN_BYTES) {
                throw UnreadableFile.tooLarge("The spreadsheet has a tag, a comment or another piece of XML of more than "
                        + (MAX_TOKEN_BYTES >> 20) + " MiB");
            }
            if (declarations > MAX_DECLARATIONS_READ) {
                throw tooManyNamespaces();
            }
            return read;
        }

        /** UTF-16 and UTF-32 have zeros between the characters. */
        private void count(byte next) {
            if (next == 0) {
                return;
            }
            matched = next == DECLARATION.charAt(matched) ? matched + 1 : next == DECLARATION.charAt(0) ? 1 : 0;
            if (matched == DECLARATION.length()) {
                matched = 0;
                declarations++;
            }
        }
    }
}
