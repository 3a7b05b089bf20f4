package org.councilratings.rating.timeline;

import java.time.LocalDate;
import java.util.Collection;

import org.councilratings.framework.Framework;

/**
 * Which inspections count. It is applied before the latest inspection is taken: one that does not count is as if it had
 * never been.
 *
 * @param inspectedBy the last day on which inspectors may have been there, or null for any
 * @param frameworks the framework versions under which an inspection counts, or none for any
 */
public record CountingRule(LocalDate inspectedBy, Collection<Framework> frameworks) {

    /** Whether there is nothing that would not count. */
    boolean countsAll() {
        return inspectedBy == null && frameworks.isEmpty();
    }

    /** Whether an inspection counts. */
    public boolean counts(JudgedInspection inspection) {
        return (inspectedBy == null || !inspection.inspectedOn().isAfter(inspectedBy))
                && (frameworks.isEmpty() || frameworks.contains(inspection.framework()));
    }
}
