package org.councilratings.framework;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameworkTest {

    @ParameterizedTest
    @EnumSource
    void everyVersionMakesItsJudgementAboutChildrenInCare(Framework version) {
        assertTrue(version.makes(version.childrenInCare()));
    }
}
