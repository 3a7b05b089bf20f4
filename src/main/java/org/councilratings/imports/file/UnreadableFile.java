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

    /** No text, because that has no zeros. */
    static UnreadableFile notText() {
        return new UnreadableFile(Kind.NOT_A_TABLE, "This is neither a spreadsheet (.ods, .xlsx), nor text (.csv), nor a PDF");
    }

    /** A spreadsheet that is cut off, damaged or made to do harm. */
    static UnreadableFile brokenSpreadsheet() {
        return new UnreadableFile(Kind.BROKEN, "This spreadsheet is damaged, incomplete or protected by a password");
    }

    /** A file with more than is read, such as "The spreadsheet has more than 200 sheets". */
    static UnreadableFile tooLarge(String what) {
        return new UnreadableFile(Kind.TOO_LARGE, what);
    }

    public Kind kind() {
        return kind;
    }
}
