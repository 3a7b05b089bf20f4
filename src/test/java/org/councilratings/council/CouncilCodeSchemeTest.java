package org.councilratings.council;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A code is looked for where it can stand, and only there. */
class CouncilCodeSchemeTest {

    @ParameterizedTest
    @CsvSource({ "E06000031, GSS_CODE", "e06000031, GSS_CODE", "80537, OFSTED_URN", "874, DFE_LA_CODE SLUG",
            "peterborough, SLUG", "Isles-of-Scilly, SLUG", "E0600003, SLUG", "E060000311, SLUG", "12, SLUG", "012345, SLUG",
            "1234567890, SLUG" })
    void theWayACodeIsWrittenTellsItsKind(String code, String kinds) {
        assertEquals(Set.of(kinds.split(" ")), Stream.of(CouncilCodeScheme.values())
                .filter(kind -> !kind.among(List.of(code)).isEmpty()).map(Enum::name).collect(Collectors.toSet()));
    }

    @Test
    void codesAreLookedForAsTheyAreStored() {
        List<String> codes = List.of("e06000031", "80537", "874", "PeterBorough");
        assertEquals(Set.of("E06000031"), CouncilCodeScheme.GSS_CODE.among(codes));
        assertEquals(Set.of(80537), CouncilCodeScheme.OFSTED_URN.among(codes));
        assertEquals(Set.of("874"), CouncilCodeScheme.DFE_LA_CODE.among(codes));
        assertEquals(Set.of("874", "peterborough"), CouncilCodeScheme.SLUG.among(codes));
    }
}
