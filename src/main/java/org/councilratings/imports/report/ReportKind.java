package org.councilratings.imports.report;

/** The kinds of report that are read. */
public enum ReportKind {
    /** An inspection of children's services with judgements (ILACS, and SIF before it). */
    FULL_INSPECTION,
    /** A letter about a visit that looked at one subject. */
    FOCUSED_VISIT,
    /** A letter about a visit to a council whose services are inadequate. */
    MONITORING_VISIT,
    /** An inspection of a local area's services for children with special educational needs and disabilities. */
    AREA_SEND_INSPECTION
}
