package org.councilratings.council;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What identifies a council, and when it existed.
 *
 * @param urn its Ofsted URN
 * @param slug its slug
 * @param name its short name
 * @param officialName its full name
 * @param codes everything by which others name it: slug, URN, DfE LA code, and GSS codes, past ones too
 * @param activeFrom the first day it existed, or null if unknown and long ago
 * @param activeTo the last day it existed, or null while it does
 */
public record CouncilLifespan(Integer urn, String slug, String name, String officialName, List<String> codes,
        LocalDate activeFrom, LocalDate activeTo) {

    static CouncilLifespan of(Council council) {
        return new CouncilLifespan(council.ofstedUrn, council.slug, council.name, council.officialName,
                Stream.concat(Stream.of(council.slug, council.ofstedUrn.toString(), council.dfeLaCode),
                        council.codes.stream().map(GssCode::gssCode)).toList(),
                council.activeFrom, council.activeTo);
    }

    /** Whether it existed on a day. */
    public boolean existedOn(LocalDate day) {
        return (activeFrom == null || !day.isBefore(activeFrom)) && (activeTo == null || !day.isAfter(activeTo));
    }
}
