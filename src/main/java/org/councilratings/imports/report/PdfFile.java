package org.councilratings.imports.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.councilratings.imports.file.UnreadableFile;
import org.councilratings.imports.file.UnreadableFile.Kind;

/** Reads the text of a PDF, whatever is sent as one, in bounded time and memory. Nothing is written, run or fetched. */
final class PdfFile {

    /** A report has up to 1 MiB. */
    private static final long MAX_BYTES = 8 << 20;

    static {
        FontMappers.set(new OneFont());
    }

    private PdfFile() {
    }

    /** The lines of its pages from top to bottom; none if it has no text, such as one that was scanned. */
    static List<Line> lines(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new UnreadableFile(Kind.TOO_LARGE, "The PDF has more than " + (MAX_BYTES >> 20) + " MiB");
            }
            byte[] bytes = Files.readAllBytes(file);
            PdfGate.check(bytes);
            return lines(bytes);
        } catch (InvalidPasswordException password) {
            throw PdfGate.isProtected();
        } catch (UnreadableFile refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // PDFBox throws many kinds of exceptions at files that are broken, or deeper than its stack.
            throw PdfGate.broken();
        }
    }

    private static List<Line> lines(byte[] bytes) throws IOException {
        try (PDDocument document = new PDFParser(new CountedBytes(bytes)).parse()) {
            if (document.isEncrypted()) {
                throw PdfGate.isProtected();
            }
            return new LimitedText().lines(document);
        }
    }
}
