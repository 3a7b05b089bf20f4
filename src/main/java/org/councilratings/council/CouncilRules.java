package org.councilratings.council;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.councilratings.web.problem.Violations;

/** What must be so within the facts about a council, whatever else is held. Facts that are missing pass. */
final class CouncilRules {

    private final CouncilFacts facts;
    private final Violations violations;

    private CouncilRules(CouncilFacts facts, Violations violations) {
        this.facts = facts;
        this.violations = violations;
    }

    /** Adds everything that cannot be so. */
    static void check(CouncilFacts facts, Violations violations) {
        CouncilRules rules = new CouncilRules(facts, violations);
        rules.checkLifespan();
        rules.checkCodes();
        rules.checkPredecessors();
    }

    private void checkLifespan() {
        if (isBefore(facts.activeTo(), facts.activeFrom())) {
            violations.add("/activeTo", "activeTo: " + facts.activeTo() + " is before activeFrom, " + facts.activeFrom());
        }
    }

    private void checkCodes() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < facts.codes().size(); i++) {
            GssCode code = facts.codes().get(i);
            if (!seen.add(code.gssCode()) && code.gssCode() != null) {
                violations.add("/codes/" + i + "/gssCode", "gssCode: " + code.gssCode() + " stands twice");
            }
            if (isBefore(code.validTo(), code.validFrom())) {
                violations.add("/codes/" + i + "/validTo",
                        "validTo: " + code.validTo() + " is before validFrom, " + code.validFrom());
            }
        }
        List<GssCode> inOrder = GssCode.inOrder(facts.codes());
        checkNewest(inOrder);
        checkOneAtATime(inOrder);
    }

    private void checkNewest(List<GssCode> inOrder) {
        String newest = inOrder.isEmpty() ? null : inOrder.get(inOrder.size() - 1).gssCode();
        if (newest != null && facts.gssCode() != null && !newest.equals(facts.gssCode())) {
            violations.add("/gssCode", "gssCode: " + facts.gssCode() + " is not the newest of the codes", List.of(newest));
        }
    }

    /** On every day a council has one code at the most. */
    private void checkOneAtATime(List<GssCode> inOrder) {
        for (int i = 1; i < inOrder.size(); i++) {
            GssCode earlier = inOrder.get(i - 1);
            GssCode later = inOrder.get(i);
            if (later.validFrom() == null || earlier.validTo() == null || !earlier.validTo().isBefore(later.validFrom())) {
                violations.add("/codes/" + facts.codes().indexOf(later) + "/validFrom",
                        "validFrom: " + later.gssCode() + " and "
                                + earlier.gssCode() + " would stand for the council on the same day");
            }
        }
    }

    private void checkPredecessors() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < facts.predecessors().size(); i++) {
            checkPredecessor("/predecessors/" + i, facts.predecessors().get(i), seen);
        }
    }

    private void checkPredecessor(String pointer, CouncilFacts.Predecessor predecessor, Set<String> seen) {
        String slug = predecessor.slug();
        if (slug != null && slug.equals(facts.slug())) {
            violations.add(pointer + "/slug", "slug: a council cannot take over from itself");
        }
        if (slug != null && !seen.add(slug)) {
            violations.add(pointer + "/slug", "slug: " + slug + " stands twice");
        }
        LocalDate first = facts.activeFrom();
        if (first != null && predecessor.effectiveDate() != null && predecessor.effectiveDate().isBefore(first)) {
            violations.add(pointer + "/effectiveDate", "effectiveDate: " + predecessor.effectiveDate()
                    + " is before the council's first day, " + first);
        }
    }

    private static boolean isBefore(LocalDate later, LocalDate earlier) {
        return later != null && earlier != null && later.isBefore(earlier);
    }
}
