package org.councilratings.council;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.Embeddable;

import org.councilratings.calendar.Validity;
import org.councilratings.http.input.InRequests;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A GSS code of the Office for National Statistics with the dates it was valid for a council.
 *
 * @param gssCode the letter E and eight digits
 * @param validFrom the first day, or null if it was valid before the records begin
 * @param validTo the last day, inclusive, or null while it is valid
 * @param reasonEnded why it ended, or null while it is valid
 */
@Embeddable
@InRequests(required = "gssCode")
@Schema(description = "A GSS code and the dates it was valid for a council.")
public record GssCode(
        @Schema(description = "The code.", examples = "E06000031", pattern = "^" + CodePatterns.GSS_CODE + "$") String gssCode,
        @Schema(description = "The first day; null if it was valid before records began.", nullable = true) LocalDate validFrom,
        @Schema(description = "The last day, inclusive; null while it is valid.", nullable = true) LocalDate validTo,
        @Schema(description = "Why it ended; null while it is valid.", nullable = true, maxLength = 2000) String reasonEnded) {

    /** The same codes, the oldest first. */
    public static List<GssCode> inOrder(Collection<GssCode> codes) {
        return codes.stream().sorted(Comparator.comparing(GssCode::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** The code of a council on a day; null if it had none then. */
    public static String on(Collection<GssCode> codes, LocalDate day) {
        return codes.stream().filter(code -> code.validity().contains(day)).map(GssCode::gssCode).findFirst().orElse(null);
    }

    /** The days on which it was valid for the council. */
    public Validity validity() {
        return new Validity(validFrom, validTo);
    }
}
