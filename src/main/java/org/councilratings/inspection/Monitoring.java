package org.councilratings.inspection;

import java.util.Map;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Outcome;

/** Whether to expect monitoring visits by Ofsted after an inspection, until the next one. */
public enum Monitoring implements CodeListValue {
    EXPECTED("Expected: overall effectiveness was inadequate"),
    NOT_EXPECTED("Not expected"),
    UNKNOWN("Unknown: the report makes no overall judgement and has an inadequate one");

    private final String label;

    Monitoring(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Ofsted monitors councils whose overall effectiveness is inadequate. Since there is no overall judgement under
     * {@code ILACS_2026}, an inadequate judgement there leaves it open.
     */
    static Monitoring after(Framework framework, Map<String, Outcome> outcomes) {
        if (framework.makes(ChildrensServices.OVERALL_EFFECTIVENESS)) {
            return isInadequate(outcomes.get(ChildrensServices.OVERALL_EFFECTIVENESS)) ? EXPECTED : NOT_EXPECTED;
        }
        return outcomes.values().stream().anyMatch(Monitoring::isInadequate) ? UNKNOWN : NOT_EXPECTED;
    }

    private static boolean isInadequate(Outcome outcome) {
        return ChildrensServices.INADEQUATE.equals(outcome.grade());
    }
}
