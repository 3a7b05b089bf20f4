package org.councilratings.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.councilratings.calendar.Validity;

/**
 * What identifies a council, and when it existed.
 *
 * @param urn its Ofsted URN
 * @param slug its slug
 * @param name its short name
 * @param officialName its full name
 * @param onsName the name that the Office for National Statistics uses
 * @param aliases further names and acronyms
 * @param type its type
 * @param dfeLaCode its DfE LA code
 * @param gssCodes its GSS codes, including past ones, the oldest first
 * @param activeFrom the first day it existed, or null if unknown and long ago
 * @param activeTo the last day it existed, or null if none is known
 */
public record CouncilLifespan(Integer urn, String slug, String name, String officialName, String onsName,
        List<String> aliases, CouncilType type, String dfeLaCode, List<GssCode> gssCodes, LocalDate activeFrom,
        LocalDate activeTo) {

    public static CouncilLifespan of(Council council) {
        return new CouncilLifespan(council.ofstedUrn, council.slug, council.name, council.officialName, council.onsName,
                List.copyOf(council.aliases), council.type, council.dfeLaCode, council.codesInOrder(), council.activeFrom,
                council.activeTo);
    }

    /** Everything that identifies it: slug, URN, DfE LA code, and GSS codes, including past ones. */
    public List<String> codes() {
        return Stream.concat(Stream.of(slug, urn.toString(), dfeLaCode), gssCodes.stream().map(GssCode::gssCode)).toList();
    }

    /** Everything it is called, without codes. */
    public List<String> names() {
        return Stream.concat(Stream.of(name, officialName, onsName), aliases.stream()).distinct().toList();
    }

    /** Its newest GSS code. */
    public String gssCode() {
        return gssCodes.get(gssCodes.size() - 1).gssCode();
    }

    /** Its GSS code on a day; empty if it had none. */
    public Optional<String> gssCodeOn(LocalDate day) {
        return Optional.ofNullable(GssCode.on(gssCodes, day));
    }

    /** Whether it existed on a day. */
    public boolean existedOn(LocalDate day) {
        return new Validity(activeFrom, activeTo).contains(day);
    }
}
