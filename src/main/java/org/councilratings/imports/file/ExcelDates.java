package org.councilratings.imports.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamReader;

/** Which cells of an Excel workbook show a day, and which: that is only said by how its number is to be shown. */
final class ExcelDates {

    private static final int MAX_STYLES = 100_000;
    private static final LocalDate BEGIN_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate BEGIN_1904 = LocalDate.of(1904, 1, 1);

    /** The serial of 29 February 1900, which Excel has, and no calendar. */
    private static final int NO_DAY = 60;
    private static final int END_OF_9999 = 2_958_465;

    /**
     * What is shown as it is: in quotation marks, after a backslash or as wide as another character; and colours and places.
     */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\\\.?|[_*].?|\\[(?![hmsHMS]+\\])[^\\]]*\\]?");

    private final Map<Integer, Boolean> ownFormats = new HashMap<>();
    private final List<Integer> formatsOfStyles = new ArrayList<>();
    private boolean isOfCells;
    private boolean isSince1904;

    void since1904(boolean isSo) {
        isSince1904 = isSo;
    }

    /** An element of the workbook's styles. */
    void style(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "numFmt" -> {
                String code = xml.getAttributeValue(null, "formatCode");
                if (ownFormats.size() < MAX_STYLES && code != null) {
                    ownFormats.put(number(xml.getAttributeValue(null, "numFmtId")), isDate(code));
                }
            }
            case "cellXfs" -> isOfCells = true;
            case "cellStyles", "dxfs" -> isOfCells = false;
            case "xf" -> {
                if (isOfCells && formatsOfStyles.size() < MAX_STYLES) {
                    formatsOfStyles.add(number(xml.getAttributeValue(null, "numFmtId")));
                }
            }
            default -> {
            }
        }
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    /** Whether a format shows a year, a month or a day; not one that only shows a time. */
    private static boolean isDate(String code) {
        String shown = LITERAL.matcher(code.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        return shown.matches("(?s).*[yd].*") || shown.contains("m") && !shown.matches("(?s).*[hs].*");
    }

    /**
     * The day that a cell shows.
     *
     * @param value its number
     * @param style the style of the cell, or null
     * @return null if it shows no day
     */
    LocalDate day(String value, String style) {
        int index = number(style);
        if (index < 0 || index >= formatsOfStyles.size() || !isDate(formatsOfStyles.get(index))) {
            return null;
        }
        try {
            double serial = Math.floor(Double.parseDouble(value));
            return serial < 0 || serial > END_OF_9999 ? null : day((int) serial);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private LocalDate day(int serial) {
        if (isSince1904) {
            return BEGIN_1904.plusDays(serial);
        }
        return serial == 0 || serial == NO_DAY ? null : BEGIN_1900.plusDays(serial > NO_DAY ? serial - 1 : serial);
    }

    /** ECMA-376, part 1, section 18.8.30: 14 to 17 and 22; in East Asia also 27 to 31, 36, 50 to 54, 57 and 58. */
    private boolean isDate(int format) {
        return ownFormats.getOrDefault(format, format >= 14 && format <= 17 || format == 22
                || format >= 27 && format <= 31 || format == 36 || format >= 50 && format <= 54
                || format >= 57 && format <= 58);
    }
}
