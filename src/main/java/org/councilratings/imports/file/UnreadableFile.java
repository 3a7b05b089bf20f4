package org.councilratings.imports.file;

/** A file cannot be read as what it should be. The message is for people and shows nothing internal. */
public class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** In what way. */
    public enum Kind {
        /** It is no spreadsheet and no text with columns. */
        NOT_A_TABLE,
        /** Its text is in an encoding that is not read. */
        NOT_UTF8,
        /** It is cut off, damaged or made to do harm. */
        BROKEN,
        /** It is larger, unpacked, than is read. */
        TOO_LARGE,
        /** None of its tables has columns that are known. */
        NOTHING_KNOWN,
        /** It has dates that are only possible month first. */
        MONTH_FIRST
    }

    private final Kind kind;

    public UnreadableFile(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
