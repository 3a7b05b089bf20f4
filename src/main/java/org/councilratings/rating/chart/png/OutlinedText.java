package org.councilratings.rating.chart.png;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.councilratings.rating.chart.SvgText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Writes the letters of an SVG document as shapes, so that it looks the same with any fonts or none. */
final class OutlinedText {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /** What places and sets a text; the rest, such as its colour and its halo, holds for shapes as well. */
    private static final Set<String> OF_TEXT = Set.of("x", "y", "dx", "dy", "text-anchor", "font-size", "font-weight",
            "font-family");

    private OutlinedText() {
    }

    static String in(String svg) {
        Document document = SvgText.read(svg);
        NodeList found = document.getElementsByTagNameNS(SVG, "text");
        List<Element> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add((Element) found.item(i));
        }
        texts.forEach(OutlinedText::replace);
        return SvgText.write(document);
    }

    private static void replace(Element text) {
        Element path = text.getOwnerDocument().createElementNS(SVG, "path");
        for (int i = 0; i < text.getAttributes().getLength(); i++) {
            Node attribute = text.getAttributes().item(i);
            if (!OF_TEXT.contains(attribute.getNodeName())) {
                path.setAttribute(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        path.setAttribute("d", data(outline(text)));
        text.getParentNode().replaceChild(path, text);
    }

    private static Path2D outline(Element text) {
        double size = length(inherited(text, "font-size", "16"), 0);
        Typeface typeface = inherited(text, "font-weight", "normal").equals("bold") ? Typeface.BOLD : Typeface.REGULAR;
        Typeface.Line line = typeface.set(text.getTextContent().strip(), size);
        double x = length(text.getAttribute("x"), size) + length(text.getAttribute("dx"), size);
        double y = length(text.getAttribute("y"), size) + length(text.getAttribute("dy"), size);
        double before = switch (inherited(text, "text-anchor", "start")) {
            case "middle" -> line.width() / 2;
            case "end" -> line.width();
            default -> 0;
        };
        line.outline().transform(AffineTransform.getTranslateInstance(x - before, y));
        return line.outline();
    }

    private static String inherited(Element element, String name, String initial) {
        for (Node node = element; node instanceof Element one; node = node.getParentNode()) {
            if (one.hasAttribute(name)) {
                return one.getAttribute(name);
            }
        }
        return initial;
    }

    private static double length(String value, double em) {
        if (value.isEmpty()) {
            return 0;
        }
        return value.endsWith("em") ? Double.parseDouble(value.substring(0, value.length() - 2)) * em
                : Double.parseDouble(value.replace("px", ""));
    }

    private static String data(Path2D outline) {
        StringBuilder data = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator part = outline.getPathIterator(null); !part.isDone(); part.next()) {
            switch (part.currentSegment(points)) {
                case PathIterator.SEG_MOVETO -> append(data, 'M', points, 2);
                case PathIterator.SEG_LINETO -> append(data, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> append(data, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> append(data, 'C', points, 6);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    /** In hundredths of a pixel. */
    private static void append(StringBuilder data, char command, double[] points, int count) {
        data.append(command);
        for (int i = 0; i < count; i++) {
            data.append(Math.round(points[i] * 100) / 100.0).append(' ');
        }
    }
}
