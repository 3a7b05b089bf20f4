package org.councilratings.imports.report;

import java.util.Set;

/**
 * Counts what could become an object: numbers, names, texts, lists. It also sees how streams say that they are packed. Bytes
 * that
 * are no PDF syntax at all, such as those of a picture, have few of them.
 */
final class PdfTokens {

    private static final String FILTER = "Filter";
    private static final Set<String> PACKINGS = Set.of("FlateDecode", "DCTDecode", "JPXDecode", "CCITTFaxDecode",
            "JBIG2Decode");
    private static final Set<String> PARAMETERS = Set.of("DecodeParms", "DP");
    private static final Set<String> SIZES = Set.of("Columns", "Colors", "BitsPerComponent", "Size", "Index");
    private static final int MAX_SIZE = 65_536;
    private static final int LONGEST_WORD = 64;
    private static final int WEIGHT_OF_A_NAME = 3;

    private final StringBuilder word = new StringBuilder();
    private boolean isName;
    /** The name whose value comes next, if it is one of those above. */
    private String key = "";
    private boolean inList;
    private boolean hasSize;
    private int count;
    private boolean unsafe;
    private boolean encrypted;
    private char first;

    void add(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            add((char) (bytes[i] & 0xFF));
        }
    }

    int count() {
        return count;
    }

    /** Whether this can be a stream of objects, which PDFBox keeps as long as it has the file open: it begins with numbers. */
    boolean mayBeObjects() {
        return Character.isDigit(first) || first == '%' || first == '+' || first == '-';
    }

    /** Whether a stream says that it is packed in a way that no report needs, or does not say it in the usual place. */
    boolean isUnsafe() {
        return unsafe;
    }

    boolean isProtected() {
        return encrypted;
    }

    private void add(char letter) {
        if (first == 0 && !isWhite(letter)) {
            first = letter;
        }
        if (isRegular(letter)) {
            if (word.length() < LONGEST_WORD) {
                word.append(letter);
            }
            return;
        }
        endWord();
        if (!isWhite(letter)) {
            count += letter == '/' ? WEIGHT_OF_A_NAME : 1;
            isName = letter == '/';
            if (!key.isEmpty()) {
                mark(letter);
            }
        }
    }

    private void endWord() {
        if (word.length() > 0 || isName) {
            if (isName) {
                name(word.indexOf("#") < 0 ? word.toString() : plain(word));
            } else {
                count++;
                if (!key.isEmpty()) {
                    value(word.toString());
                }
            }
            word.setLength(0);
            isName = false;
        }
    }

    private void name(String name) {
        if (key.equals(FILTER)) {
            unsafe |= !PACKINGS.contains(name);
            key = inList ? key : "";
        } else {
            key = name.equals(FILTER) || PARAMETERS.contains(name) || SIZES.contains(name) ? name : "";
            inList = false;
            hasSize = false;
            encrypted |= name.equals("Encrypt");
        }
    }

    /** How a stream is packed is said in this place, and not in another one ("12 0 R"), and in possible numbers. */
    private void value(String value) {
        if (value.equals("null")) {
            key = "";
        } else if (!SIZES.contains(key)) {
            unsafe = true;
        } else if (inList || !hasSize) {
            hasSize = true;
            unsafe |= !isSize(value);
        } else {
            unsafe |= Character.isDigit(value.charAt(0));
            key = "";
        }
    }

    private static boolean isSize(String value) {
        return value.length() <= 5 && value.chars().allMatch(Character::isDigit) && Integer.parseInt(value) <= MAX_SIZE;
    }

    private void mark(char mark) {
        unsafe |= mark == '%';
        inList |= mark == '[';
        boolean goesOn = mark == '[' || mark == '/' && (key.equals(FILTER) || SIZES.contains(key) && !hasSize);
        if (!goesOn) {
            key = "";
        }
    }

    /** A name may be written with numbers for its letters. */
    private static String plain(StringBuilder written) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            boolean isNumber = written.charAt(i) == '#' && i + 2 < written.length()
                    && Character.digit(written.charAt(i + 1), 16) >= 0 && Character.digit(written.charAt(i + 2), 16) >= 0;
            plain.append(isNumber ? (char) Integer.parseInt(written.substring(i + 1, i + 3), 16) : written.charAt(i));
            i += isNumber ? 2 : 0;
        }
        return plain.toString();
    }

    private static boolean isWhite(char letter) {
        return letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t' || letter == '\f' || letter == 0;
    }

    private static boolean isRegular(char letter) {
        return !isWhite(letter) && "()<>[]{}/%".indexOf(letter) < 0;
    }
}
