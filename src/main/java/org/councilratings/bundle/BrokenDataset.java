package org.councilratings.bundle;

import java.util.List;
import java.util.stream.Collectors;

/** A data set cannot be loaded. The message names the file, the line and the column of everything that is wrong. */
public class BrokenDataset extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** More than anybody mends at a time. */
    private static final int MOST = 20;

    BrokenDataset(List<Fault> faults) {
        super("The data set is broken: " + faults.stream().limit(MOST).map(Fault::inWords)
                .collect(Collectors.joining(System.lineSeparator()))
                + (faults.size() > MOST ? System.lineSeparator() + "and " + (faults.size() - MOST) + " more" : ""));
    }

    BrokenDataset(String file, String reason, Throwable cause) {
        super("The data set is broken: " + file + ": " + reason, cause);
    }

    /**
     * Something that is wrong.
     *
     * @param file the name of the file
     * @param line the number of the line, from 1
     * @param column the name of the column, or its number in the header row
     * @param reason what is wrong, for people
     */
    record Fault(String file, long line, String column, String reason) {

        private String inWords() {
            return file + ", line " + line + ", column " + column + ": " + reason;
        }
    }
}
