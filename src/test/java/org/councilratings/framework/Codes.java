package org.councilratings.framework;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.councilratings.bundle.BundledCodeLists;

/** The code lists of the bundled data set, and those of their values that tests name. */
public final class Codes {

    public static final CodeLists LISTS = BundledCodeLists.read();

    public static final Service CHILDRENS = LISTS.service(ChildrensServices.CODE);
    public static final Service SEND = LISTS.service("area_send");
    public static final Service CHILDRENS_UNTIL_2013 = LISTS.service("childrens_services_2009_2013");

    public static final Judgement OVERALL_EFFECTIVENESS = LISTS.judgement(ChildrensServices.OVERALL_EFFECTIVENESS);
    public static final Judgement LEADERSHIP = LISTS.judgement(ChildrensServices.LEADERSHIP);
    public static final Judgement HELP_AND_PROTECTION = LISTS.judgement(ChildrensServices.HELP_AND_PROTECTION);
    public static final Judgement CHILDREN_IN_CARE_AND_CARE_LEAVERS = LISTS
            .judgement(ChildrensServices.CHILDREN_IN_CARE_AND_CARE_LEAVERS);
    public static final Judgement CHILDREN_IN_CARE = LISTS.judgement(ChildrensServices.CHILDREN_IN_CARE);
    public static final Judgement CARE_LEAVERS = LISTS.judgement(ChildrensServices.CARE_LEAVERS);
    public static final Judgement CHILDREN_LOOKED_AFTER = LISTS.judgement(ChildrensServices.CHILDREN_LOOKED_AFTER);
    public static final Judgement ADOPTION = LISTS.judgement(ChildrensServices.ADOPTION);
    public static final Judgement LSCB = LISTS.judgement(ChildrensServices.LSCB);

    public static final Framework SIF_2013 = LISTS.framework(ChildrensServices.SIF_2013);
    public static final Framework ILACS_2018 = LISTS.framework(ChildrensServices.ILACS_2018);
    public static final Framework ILACS_2023 = LISTS.framework(ChildrensServices.ILACS_2023);
    public static final Framework ILACS_2026 = LISTS.framework(ChildrensServices.ILACS_2026);

    public static final Scale FOUR_GRADES = OVERALL_EFFECTIVENESS.scale();
    public static final Grade OUTSTANDING = FOUR_GRADES.grade(ChildrensServices.OUTSTANDING);
    public static final Grade GOOD = FOUR_GRADES.grade(ChildrensServices.GOOD);
    public static final Grade REQUIRES_IMPROVEMENT = FOUR_GRADES.grade(ChildrensServices.REQUIRES_IMPROVEMENT);
    public static final Grade INADEQUATE = FOUR_GRADES.grade(ChildrensServices.INADEQUATE);

    private Codes() {
    }

    public static Outcome graded(Grade grade) {
        return Outcome.graded(grade.code());
    }

    /** Outcomes by the codes of the judgements, as they are stored. */
    public static Map<String, Outcome> byCode(Map<Judgement, Outcome> outcomes) {
        return outcomes.entrySet().stream().collect(Collectors.toMap(one -> one.getKey().code(), Map.Entry::getValue));
    }

    /** A scale of so many grades: "Step 1" is the best. */
    public static Scale steps(int count) {
        return new Scale("steps", "Steps", "Steps.", IntStream.rangeClosed(1, count)
                .mapToObj(rank -> new Grade("steps", "step_" + rank, "Step " + rank, "Step " + rank, "step " + rank, "A step.",
                        rank))
                .toList());
    }

    /** A judgement of children's services, if it had another scale. */
    public static Judgement judgedOn(Scale scale) {
        return new Judgement("kindness", CHILDRENS.code(), "Kindness", "kindness", "kindness", "Kindness.", scale, 0);
    }
}
