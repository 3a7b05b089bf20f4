package org.councilratings.dataset;

/** A data set cannot be loaded. The message names the file, the line and the column. */
public class BrokenDataset extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenDataset(String file, long line, String column, String reason) {
        super("The data set is broken: " + file + ", line " + line + ", column " + column + ": " + reason);
    }

    BrokenDataset(String file, String reason, Throwable cause) {
        super("The data set is broken: " + file + ": " + reason, cause);
    }
}
