package org.councilratings.rating.timeline;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The change of a judgement into an inspection from the council's inspection just before it. */
@Schema(description = "The change into this period from the inspection just before it; never from an older one.")
public record RatingChange(
        Direction direction,
        @Schema(description = "Grades moved; null unless both inspections gave a grade.", examples = "2", nullable = true) Integer steps,
        @Schema(description = "The grade of the inspection just before; null if it gave none.", nullable = true) Grade fromGrade,
        @Schema(description = "Whether the inspection just before was made under another framework version. The grade scale is the same.") boolean acrossFrameworks) {

    /**
     * Compares an inspection with the one just before it, or with none.
     *
     * @param before the inspection just before, or null
     * @param madeBefore whether any earlier inspection of the council gave a grade in this judgement
     */
    static RatingChange between(JudgedInspection before, JudgedInspection now, Judgement judgement, boolean madeBefore) {
        Grade from = before == null ? null : judgement.grade(before.outcome(judgement));
        Grade to = judgement.grade(now.outcome(judgement));
        boolean acrossFrameworks = before != null && !before.framework().equals(now.framework());
        if (from == null || to == null || !areComparable(before, now, judgement)) {
            Direction direction = to != null && !madeBefore ? Direction.FIRST : Direction.NOT_COMPARABLE;
            return new RatingChange(direction, null, from, acrossFrameworks);
        }
        return new RatingChange(direction(from, to), Math.abs(from.rank() - to.rank()), from, acrossFrameworks);
    }

    /**
     * Whether grades of two inspections mean the same. The sector compares children's services across SIF and ILACS, whose
     * scale
     * is the same. In other services, another framework looks at something else.
     */
    static boolean areComparable(JudgedInspection before, JudgedInspection now, Judgement judgement) {
        return judgement.service().equals(ChildrensServices.CODE) || before.framework().equals(now.framework());
    }

    private static Direction direction(Grade from, Grade to) {
        if (from.equals(to)) {
            return Direction.UNCHANGED;
        }
        return to.rank() < from.rank() ? Direction.IMPROVED : Direction.DECLINED;
    }
}
