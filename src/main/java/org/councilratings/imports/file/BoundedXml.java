package org.councilratings.imports.file;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

import org.apache.commons.io.input.ProxyInputStream;

/**
 * The JDK's streaming parser, which follows nothing in its document to anywhere else, with limits on what it keeps in memory: a
 * token, such as a comment or a start tag with its attributes, the elements that are open, and every name that it has met.
 */
final class BoundedXml extends StreamReaderDelegate {

    /** More than a cell can have, in bytes, with what the parser reads ahead. */
    private static final int MAX_TOKEN_BYTES = 1 << 20;

    /** Of names of elements and attributes, prefixes, namespaces and processing instructions. Spreadsheets have about 300. */
    private static final int MAX_NAMES = 5_000;
    private static final int MAX_DEPTH = 100;

    private final Tokens tokens;
    private final Set<String> names = new HashSet<>();
    private int depth;

    private BoundedXml(Tokens tokens, XMLStreamReader parser) {
        super(parser);
        this.tokens = tokens;
    }

    /**
     * A parser of a part of a spreadsheet. It throws {@link UnreadableFile} beyond the limits, and for a document type.
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
        return new BoundedXml(tokens, parsers.createXMLStreamReader(tokens));
    }

    @Override
    public int next() throws XMLStreamException {
        tokens.bytes = 0;
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

    /** Counts the bytes of a token. */
    private static final class Tokens extends ProxyInputStream {

        private int bytes;

        private Tokens(InputStream document) {
            super(document);
        }

        @Override
        protected void afterRead(int read) {
            bytes += Math.max(0, read);
            if (bytes > MAX_TOKEN_BYTES) {
                throw UnreadableFile.tooLarge("The spreadsheet has a tag, a comment or another piece of XML of more than "
                        + (MAX_TOKEN_BYTES >> 20) + " MiB");
            }
        }
    }
}
