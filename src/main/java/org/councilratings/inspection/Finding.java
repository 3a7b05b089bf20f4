package org.councilratings.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.http.input.InRequests;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finding of an inspection.
 *
 * @param theme what it is about, in lower snake case; the list of themes is open
 * @param judgement the code of the judgement it belongs to
 * @param kind whether it is a strength or a weakness
 * @param summary the finding, in this service's words, not Ofsted's
 */
@Embeddable
@InRequests(required = { "theme", "judgement", "kind", "summary" })
@Schema(description = "A finding of an inspection.")
public record Finding(
        @Schema(description = "Theme. New themes may be added.", examples = "resourcing", pattern = "^[a-z0-9]+(_[a-z0-9]+)*$", maxLength = 60) String theme,
        @Schema(ref = "Judgement") String judgement,
        @Enumerated(EnumType.STRING) FindingKind kind,
        @Schema(description = "The finding, in this service's words, not Ofsted's.", maxLength = 2000) String summary) {

    /** Whether a finding is a strength or a weakness of the council's services. */
    public enum FindingKind implements CodeListValue {
        STRENGTH,
        WEAKNESS
    }
}
