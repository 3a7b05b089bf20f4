package org.councilratings.improvement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BiFunction;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.council.CouncilType;
import org.councilratings.council.Region;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Outcome;
import org.councilratings.rating.chart.OutcomeInWords;
import org.councilratings.rating.timeline.RatingIndex.Published;

/** By what reports are grouped when their themes are counted. */
public enum ReportGrouping implements CodeListValue {
    REGION("region", "The nine regions of the Office for National Statistics, by name", (one, of) -> region(one)),
    COUNCIL_TYPE("councilType", "The types of council", (one, of) -> type(one.council().council().type())),
    FRAMEWORK("framework", "The framework versions of the inspections", (one, of) -> framework(one)),
    GRADE("grade", "The grade that the inspection gave in the judgement, or why it gave none", ReportGrouping::grade);

    /** After all grades. */
    private static final int NO_GRADE = 100;

    private final String code;
    private final String label;
    private final BiFunction<Published, ReportFilter, Group> group;

    ReportGrouping(String code, String label, BiFunction<Published, ReportFilter, Group> group) {
        this.code = code;
        this.label = label;
        this.group = group;
    }

    private static Group region(Published one) {
        String name = one.council().council().region();
        return new Group(Arrays.stream(Region.values()).map(Region::label).toList().indexOf(name), name, name);
    }

    private static Group type(CouncilType type) {
        return new Group(type.ordinal(), type.code(), type.label());
    }

    private static Group framework(Published one) {
        Framework framework = one.inspection().framework();
        return new Group(one.service().frameworks().indexOf(framework), framework.code(), framework.shortName());
    }

    private static Group grade(Published one, ReportFilter of) {
        Outcome outcome = of.outcome(one);
        if (!outcome.isGraded()) {
            return new Group(NO_GRADE + outcome.status().ordinal(), outcome.status().code(),
                    OutcomeInWords.label(of.judgement(one), outcome));
        }
        Grade grade = of.judgement(one).grade(outcome);
        return new Group(grade.rank(), grade.code(), grade.shortLabel());
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    Group group(Published one, ReportFilter of) {
        return group.apply(one, of);
    }

    /**
     * A group of reports.
     *
     * @param place where it is among the groups
     * @param code what names it in data
     * @param label what it is called where people read it
     */
    record Group(int place, String code, String label) implements Comparable<Group> {

        /** All reports, if they are not grouped. */
        static final Group ALL = new Group(0, null, "All reports");

        @Override
        public int compareTo(Group other) {
            return Comparator.comparingInt(Group::place)
                    .thenComparing(Group::code, Comparator.nullsFirst(Comparator.naturalOrder())).compare(this, other);
        }
    }
}
