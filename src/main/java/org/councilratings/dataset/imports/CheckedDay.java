package org.councilratings.dataset.imports;

import java.time.LocalDate;

import org.councilratings.web.change.ChangeLog;
import org.councilratings.web.problem.ProblemException;

/** The day up to which the facts were checked, as an import can move it. The data set has it, which is above imports. */
public interface CheckedDay {

    /**
     * Refuses a day that an import cannot move it to: one in the future, or one before the stored day. An editor who has to
     * move it back says so by itself.
     *
     * @throws ProblemException 400, naming the parameter
     */
    void check(LocalDate day, LocalDate stored);

    /**
     * Moves it within a change.
     *
     * @return the day that was stored before
     * @throws ProblemException as {@link #check} does
     */
    LocalDate move(LocalDate day, ChangeLog log);
}
