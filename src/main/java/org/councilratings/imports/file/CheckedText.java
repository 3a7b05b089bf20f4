package org.councilratings.imports.file;

import java.io.IOException;
import java.io.Reader;

/** Limits the length of a row in a text, for a parser that has no such limit. */
final class CheckedText extends Reader {

    /** Characters of one row, with what the parser has read ahead: more than all columns of a table need. */
    private static final int MAX_ROW_LENGTH = 600_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader text;
    private String ahead = "";
    private int aheadRead;
    private long sinceRecord;

    CheckedText(Reader text) {
        this.text = text;
    }

    /** The first characters, which stay to be read; without a byte order mark. */
    String start(int most) throws IOException {
        char[] start = new char[most];
        int read = Math.max(0, text.read(start, 0, most));
        int from = read > 0 && start[0] == BYTE_ORDER_MARK ? 1 : 0;
        ahead = new String(start, from, read - from);
        check(ahead.toCharArray(), 0, ahead.length());
        return ahead;
    }

    /** A row is complete. */
    void recordEnds() {
        sinceRecord = 0;
    }

    @Override
    public int read(char[] characters, int from, int length) throws IOException {
        int some;
        if (aheadRead < ahead.length()) {
            some = Math.min(length, ahead.length() - aheadRead);
            ahead.getChars(aheadRead, aheadRead + some, characters, from);
            aheadRead += some;
        } else {
            some = text.read(characters, from, length);
            check(characters, from, Math.max(0, some));
        }
        sinceRecord += Math.max(0, some);
        if (sinceRecord > MAX_ROW_LENGTH) {
            throw UnreadableFile
                    .tooLarge("The text has a row of more than " + MAX_ROW_LENGTH
                            + " characters; is a quotation mark left open?");
        }
        return some;
    }

    private static void check(char[] characters, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (characters[i] == 0) {
                throw UnreadableFile.notText();
            }
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
