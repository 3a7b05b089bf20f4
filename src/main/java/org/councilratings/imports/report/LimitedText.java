package org.councilratings.imports.report;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.councilratings.imports.file.UnreadableFile;

/** Reads the lines of a PDF from top to bottom, with limits on what there may be to read. */
final class LimitedText extends PDFTextStripper {

    private static final int MAX_PAGES = 400;
    private static final int MAX_OPERATORS = 2_000_000;
    private static final int MAX_LETTERS = 1_500_000;
    private static final int MAX_LETTERS_ON_A_PAGE = 50_000;
    /** Two or three letters that are printed as one sign. */
    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");

    private final List<Line> lines = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private float top;
    private float size;
    private int operators;
    private int letters;
    private int lettersOnPage;

    LimitedText() {
        setSortByPosition(true);
        setShouldSeparateByBeads(false);
        addOperator(new FontsWithoutPrograms(this, this));
        addOperator(new NothingOf(this, OperatorName.SET_GRAPHICS_STATE_PARAMS));
    }

    /** The lines of all pages. */
    List<Line> lines(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        return lines;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        if (getCurrentPageNo() > MAX_PAGES) {
            throw tooMuch("more pages");
        }
        lettersOnPage = 0;
        page.getContentStreams().forEachRemaining(stream -> check(stream.getCOSObject()));
        super.processPage(page);
    }

    /** Images and other data is never unpacked as if they were text. */
    void check(COSStream stream) {
        COSBase filters = stream.getFilters();
        COSBase filter = filters instanceof COSArray array && array.size() == 1 ? array.getObject(0) : filters;
        if (filter != null && !COSName.FLATE_DECODE.equals(filter)) {
            throw PdfGate.broken();
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        check(form.getCOSObject());
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        check(form.getCOSObject());
        super.showTransparencyGroup(form);
    }

    /** Letters that are drawn by the report itself: their drawing has no text. */
    @Override
    protected void processType3Stream(PDType3CharProc drawing, Matrix matrix) {
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MAX_OPERATORS) {
            throw tooMuch("more to draw");
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (++letters > MAX_LETTERS || ++lettersOnPage > MAX_LETTERS_ON_A_PAGE) {
            throw tooMuch("more text");
        }
        super.processTextPosition(letter);
    }

    private static UnreadableFile tooMuch(String what) {
        return new UnreadableFile(UnreadableFile.Kind.TOO_LARGE, "The PDF has " + what + " than an inspection report has");
    }

    /** Text between two gaps; where a report has spaces of its own, they are in it. */
    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        List<TextPosition> word = new ArrayList<>();
        for (TextPosition position : positions) {
            if (position.getUnicode().isBlank() || position.getUnicode().equals("\u00A0")) {
                end(word);
            } else {
                word.add(position);
            }
        }
        end(word);
    }

    private void end(List<TextPosition> word) {
        if (word.isEmpty()) {
            return;
        }
        TextPosition first = word.get(0);
        TextPosition last = word.get(word.size() - 1);
        if (words.isEmpty()) {
            top = first.getYDirAdj();
        }
        size = first.getFontSizeInPt();
        String text = word.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        words.add(new Word(LIGATURE.matcher(text).replaceAll(joined -> Normalizer.normalize(joined.group(), Form.NFKC)),
                first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj()));
        word.clear();
    }

    @Override
    protected void writeWordSeparator() {
    }

    @Override
    protected void writeLineSeparator() {
        if (!words.isEmpty()) {
            lines.add(new Line(getCurrentPageNo(), top, size, List.copyOf(words)));
            words.clear();
        }
    }

    @Override
    protected void writePageEnd() {
        writeLineSeparator();
    }

    /** An operator that is passed over. */
    private static final class NothingOf extends OperatorProcessor {

        private final String name;

        private NothingOf(LimitedText context, String name) {
            super(context);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
