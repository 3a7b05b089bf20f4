package org.councilratings.http.input;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.http.problem.ProblemException;

/** Two parameters for the first and last day of a range. Either can be missing. */
public final class DayRange {

    private DayRange() {
    }

    /**
     * Rejects a range that ends before it begins.
     *
     * @throws ProblemException 400 naming the first parameter
     */
    public static void check(String fromName, LocalDate from, String toName, LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw ProblemException.invalid(fromName, fromName + ": " + from + " is after " + toName + " " + to,
                    List.of("YYYY-MM-DD up to " + to));
        }
    }
}
