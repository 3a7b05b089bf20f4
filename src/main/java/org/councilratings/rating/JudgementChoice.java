package org.councilratings.rating;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.Judgement;

/** The judgements that a request can choose: each of the nine, or all of them at once. */
public enum JudgementChoice implements CodeListValue {
    OVERALL_EFFECTIVENESS(Judgement.OVERALL_EFFECTIVENESS),
    LEADERSHIP(Judgement.LEADERSHIP),
    HELP_AND_PROTECTION(Judgement.HELP_AND_PROTECTION),
    CHILDREN_IN_CARE_AND_CARE_LEAVERS(Judgement.CHILDREN_IN_CARE_AND_CARE_LEAVERS),
    CHILDREN_IN_CARE(Judgement.CHILDREN_IN_CARE),
    CARE_LEAVERS(Judgement.CARE_LEAVERS),
    CHILDREN_LOOKED_AFTER(Judgement.CHILDREN_LOOKED_AFTER),
    ADOPTION(Judgement.ADOPTION),
    LSCB(Judgement.LSCB),
    ALL("All nine judgements", EnumSet.allOf(Judgement.class));

    private final String label;
    private final Set<Judgement> judgements;

    JudgementChoice(Judgement judgement) {
        this(judgement.label(), EnumSet.of(judgement));
    }

    JudgementChoice(String label, Set<Judgement> judgements) {
        this.label = label;
        this.judgements = judgements;
    }

    @Override
    public String label() {
        return label;
    }

    /** The judgements that are chosen, in order; overall effectiveness if nothing is. */
    static Set<Judgement> judgements(Collection<JudgementChoice> chosen) {
        return chosen.isEmpty() ? EnumSet.of(Judgement.OVERALL_EFFECTIVENESS)
                : chosen.stream().flatMap(choice -> choice.judgements.stream())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Judgement.class)));
    }
}
