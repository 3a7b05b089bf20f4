package org.councilratings.rating.chart.png;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.KerningSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font that comes with the service, read as shapes: neither the machine nor Java needs to have fonts. */
final class Typeface {

    static final Typeface REGULAR = new Typeface("/lettering/regular.ttf");
    static final Typeface BOLD = new Typeface("/lettering/bold.ttf");

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final KerningSubtable kerning;
    private final double unit;

    private Typeface(String resource) {
        try (InputStream file = Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            characters = font.getUnicodeCmapLookup();
            kerning = font.getKerning().getHorizontalKerningSubtable();
            unit = font.getUnitsPerEm();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A line of text.
     *
     * @param outline its letters, the first one starting at 0, 0 on the baseline
     * @param width how far the line advances
     */
    record Line(Path2D outline, double width) {
    }

    /** Sets a text in a size. The library reads each letter once and is not made for several threads. */
    synchronized Line set(String text, double size) {
        double scale = size / unit;
        Path2D outline = new Path2D.Double();
        double pen = 0;
        int before = -1;
        for (int character : text.codePoints().toArray()) {
            int glyph = characters.getGlyphId(character);
            pen += before < 0 ? 0 : kerning.getKerning(before, glyph);
            outline.append(shape(glyph).getPathIterator(new AffineTransform(scale, 0, 0, -scale, pen * scale, 0)), false);
            pen += advance(glyph);
            before = glyph;
        }
        return new Line(outline, pen * scale);
    }

    private Path2D shape(int glyph) {
        try {
            return font.getGlyph().getGlyph(glyph).getPath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
