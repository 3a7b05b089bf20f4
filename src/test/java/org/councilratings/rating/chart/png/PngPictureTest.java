package org.councilratings.rating.chart.png;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.councilratings.framework.Codes;
import org.councilratings.rating.chart.ChartTheme;
import org.councilratings.rating.chart.GradeCount;
import org.councilratings.rating.chart.GradeSharesChart;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pixels show what the drawing says, whatever fonts the machine has. */
class PngPictureTest {

    private static final int WHITE = 0xffffff;

    private static Picture drawing(String content) {
        return new Picture("A title – “quoted”", "What it shows.", 200, 100,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100\" viewBox=\"0 0 200 100\" "
                        + "font-family=\"sans-serif\"><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>" + content
                        + "</svg>");
    }

    private static BufferedImage seen(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PngPicture.of(picture)));
    }

    private static int colour(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & WHITE;
    }

    /** What lies around every pixel that is not of the paper's colour; empty if there is none. */
    private static Rectangle inked(BufferedImage image, int paper) {
        Rectangle inked = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (colour(image, x, y) != paper) {
                    inked.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return inked;
    }

    private static Rectangle text(String attributes, String text) throws IOException {
        return inked(seen(drawing("<text font-size=\"20\" " + attributes + ">" + text + "</text>")), WHITE);
    }

    static Picture chart(ChartTheme theme, int width) {
        LocalDate day = LocalDate.of(2026, 8, 22);
        List<GradeCount> rows = new ArrayList<>();
        long councils = 46;
        for (var outcome : Codes.FOUR_GRADES.graded()) {
            rows.add(new GradeCount(day, "England", outcome, councils));
            councils /= 2;
        }
        return GradeSharesChart.byGroup(new Heading("Grades of councils", "Overall effectiveness"), Codes.CHILDRENS,
                Codes.CHILDRENS.judgements().get(0), rows, day, theme, width);
    }

    @Test
    void itHasTwoPixelsForEachOfTheDrawing() throws IOException {
        BufferedImage image = seen(drawing("<rect x=\"10\" y=\"20\" width=\"40\" height=\"30\" fill=\"#b8612f\"/>"));
        assertEquals(400, image.getWidth());
        assertEquals(200, image.getHeight());
        assertEquals(new Rectangle(20, 40, 80, 60), inked(image, WHITE));
        assertEquals(0xb8612f, colour(image, 20, 40));
        assertEquals(0xb8612f, colour(image, 99, 99));
    }

    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void aChartHasItsPaperItsBarsAndItsTitle(ChartTheme theme) throws IOException {
        Picture picture = chart(theme, 600);
        BufferedImage image = seen(picture);
        int paper = theme == ChartTheme.LIGHT ? WHITE : 0x14191b;
        int outstanding = theme == ChartTheme.LIGHT ? 0xcfe6ec : 0x2c464f;
        assertEquals(2 * picture.width(), image.getWidth());
        assertEquals(2 * picture.height(), image.getHeight());
        assertEquals(paper, colour(image, 0, 0));
        assertEquals(paper, colour(image, image.getWidth() - 1, image.getHeight() - 1));
        Rectangle title = inked(image.getSubimage(0, 0, image.getWidth(), 66), paper);
        assertEquals(32, title.x, 4);
        assertTrue(title.width > 300 && title.width < 480 && title.height > 25, title::toString);
        assertEquals(32, inked(image, paper).x, 4, "nothing is left of the margin");
        int bars = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            bars += colour(image, x, image.getHeight() - 170) == outstanding ? 1 : 0;
        }
        assertTrue(bars > 300, "more than half of the councils: " + bars);
    }

    @ParameterizedTest
    @CsvSource({ "start, 203, 335", "middle, 134, 266", "end, 65, 197" })
    void textStandsWhereItIsAnchored(String anchor, int left, int right) throws IOException {
        Rectangle inked = text("x=\"100\" y=\"50\" text-anchor=\"" + anchor + "\"", "HxxxxH");
        assertEquals(left, inked.x, 2);
        assertEquals(right, inked.x + inked.width, 2);
        assertEquals(100, inked.y + inked.height, 1, "the baseline");
        assertEquals(2 * 20 * 0.69, inked.height, 2, "the height of a capital");
    }

    @Test
    void boldIsWiderAndAShiftMovesDown() throws IOException {
        Rectangle regular = text("x=\"10\" y=\"50\"", "Requires");
        assertTrue(text("x=\"10\" y=\"50\" font-weight=\"bold\"", "Requires").width > regular.width);
        assertEquals(regular.y + 14, text("x=\"10\" y=\"50\" dy=\"0.35em\"", "Requires").y, 1);
    }

    @Test
    void lettersOfWelshNamesAndQuotationsAreDrawnAndOthersAreBoxes() throws IOException {
        List<Rectangle> words = new ArrayList<>();
        for (String word : List.of("ŵ", "w", "“", "–", "\u00a0x", "\u4e16", "")) {
            words.add(text("x=\"10\" y=\"50\"", word));
        }
        assertTrue(words.get(0).height > words.get(1).height + 5, "with its accent");
        assertTrue(words.get(2).y + words.get(2).height < 90, "above the line");
        assertTrue(words.get(3).height < 6, "flat");
        assertTrue(words.get(4).x > 24, "after a space");
        assertTrue(words.get(5).height > 20, "a box");
        assertTrue(words.get(6).isEmpty());
    }

    /** The outline of a text is behind it, so that a line under it stops before the letters. */
    @Test
    void aHaloKeepsLinesAwayFromLetters() throws IOException {
        String line = "<line x1=\"0\" x2=\"200\" y1=\"45\" y2=\"45\" stroke=\"#0b5a70\"/>";
        String text = "<text x=\"100\" y=\"52\" font-size=\"20\" fill=\"#1a2326\" stroke=\"#ffffff\" stroke-width=\"4\" "
                + "stroke-linejoin=\"round\" paint-order=\"stroke\">I</text>";
        BufferedImage image = seen(drawing(line + text));
        Rectangle letter = inked(image.getSubimage(190, 94, 40, 12), WHITE);
        assertEquals(0x1a2326, colour(image, 190 + letter.x + letter.width / 2, 100));
        assertEquals(WHITE, colour(image, 190 + letter.x - 2, 90));
        assertEquals(0x0b5a70, colour(image, 100, 90));
    }

    @Test
    void theFileHasTheTitleAndIsTheSameEachTime() {
        byte[] file = PngPicture.of(chart(ChartTheme.LIGHT, 1600));
        assertArrayEquals(file, PngPicture.of(chart(ChartTheme.LIGHT, 1600)));
        assertTrue(file.length < 80_000, () -> file.length + " bytes");
        String text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.contains("Title\0\0\0en\0\0Grades of councils"));
        assertTrue(text.contains("Checked to 22 August 2026."));
    }

    /** Whatever has more colours than fit keeps those of its areas. */
    @Test
    void manyColoursBecomeTheMostFrequentOnes() throws IOException {
        StringBuilder stripes = new StringBuilder("<rect y=\"60\" width=\"200\" height=\"40\" fill=\"#010203\"/>");
        for (int i = 0; i < 400; i++) {
            stripes.append("<rect x=\"%s\" width=\"0.5\" height=\"50\" fill=\"rgb(%d,%d,90)\"/>".formatted(i / 2.0, i % 200,
                    i / 2));
        }
        BufferedImage image = seen(drawing(stripes.toString()));
        assertEquals(0x010203, colour(image, 200, 160));
        assertEquals(WHITE, colour(image, 200, 110));
        assertEquals(90, colour(image, 100, 20) & 0xff, "like the one it had");
    }

    /** A slim container has neither fonts nor the libraries that read them, and Java loads these only when it needs them. */
    @Test
    void javasFontsAreNeverLoaded() throws IOException, InterruptedException {
        Process drawing = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-XX:TieredStopAtLevel=1", "-Xlog:library=info", "-cp",
                System.getProperty("java.class.path"), DrawnAlone.class.getName()).redirectErrorStream(true).start();
        String log = new String(drawing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, drawing.waitFor(), log);
        assertTrue(log.contains("libawt") || log.contains("awt.dll"), log);
        assertFalse(log.contains("fontmanager") || log.contains("freetype"), log);
    }

    /** Draws in a process of its own. */
    static final class DrawnAlone {

        private DrawnAlone() {
        }

        public static void main(String... none) {
            PngPicture.of(chart(ChartTheme.DARK, 320));
        }
    }
}
