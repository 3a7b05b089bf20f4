package org.councilratings.council;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;


/**
 * A GSS code of the Office for National Statistics with the days on which it stood for a council.
 *
 * @param gssCode the letter E and eight digits
 * @param validFrom the first day, or null if it was valid before the records begin
 * @param validTo the last day, inclusive, or null while it is valid
 * @param reasonEnded why it ended, or null while it is valid
 */
@Embeddable
public record GssCode(
        @Column(name = "gss_code") String gssCode,
        @Column(name = "valid_from") LocalDate validFrom,
        @Column(name = "valid_to") LocalDate validTo,
        @Column(name = "reason_ended") String reasonEnded) {
}
