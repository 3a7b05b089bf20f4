package org.councilratings.rating.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.councilratings.framework.Grade;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Scale;

/**
 * The better half of a scale, whose share is told.
 *
 * @param scale all grades
 */
public record BetterHalf(Scale scale) {

    private int size() {
        return scale.grades().size() / 2;
    }

    public boolean has(Outcome outcome) {
        return outcome.isGraded() && scale.grade(outcome.grade()).rank() <= size();
    }

    /** These grades in a sentence: "good or outstanding". */
    public String inText() {
        List<Grade> best = new ArrayList<>(scale.grades().subList(0, size()));
        Collections.reverse(best);
        return best.stream().map(Grade::inText).collect(Collectors.joining(" or "));
    }

    /** The name of these grades: "Good or better". */
    String label() {
        String worst = scale.grades().get(size() - 1).shortLabel();
        return size() == 1 ? worst : worst + " or better";
    }
}
