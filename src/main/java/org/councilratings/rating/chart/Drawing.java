package org.councilratings.rating.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An SVG document in the making: headed by its title and description in words, self-contained, and the same for the same
 * input, so that it can be cached and shown inline beside others.
 */
final class Drawing {

    static final String SVG = "http://www.w3.org/2000/svg";

    static final double MARGIN = 16;

    private final int width;
    private final Palette palette;
    private final String title;
    private final String description;
    private final String id;
    private final Document document;
    private final Element root;

    Drawing(int width, Palette palette, String title, String description) {
        this.width = width;
        this.palette = palette;
        this.title = title;
        this.description = description;
        id = "c" + Integer.toHexString((title + description + width + palette.paper()).hashCode());
        document = SvgText.empty();
        root = document.createElementNS(SVG, "svg");
        document.appendChild(root);
        set(root, "role", "img", "aria-labelledby", id + "t " + id + "d", "font-family", Lettering.FAMILIES, "width",
                "" + width);
        write("title", id + "t", title);
        write("desc", id + "d", description);
        add("rect", "width", "100%", "height", "100%", "fill", palette.paper());
    }

    private void write(String element, String elementId, String text) {
        add(element, "id", elementId).setTextContent(text);
    }

    int width() {
        return width;
    }

    /** An id that no other chart has, unless it is the same. */
    String id(String name) {
        return id + name;
    }

    Element add(String element, String... attributes) {
        return addTo(root, element, attributes);
    }

    Element addTo(Element parent, String element, String... attributes) {
        Element child = document.createElementNS(SVG, element);
        parent.appendChild(child);
        return set(child, attributes);
    }

    /** Takes over an element of another document. */
    void take(Element foreign, double x, double y) {
        Element group = add("g", "transform", "translate(" + number(x) + " " + number(y) + ")");
        group.appendChild(document.importNode(foreign, true));
    }

    void line(double x1, double y1, double x2, double y2, String colour, String... attributes) {
        set(add("line", "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2), "stroke", colour), attributes);
    }

    Element rect(Box box, String fill) {
        return add("rect", "x", number(box.left()), "y", number(box.top()), "width", number(box.width()), "height",
                number(box.height()), "fill", fill);
    }

    /** Writes a line of text with its baseline at y. */
    Element text(String text, double x, double y, Lettering lettering, String colour, String anchor) {
        Element element = add("text", "x", number(x), "y", number(y), "font-size", "" + lettering.size(), "fill", colour);
        if (lettering.bold()) {
            element.setAttribute("font-weight", "bold");
        }
        if (!anchor.equals("start")) {
            element.setAttribute("text-anchor", anchor);
        }
        element.setTextContent(text);
        return element;
    }

    /** Writes lines below one another, the first with its top at y, and returns where they end. */
    double paragraph(List<String> lines, double x, double y, Lettering lettering, String colour) {
        double bottom = y;
        for (String line : lines) {
            bottom += lettering.lineHeight();
            text(line, x, bottom - lettering.size() * 0.3, lettering, colour, "start");
        }
        return bottom;
    }

    /** Writes what stands above every chart, and returns where the rest begins. */
    double heading(String title, String subtitle) {
        Lettering lettering = Lettering.title(width);
        double allowed = width - 2 * MARGIN;
        double bottom = paragraph(lettering.wrap(title, allowed), MARGIN, MARGIN - 6, lettering, palette.ink());
        return paragraph(Lettering.SUBTITLE.wrap(subtitle, allowed), MARGIN, bottom + 2, Lettering.SUBTITLE,
                palette.quietInk()) + 12;
    }

    /** Writes the name of a lane or a bar at its left, with its middle at y and its lines ending at x. */
    void laneName(List<String> lines, double x, double y) {
        for (int i = 0; i < lines.size(); i++) {
            double baseline = y + 4 + (i - (lines.size() - 1) / 2.0) * Lettering.LABEL.lineHeight();
            text(lines.get(i), x, baseline, Lettering.LABEL, palette.ink(), "end");
        }
    }

    /** Lets a text stand out from lines that it crosses. */
    Element haloed(Element text, String paper) {
        return set(text, "stroke", paper, "stroke-width", "4", "stroke-linejoin", "round", "paint-order", "stroke");
    }

    /** Defines a pattern of slanting lines, to be filled with. */
    void hatch(String name, int angle, String colour, String... attributes) {
        Element pattern = add("pattern", "id", id(name), "width", "8", "height", "8", "patternUnits", "userSpaceOnUse",
                "patternTransform", "rotate(" + angle + ")");
        set(addTo(pattern, "rect", "width", "1", "height", "8", "fill", colour), attributes);
    }

    static Element set(Element element, String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
        return element;
    }

    /** A number with at most one decimal place, which is a tenth of a pixel. */
    static String number(double value) {
        return new BigDecimal(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** The finished picture. */
    Picture picture(double height) {
        int rounded = (int) Math.ceil(height);
        set(root, "height", "" + rounded, "viewBox", "0 0 " + width + " " + rounded);
        return new Picture(title, description, width, rounded, SvgText.write(document));
    }
}
