package org.councilratings.council;

import java.time.LocalDate;

/**
 * A GSS code with what identifies its council.
 *
 * @param code the code
 * @param slug the council's slug
 * @param name its short name
 * @param gssCode its newest GSS code
 * @param region its region
 * @param type what kind of council it is
 * @param validFrom the first day of the code, or null if it was valid before the records begin
 * @param validTo the last day, inclusive, or null while it is valid
 * @param reasonEnded why it ended, or null while it is valid
 */
record CodeOfCouncil(String code, String slug, String name, String gssCode, Region region, CouncilType type,
        LocalDate validFrom, LocalDate validTo, String reasonEnded) {
}
