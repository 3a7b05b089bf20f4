package org.councilratings.imports.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes reports of the shapes that Ofsted publishes, for tests. Its texts are invented. */
public final class ReportPdf {

    private static final PDFont FONT;
    private static final float MARGIN = 71;
    private static final float GRADES = 320;
    private static final float INDENT = 18;
    private static final float HALF_A_LINE = 7;

    static {
        // Otherwise PDFBox looks for fonts on this machine.
        FontMappers.set(new OneFont());
        FONT = new PDType1Font(FontName.HELVETICA);
    }

    private final PDDocument document = new PDDocument();
    private PDPageContentStream content;
    private float top;

    public ReportPdf() {
        page();
    }

    /** Goes on with another page. */
    public ReportPdf page() {
        try {
            endPage();
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
            top = 750;
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void endPage() throws IOException {
        if (content != null) {
            content.close();
        }
    }

    public ReportPdf title(String... lines) {
        for (String line : lines) {
            print(line, MARGIN, 26);
            top -= 30;
        }
        return this;
    }

    public ReportPdf heading(String... lines) {
        for (String line : lines) {
            print(line, MARGIN, 14);
            top -= 18;
        }
        return this;
    }

    public ReportPdf text(String... lines) {
        for (String line : lines) {
            print(line, MARGIN, 12);
            top -= 15;
        }
        return this;
    }

    /** A row of a table whose grade stands beside the first line of its judgement. */
    public ReportPdf row(String grade, String... label) {
        print(grade, GRADES, 12);
        return text(label);
    }

    /** A row whose grade, on one line or two, stands in the middle of the lines of its judgement. */
    public ReportPdf middle(String[] grade, String... label) {
        float begin = top;
        top = begin + HALF_A_LINE * (grade.length - label.length);
        for (String line : grade) {
            print(line, GRADES, 12);
            top -= 2 * HALF_A_LINE;
        }
        top = begin;
        for (String line : label) {
            print(line, MARGIN, 12);
            top -= 2 * HALF_A_LINE;
        }
        top -= 2 * HALF_A_LINE;
        return this;
    }

    /** An item of a list, with its mark or number, and what it goes on with in the lines below. */
    public ReportPdf item(String mark, String... lines) {
        print(mark, MARGIN, 12);
        return further(lines);
    }

    /** Lines of an item without its mark, as after the end of a page. */
    public ReportPdf further(String... lines) {
        for (String line : lines) {
            print(line, MARGIN + INDENT, 12);
            top -= 15;
        }
        return this;
    }

    /** What stands at the foot of a page in small letters. */
    public ReportPdf foot(String... lines) {
        top = 60;
        for (String line : lines) {
            print(line, MARGIN, 8);
            top -= 10;
        }
        return this;
    }

    private void print(String text, float left, float size) {
        try {
            content.beginText();
            content.setFont(FONT, size);
            content.newLineAtOffset(left, top);
            content.showText(text);
            content.endText();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public byte[] bytes() {
        return bytes(null);
    }

    /** Protected by a password, which may be empty. */
    byte[] isProtected(String password) {
        StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        return bytes(policy);
    }

    private byte[] bytes(StandardProtectionPolicy policy) {
        try (document) {
            endPage();
            if (policy != null) {
                document.protect(policy);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Report read() {
        return read(bytes());
    }

    static Report read(byte[] bytes) {
        try {
            Path file = Files.createTempFile("report", ".pdf");
            try {
                return PublishedReport.read(Files.write(file, bytes));
            } finally {
                Files.delete(file);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
