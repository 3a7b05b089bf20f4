package org.councilratings.inspection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.councilratings.framework.Judgement;

/**
 * Something that an inspection found.
 *
 * @param theme what it is about, in lower snake case; the list of themes is open
 * @param judgement the judgement it belongs to
 * @param kind whether it is a strength or a weakness
 * @param summary the finding in words of this project's own, not Ofsted's
 */
@Embeddable
public record Finding(
        String theme,
        @Enumerated(EnumType.STRING) Judgement judgement,
        @Enumerated(EnumType.STRING) FindingKind kind,
        String summary) {
}
