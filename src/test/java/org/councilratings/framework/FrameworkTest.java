package org.councilratings.framework;

import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.ILACS_2018;
import static org.councilratings.framework.Codes.LISTS;
import static org.councilratings.framework.Codes.LSCB;
import static org.councilratings.framework.Codes.SEND;
import static org.councilratings.framework.Codes.SIF_2013;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameworkTest {

    static List<Framework> versions() {
        return CHILDRENS.frameworks();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyVersionMakesItsJudgementAboutChildrenInCare(Framework version) {
        assertTrue(version.makes(ChildrensServices.childrenInCare(version).orElseThrow()));
    }

    @Test
    void aFrameworkOfAnotherServiceMakesNoJudgementAboutChildrenInCare() {
        SEND.frameworks().forEach(version -> assertEquals(Optional.empty(), ChildrensServices.childrenInCare(version)));
    }

    @Test
    void onlyTheReviewOfTheBoardCouldBeLeftOut() {
        assertEquals(List.of(LSCB), SIF_2013.optional());
        assertEquals(List.of(), ILACS_2018.optional());
    }

    @Test
    void whatTheAbbreviationStandsForIsTheSameInEveryVersion() {
        assertEquals(Optional.of("SIF: Single Inspection Framework."), SIF_2013.abbreviation());
        assertEquals(2, CHILDRENS.frameworks().stream().map(Framework::abbreviation).distinct().count());
        assertEquals(Optional.of("ILACS: Inspecting Local Authority Children’s Services."), ILACS_2018.abbreviation());
        assertEquals(Optional.empty(), LISTS.framework("CHILD_PROTECTION_2012").abbreviation());
    }
}
