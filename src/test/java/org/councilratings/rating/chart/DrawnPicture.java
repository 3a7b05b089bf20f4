package org.councilratings.rating.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawn chart, as a reader of its elements sees it. */
record DrawnPicture(Document document) {

    static DrawnPicture of(Picture picture) {
        String svg = picture.svg();
        try {
            return new DrawnPicture(DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg))));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new AssertionError("The picture is no well-formed XML: " + svg, malformed);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    List<Element> all(String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The text of the only element of a name. */
    String only(String name) {
        List<Element> found = all(name);
        if (found.size() != 1) {
            throw new AssertionError("There are " + found.size() + " of " + name);
        }
        return found.get(0).getTextContent();
    }

    List<String> texts() {
        return all("text").stream().map(Element::getTextContent).toList();
    }

    Element text(String text) {
        return all("text").stream().filter(element -> element.getTextContent().equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError("'" + text + "' is not written: " + texts()));
    }

    double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** Where a line of text stands. */
    double height(String text) {
        return number(text(text), "y");
    }

    /** The areas that are hatched. */
    List<Element> hatched() {
        return all("rect").stream().filter(rect -> rect.getAttribute("fill").startsWith("url(#")).toList();
    }
}
