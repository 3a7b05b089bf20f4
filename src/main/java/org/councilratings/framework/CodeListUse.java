package org.councilratings.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Finds how inspections use the code lists. An interface, because {@code inspection} depends on {@code framework}. */
public interface CodeListUse {

    /** Every combination that any stored inspection has. */
    List<Combination> combinations();

    /** The codes of the themes that any area for improvement has. */
    Set<String> themes();

    /**
     * What some inspection has.
     *
     * @param service the code of its service
     * @param framework the code of its framework version
     * @param type the code of its kind
     * @param judgement the code of a judgement, or null if it has none
     * @param grade the code of the grade in the judgement, or null if there is none
     * @param firstStart the first day on which one of these inspections began, or null if unknown
     */
    record Combination(String service, String framework, String type, String judgement, String grade, LocalDate firstStart) {
    }
}
