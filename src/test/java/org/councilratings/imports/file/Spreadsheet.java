package org.councilratings.imports.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes small OpenDocument spreadsheets of the shape that Ofsted's releases have. */
public final class Spreadsheet {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?><office:document-content
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:spreadsheet>""";
    private static final String END = "</office:spreadsheet></office:body></office:document-content>";

    private final StringBuilder content = new StringBuilder();

    /** Adds a sheet; what stands before it is left as it is. */
    public Spreadsheet sheet(String name) {
        if (content.length() > 0) {
            content.append("</table:table>");
        }
        content.append("<table:table table:name=\"").append(name).append("\">");
        return this;
    }

    /** Adds a row of texts; an ISO date becomes a date with a time, an empty text a blank cell. */
    public Spreadsheet row(String... cells) {
        content.append("<table:table-row>");
        for (String cell : cells) {
            content.append(cell(cell));
        }
        return raw("<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>");
    }

    private static String cell(String text) {
        if (text.isEmpty()) {
            return "<table:table-cell/>";
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return "<table:table-cell office:value-type=\"date\" office:date-value=\"" + text
                    + "T00:00:00\"><text:p>a date</text:p></table:table-cell>";
        }
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text.replace("&", "&amp;")
                + "</text:p></table:table-cell>";
    }

    /** Adds any XML. */
    public Spreadsheet raw(String xml) {
        content.append(xml);
        return this;
    }

    /** The file's bytes. */
    public byte[] bytes() {
        return archive("mimetype", TYPE, "content.xml", BEGIN + content + (content.length() > 0 ? "</table:table>" : "") + END);
    }

    /** Names and contents of an archive's files, one after the other. */
    static byte[] archive(String... namesAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return archive(files);
    }

    /** An archive of files by their names. */
    static byte[] archive(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The files of an archive by their names. */
    static Map<String, byte[]> contents(byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry file = archive.getNextEntry(); file != null; file = archive.getNextEntry()) {
                files.put(file.getName(), archive.readAllBytes());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files;
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("file"), bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
