package org.councilratings.inspection;

import java.util.Collection;
import java.util.Objects;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
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
    static Monitoring after(Framework framework, Outcome overall, Collection<Outcome> all) {
        boolean inadequate = all.stream().map(Outcome::grade).filter(Objects::nonNull).anyMatch(Grade.INADEQUATE::equals);
        if (framework.makes(Judgement.OVERALL_EFFECTIVENESS)) {
            return overall.grade() == Grade.INADEQUATE ? EXPECTED : NOT_EXPECTED;
        }
        return inadequate ? UNKNOWN : NOT_EXPECTED;
    }
}
