package org.councilratings.rating.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The part of a chart that the charting library draws: gridlines, axes and marks. What it draws for the screens it usually
 * serves, styles for a whole page and random ids above all, is taken out again.
 *
 * @param element the marks
 * @param area where the axes span it, relative to the element
 */
record Panel(Element element, Box area) {

    private static final Pattern DECIMALS = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");
    private static final Set<String> NUMERIC = Set.of("d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height",
            "transform", "stroke-width", "stroke-dasharray");
    private static final Set<String> DEFAULTS = Set.of("stroke-opacity=1.0", "fill-opacity=1.0",
            "stroke-width=1.0", "fill-rule=evenodd");
    private static final Set<String> FOREIGN = Set.of("id", "class", "style", "clip-path", "clip-bounds-jfx");

    static Panel draw(Plot plot, double width, double height, Palette palette) {
        String drawn = PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(plot.specification(),
                new DoubleVector(width, height), Panel::refuseRaster, false);
        Element root = SvgText.read(drawn).getDocumentElement();
        Element marks = children(root).stream().filter(child -> child.getTagName().equals("g")).findFirst().orElseThrow();
        Box area = area(root);
        clean(marks, palette);
        return new Panel(marks, area);
    }

    /** Fills with something else, and outlines, what the library filled with a colour. */
    void refill(String colour, String fill, String outline) {
        refill(element, colour, fill, outline);
    }

    private static void refill(Element within, String colour, String fill, String outline) {
        if (within.getAttribute("fill").equals(colour)) {
            Drawing.set(within, "fill", fill, "stroke", outline, "stroke-width", "1");
        }
        children(within).forEach(child -> refill(child, colour, fill, outline));
    }

    private static String refuseRaster(int width, int height, int[] pixels) {
        throw new UnsupportedOperationException("There are no raster images in these charts");
    }

    /** Marks are cut off at the edge of the area, which tells where it is. */
    private static Box area(Element root) {
        Element cut = (Element) root.getElementsByTagNameNS(Drawing.SVG, "clipPath").item(0);
        Element edge = children(cut).get(0);
        double x = 0;
        double y = 0;
        for (Node node = cut; node instanceof Element element; node = node.getParentNode()) {
            String[] shift = element.getAttribute("transform").split("[( )]+");
            x += shift.length > 2 ? Double.parseDouble(shift[1]) : 0;
            y += shift.length > 2 ? Double.parseDouble(shift[2]) : 0;
        }
        return Box.of(x, y, Double.parseDouble(edge.getAttribute("width")), Double.parseDouble(edge.getAttribute("height")));
    }

    private static void clean(Element element, Palette palette) {
        cleanAttributes(element);
        for (Element child : children(element)) {
            clean(child, palette);
            if (isEmpty(child)) {
                element.removeChild(child);
            }
        }
        if (element.getTagName().equals("text")) {
            element.setTextContent(element.getTextContent().strip());
            Drawing.set(element, "font-size", "" + Lettering.LABEL.size(), "fill", palette.quietInk());
        } else {
            removeText(element);
        }
    }

    private static void cleanAttributes(Element element) {
        for (String name : attributes(element)) {
            String value = element.getAttribute(name);
            if (FOREIGN.contains(name) || DEFAULTS.contains(name + "=" + value)) {
                element.removeAttribute(name);
            } else if (NUMERIC.contains(name)) {
                element.setAttribute(name, DECIMALS.matcher(value).replaceAll(
                        number -> Drawing.number(Double.parseDouble(number.group()))).strip());
            }
        }
    }

    private static List<String> attributes(Element element) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        return names;
    }

    private static boolean isEmpty(Element element) {
        boolean isGroup = element.getTagName().equals("g") && children(element).isEmpty();
        boolean isUnfilled = element.getAttribute("fill").equals("none") || element.getAttribute("fill-opacity").equals("0.0");
        boolean isInvisible = isUnfilled && element.getAttribute("stroke-width").equals("0");
        return isGroup || isInvisible || element.getTagName().equals("path") && !element.hasAttribute("d")
                || element.getTagName().equals("defs");
    }

    private static void removeText(Element element) {
        for (Node node = element.getFirstChild(); node != null;) {
            Node next = node.getNextSibling();
            if (node.getNodeType() == Node.TEXT_NODE) {
                element.removeChild(node);
            }
            node = next;
        }
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
