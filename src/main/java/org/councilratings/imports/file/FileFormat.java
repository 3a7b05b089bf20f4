package org.councilratings.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The supported formats, detected from a file's content. For others, the error names the format and what to do. */
enum FileFormat {
    OPEN_DOCUMENT("as a spreadsheet"),
    EXCEL("as an Excel workbook"),
    TEXT("as CSV");

    private static final int START = 1024;
    private static final int MAX_TYPE_LENGTH = 100;
    private static final String OPEN_DOCUMENT_TYPE = "application/vnd.oasis.opendocument.";

    private final String words;

    FileFormat(String words) {
        this.words = words;
    }

    /** As what a file was read, for people. */
    String words() {
        return words;
    }

    /**
     * The format of a file.
     *
     * @throws UnreadableFile if it is none that is read
     */
    static FileFormat of(Path file) {
        byte[] start = start(file);
        if (start.length == 0) {
            throw new UnreadableFile(UnreadableFile.Kind.NOTHING_KNOWN,
                    "This file is empty: choose another one, or download it again");
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6)) {
            return ofArchive(file);
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw other("This is an Excel workbook that is protected by a password, or in the format of before 2007 (.xls):"
                    + " save it without a password as .xlsx, .ods or CSV");
        }
        if (begins(start, 0x1F, 0x8B)) {
            throw other("This file is compressed with gzip: unpack it, and send the file inside");
        }
        if (isPicture(start)) {
            throw other("This is a picture: send the table as .ods, .xlsx or CSV, or the report as Ofsted published it (PDF)");
        }
        checkText(start);
        return TEXT;
    }

    private static boolean isPicture(byte[] start) {
        return begins(start, 0x89, 'P', 'N', 'G') || begins(start, 0xFF, 0xD8, 0xFF) || begins(start, 'G', 'I', 'F', '8');
    }

    static boolean isPdf(Path file) {
        return begins(start(file), '%', 'P', 'D', 'F');
    }

    private static byte[] start(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(START);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean begins(byte[] start, int... mark) {
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, bytes(mark), 0, mark.length);
    }

    private static byte[] bytes(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length);
        for (int value : values) {
            bytes.put((byte) value);
        }
        return bytes.array();
    }

    private static FileFormat ofArchive(Path file) {
        try (ZipFile archive = new ZipFile(file.toFile())) {
            String type = openDocumentType(archive);
            if (type.startsWith(OPEN_DOCUMENT_TYPE + "spreadsheet")) {
                return OPEN_DOCUMENT;
            }
            if (archive.getEntry("xl/workbook.xml") != null) {
                return EXCEL;
            }
            throw other(otherArchive(archive, type));
        } catch (IOException | IllegalArgumentException damaged) {
            throw UnreadableFile.brokenSpreadsheet();
        }
    }

    private static String openDocumentType(ZipFile archive) throws IOException {
        ZipEntry type = archive.getEntry("mimetype");
        if (type == null) {
            return "";
        }
        try (InputStream text = archive.getInputStream(type)) {
            return new String(text.readNBytes(MAX_TYPE_LENGTH), StandardCharsets.US_ASCII).strip();
        }
    }

    private static String otherArchive(ZipFile archive, String type) {
        if (archive.getEntry("xl/workbook.bin") != null) {
            return "This is a binary Excel workbook (.xlsb): save it as .xlsx, .ods or CSV";
        }
        if (type.startsWith(OPEN_DOCUMENT_TYPE) || archive.getEntry("word/document.xml") != null
                || archive.getEntry("ppt/presentation.xml") != null) {
            return "This is an office document, not a spreadsheet: send the table as .ods, .xlsx or CSV";
        }
        if (archive.getEntry("Index/Document.iwa") != null) {
            return "This is an Apple document: export the table as .xlsx or CSV";
        }
        return "This is a zip archive, not a spreadsheet: unpack it, and send the file inside";
    }

    private static void checkText(byte[] start) {
        if (isUtf16(start)) {
            throw new UnreadableFile(UnreadableFile.Kind.NOT_UTF8,
                    "This text is UTF-16 without a byte order mark: save it as \"CSV UTF-8\"");
        }
        if (hasZero(start) && !isMarkedAsUtf16(start)) {
            throw UnreadableFile.notText();
        }
        String text = new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
        if (text.matches("(?s)(\\{\\s*[\"}]|\\[\\s*[{\\[\\]]).*")) {
            throw other("This is JSON, which is not imported: send the table as CSV, .ods or .xlsx");
        }
        if (text.startsWith("{\\rtf")) {
            throw other("This is a text document (.rtf): send the table as CSV, .ods or .xlsx");
        }
        if (text.matches("(?s)(<\\?xml.*)?<(!doctype html|html).*")) {
            throw other("This is a web page (HTML): download the file that it links to, and send that");
        }
        if (text.matches("(?s)<[?!a-z].*")) {
            throw other("This is XML: send the table as CSV, .ods or .xlsx");
        }
    }

    /** Whether every second byte of a text is zero, as in UTF-16 of what is written in English; and it has no mark. */
    private static boolean isUtf16(byte[] start) {
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        return !isMarkedAsUtf16(start) && start.length > 2 && Math.min(zeros[0], zeros[1]) == 0 && most * 5 > start.length * 2;
    }

    private static boolean isMarkedAsUtf16(byte[] start) {
        return begins(start, 0xFE, 0xFF) || begins(start, 0xFF, 0xFE);
    }

    private static boolean hasZero(byte[] start) {
        for (byte one : start) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static UnreadableFile other(String message) {
        return new UnreadableFile(UnreadableFile.Kind.NOT_A_TABLE, message);
    }
}
