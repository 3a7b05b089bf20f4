package org.councilratings.imports.file;

/** What a row of a file can state about an inspection or a visit, besides its council and its judgements. */
public enum Fact {
    /** Its readable id; text. */
    ID("id"),
    /** The council's GSS code at the time; text. */
    GSS_CODE_AT_INSPECTION("gssCodeAtInspection"),
    /** The framework version, stated or implied by what was judged; a {@code Framework}. */
    FRAMEWORK("framework"),
    /** An {@code InspectionType} or a {@code VisitType}. */
    TYPE("type"),
    /** The first day; a {@code LocalDate}, as are all days. */
    START_DATE("startDate"),
    END_DATE("endDate"),
    PUBLICATION_DATE("publicationDate"),
    /** Who led it; text, as are all that follow. */
    LEAD_INSPECTOR("leadInspector"),
    REPORT_URL("reportUrl"),
    NOTE("note"),
    THEME("theme"),
    COUNCIL_RESPONSE("councilResponse"),
    /** A JSON list, as answers have it. */
    FINDINGS("findings"),
    /** A JSON list, as answers have it. */
    SERVICE_ARRANGEMENTS("serviceArrangements");

    private final String field;

    Fact(String field) {
        this.field = field;
    }

    /** Its name in answers. */
    public String field() {
        return field;
    }
}
