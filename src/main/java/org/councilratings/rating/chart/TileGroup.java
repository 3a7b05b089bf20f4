package org.councilratings.rating.chart;

import java.util.Comparator;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Scale;

/**
 * What some tiles of a map have in common, which colours and marks them.
 *
 * @param name what it is called in the legend
 * @param look how it is drawn
 * @param scale the scale of its grade; null in a map of a theme
 * @param outcome the grade, or why there is none; null in a map of a theme
 */
public record TileGroup(String name, Look look, Scale scale, Outcome outcome) {

    /** The councils whose latest report names a theme. */
    public static final TileGroup NAMED = new TileGroup("Named in the latest report", Look.MARKED, null, null);
    /** Those whose latest report has a list that does not name it. */
    public static final TileGroup NOT_NAMED = new TileGroup("Not named in the latest report", Look.PLAIN, null, null);
    /** Those of which no list is stored. */
    public static final TileGroup NO_LIST = new TileGroup("No list recorded", Look.HATCHED, null, null);

    private static final int STEP_OF_THEME = 2;

    /** The order of a legend: the grades first, the best first. */
    static final Comparator<TileGroup> ORDER = Comparator.comparing(TileGroup::look)
            .thenComparing(group -> group.outcome == null ? 0 : group.outcome.status().ordinal())
            .thenComparing(TileGroup::rank);

    /** How a tile is drawn. */
    enum Look {
        GRADE,
        MARKED,
        PLAIN,
        HATCHED
    }

    /** The group of those that have an outcome in a judgement. */
    public static TileGroup of(Judgement judgement, Outcome outcome) {
        return outcome.isGraded()
                ? new TileGroup(judgement.grade(outcome).label(), Look.GRADE, judgement.scale(), outcome)
                : new TileGroup(OutcomeInWords.label(judgement, outcome), Look.HATCHED, judgement.scale(), outcome);
    }

    /** The name where there is little room. */
    String shortName() {
        return look == Look.GRADE ? scale.grade(outcome.grade()).shortLabel() : name;
    }

    /** Why there is no grade or, in a map of a theme, no list: how it is hatched. */
    JudgementStatus why() {
        return outcome == null ? JudgementStatus.NOT_RECORDED : outcome.status();
    }

    /** Whether it is a grade, the worst that its scale has. */
    public boolean isWorst() {
        return rank() == (scale == null ? -1 : scale.grades().size());
    }

    /** The step of its grade, or of a theme that is named, from 1 for the best to 4 for the worst; 0 without one. */
    public int step() {
        return switch (look) {
            case GRADE -> 1 + Palette.step(scale, outcome);
            case MARKED -> STEP_OF_THEME;
            default -> 0;
        };
    }

    /** The rank of its grade, 1 for the best; 0 without a grade. */
    private int rank() {
        return look == Look.GRADE ? scale.grade(outcome.grade()).rank() : 0;
    }
}
