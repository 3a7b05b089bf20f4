package org.councilratings.imports.report;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/**
 * Chooses a font, without the program that draws its letters: what a letter means and how wide it is is beside that. A
 * program is code in a small language, and the part of a PDF that is best suited to do harm.
 */
final class FontsWithoutPrograms extends SetFontAndSize {

    private static final List<COSName> PROGRAMS = List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);
    private static final List<COSName> DRAWING = List.of(COSName.CHAR_PROCS, COSName.CID_TO_GID_MAP, COSName.W2);
    private static final List<COSName> TABLES = List.of(COSName.TO_UNICODE, COSName.ENCODING);
    private static final int MAX_WIDTHS = 200_000;

    private final LimitedText limits;

    FontsWithoutPrograms(PDFStreamEngine context, LimitedText limits) {
        super(context);
        this.limits = limits;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        COSDictionary fonts = getContext().getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        if (fonts != null && !operands.isEmpty() && operands.get(0) instanceof COSName name) {
            COSDictionary font = fonts.getCOSDictionary(name);
            if (font != null) {
                withoutProgram(font);
            }
        }
        super.process(operator, operands);
    }

    private void withoutProgram(COSDictionary font) {
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor != null) {
            PROGRAMS.forEach(descriptor::removeItem);
        }
        DRAWING.forEach(font::removeItem);
        for (COSName table : TABLES) {
            if (font.getDictionaryObject(table) instanceof COSStream stream) {
                limits.check(stream);
            }
        }
        checkWidths(font.getCOSArray(COSName.W));
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null && descendants.size() > 0 && descendants.getObject(0) instanceof COSDictionary descendant
                && !descendant.containsKey(COSName.DESCENDANT_FONTS)) {
            withoutProgram(descendant);
        }
    }

    /** Widths can be stated for a range of letters, from one number to another one. */
    private static void checkWidths(COSArray widths) {
        long stated = 0;
        for (int i = 0; widths != null && i + 1 < widths.size(); i++) {
            if (widths.getObject(i) instanceof COSNumber from && widths.getObject(i + 1) instanceof COSNumber to) {
                stated += Math.max(0, to.longValue() - from.longValue());
                i += 2;
            }
        }
        if (stated > MAX_WIDTHS) {
            throw PdfGate.broken();
        }
    }
}
