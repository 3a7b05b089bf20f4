package org.councilratings.rating.chart.png;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.councilratings.rating.chart.Picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;

/** A picture in pixels, for where SVG is not taken. It is drawn in strips, so that its size does not matter to the memory. */
public final class PngPicture {

    /** Pixels for each CSS pixel, in each direction: for good screens and for print. */
    public static final int SCALE = 2;

    private static final int STRIP = 256 * 1024;

    /** About what drawing takes: a strip with four bytes for each pixel, as much again for letters and lines, and the file. */
    public static final int MEMORY = 2 * 4 * STRIP;

    /** A CSS pixel is a 96th of an inch. */
    private static final int RESOLUTION = (int) Math.round(SCALE * 96 / 0.0254);

    private final SVGDocument document;
    private final ViewBox size;
    private final int width;
    private final int height;
    private final BufferedImage strip;

    private PngPicture(Picture picture) {
        document = new SVGLoader().load(
                new ByteArrayInputStream(OutlinedText.in(picture.svg()).getBytes(StandardCharsets.UTF_8)), null,
                LoaderContext.createDefault());
        size = new ViewBox(picture.width(), picture.height());
        width = SCALE * picture.width();
        height = SCALE * picture.height();
        strip = new BufferedImage(width, Math.min(height, STRIP / width), BufferedImage.TYPE_INT_RGB);
    }

    /** The picture as a PNG file. Drawing twice, first only to count the colours, is quicker than packing all of them. */
    public static byte[] of(Picture picture) {
        PngPicture drawing = new PngPicture(picture);
        ColourCount count = new ColourCount();
        drawing.draw((pixels, from) -> count.add(pixels, from, drawing.width));
        try (PngFile file = new PngFile(drawing.width, drawing.height, RESOLUTION, count.mostFrequent(ColourTable.MOST))) {
            file.text("Title", picture.title());
            file.text("Description", picture.description());
            drawing.draw(file::row);
            return file.finished();
        }
    }

    /** Takes a row of pixels. */
    private interface Row {
        void take(int[] pixels, int from);
    }

    private void draw(Row rows) {
        int[] pixels = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
        for (int top = 0; top < height; top += strip.getHeight()) {
            drawStrip(top);
            for (int row = 0; row < Math.min(strip.getHeight(), height - top); row++) {
                rows.take(pixels, row * width);
            }
        }
    }

    private void drawStrip(int top) {
        Graphics2D pen = strip.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.translate(0, -top);
        pen.scale(SCALE, SCALE);
        document.renderWithPlatform(NullPlatformSupport.INSTANCE, pen, size);
        pen.dispose();
    }
}
