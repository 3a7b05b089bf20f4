package org.councilratings.framework;

import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.CHILDRENS_UNTIL_2013;
import static org.councilratings.framework.Codes.GOOD;
import static org.councilratings.framework.Codes.ILACS_2018;
import static org.councilratings.framework.Codes.ILACS_2023;
import static org.councilratings.framework.Codes.ILACS_2026;
import static org.councilratings.framework.Codes.INADEQUATE;
import static org.councilratings.framework.Codes.LISTS;
import static org.councilratings.framework.Codes.OUTSTANDING;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.REQUIRES_IMPROVEMENT;
import static org.councilratings.framework.Codes.SEND;
import static org.councilratings.framework.Codes.SIF_2013;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.codelist.KnownValues;
import org.councilratings.framework.CodeListFacts.OfInspectorate;
import org.councilratings.framework.CodeListFacts.OfService;
import org.junit.jupiter.api.Test;

/** What is found in the code lists of the bundled data set, and in which order. */
class CodeListsTest {

    private static List<String> codes(List<? extends CodeListValue> values) {
        return values.stream().map(CodeListValue::code).toList();
    }

    private static List<String> codes(KnownValues values, Class<?> type) {
        return codes(values.of(type));
    }

    @Test
    void valuesAreFoundByTheirCodes() {
        assertSame(ILACS_2018, LISTS.findFramework("ILACS_2018").orElseThrow());
        assertSame(OVERALL_EFFECTIVENESS, LISTS.findJudgement("overall_effectiveness").orElseThrow());
        assertEquals(SEND, LISTS.serviceOf("AREA_SEND_2016"));
        assertEquals(CHILDRENS, LISTS.defaultService());
        assertEquals(List.of("ofsted", "cqc"), codes(SEND.inspectorates()));
    }

    @Test
    void whatThereIsNotIsNotFound() {
        assertEquals(Optional.empty(), LISTS.findFramework("ilacs_2018"));
        assertEquals(Optional.empty(), LISTS.findJudgement(null));
        assertThrows(IllegalArgumentException.class, () -> LISTS.service("fire"));
        assertThrows(IllegalArgumentException.class, () -> LISTS.framework("SIF"));
        assertThrows(IllegalArgumentException.class, () -> LISTS.judgement("all"));
        assertThrows(IllegalArgumentException.class, () -> OVERALL_EFFECTIVENESS.scale().grade("adequate"));
    }

    @Test
    void judgementsOfAServiceAreInOrderAndItsFrameworksTheOldestFirst() {
        assertEquals(List.of("overall_effectiveness", "leadership", "help_and_protection", "children_in_care_and_care_leavers",
                "children_in_care", "care_leavers", "children_looked_after", "adoption", "lscb"),
                codes(CHILDRENS.judgements()));
        for (Service service : LISTS.services()) {
            for (int i = 0; i < service.judgements().size(); i++) {
                assertEquals(i, service.judgements().get(i).order());
            }
            assertEquals(service.frameworks().stream().map(Framework::validFrom).sorted().toList(),
                    service.frameworks().stream().map(Framework::validFrom).toList());
        }
        assertEquals(List.of(SIF_2013, ILACS_2018, ILACS_2023, ILACS_2026), CHILDRENS.frameworks());
    }

    /** However the facts state them. */
    @Test
    void judgementsOfAFrameworkAreInTheOrderOfTheirService() {
        LISTS.frameworks().forEach(framework -> assertEquals(
                LISTS.service(framework.service()).judgements().stream().filter(framework::makes).toList(),
                framework.judgements()));
    }

    @Test
    void gradesAreRankedWithinTheirScale() {
        assertEquals(List.of(OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, INADEQUATE), OVERALL_EFFECTIVENESS.scale().grades());
        assertEquals(List.of(1, 2, 3, 4), OVERALL_EFFECTIVENESS.scale().grades().stream().map(Grade::rank).toList());
        Judgement old = LISTS.judgement("safeguarding");
        assertEquals(List.of("outstanding", "good", "adequate", "inadequate"), codes(old.scale().grades()));
        assertNotEquals(GOOD, old.scale().grade("good"));
        assertEquals(GOOD, OVERALL_EFFECTIVENESS.grade(Outcome.graded("good")));
        assertNull(OVERALL_EFFECTIVENESS.grade(Outcome.NOT_JUDGED));
    }

    @Test
    void theHeadlineIsOverallEffectivenessAlsoWhereItIsAbolished() {
        assertEquals(List.of(OVERALL_EFFECTIVENESS), CHILDRENS.headlines(SIF_2013));
        assertEquals(List.of(OVERALL_EFFECTIVENESS), CHILDRENS.headlines(ILACS_2026));
        assertEquals(List.of(OVERALL_EFFECTIVENESS), CHILDRENS.headlines(LocalDate.of(2026, 8, 22)));
    }

    @Test
    void theHeadlinesOfAnInspectionAreThoseThatItsFrameworkMakes() {
        assertEquals(List.of("written_statement"), codes(SEND.headlines(LISTS.framework("AREA_SEND_2016"))));
        assertEquals(List.of("send_outcome"), codes(SEND.headlines(LISTS.framework("AREA_SEND_2023"))));
        assertEquals(List.of("send_outcome"), codes(SEND.headlines(LocalDate.of(2023, 1, 1))));
        assertEquals(List.of("written_statement"), codes(SEND.headlines(LocalDate.of(2022, 12, 31))));
        assertEquals(List.of("safeguarding", "looked_after_children"),
                codes(CHILDRENS_UNTIL_2013.headlines(LISTS.framework("SLAC_2009"))));
        assertEquals(List.of("overall"), codes(CHILDRENS_UNTIL_2013.headlines(LISTS.framework("CHILD_PROTECTION_2012"))));
    }

    @Test
    void aCouncilWithoutAnInspectionWasNotInspectedOnlyWhereAllAreStored() {
        assertEquals(Outcome.NOT_INSPECTED, CHILDRENS.withoutInspection(LocalDate.of(2010, 1, 1)));
        assertEquals(Outcome.NOT_RECORDED, CHILDRENS_UNTIL_2013.withoutInspection(LocalDate.of(2012, 1, 1)));
        assertEquals(Outcome.NOT_RECORDED, SEND.withoutInspection(LocalDate.of(2016, 4, 30)));
        assertEquals(Outcome.NOT_INSPECTED, SEND.withoutInspection(LocalDate.of(2016, 5, 1)));
        assertEquals(Outcome.NOT_INSPECTED, SEND.withoutInspection(LocalDate.of(2026, 6, 29)));
        assertEquals(Outcome.NOT_RECORDED, SEND.withoutInspection(LocalDate.of(2026, 6, 30)));
    }

    @Test
    void theValuesOfAServiceAreItsOwn() {
        KnownValues values = LISTS.valuesOf(List.of(CHILDRENS));
        assertEquals(codes(CHILDRENS.judgements()), codes(values, Judgement.class));
        assertEquals(List.of("SIF_2013", "ILACS_2018", "ILACS_2023", "ILACS_2026"), codes(values, Framework.class));
        assertEquals(List.of("outstanding", "good", "requires_improvement", "inadequate"), codes(values, Grade.class));
        assertEquals(List.of("single_inspection", "single_inspection_reinspection", "standard", "short"),
                codes(values, InspectionType.class));
        List<String> choices = codes(values, JudgementChoice.class);
        assertEquals(codes(CHILDRENS.judgements()), choices.subList(0, choices.size() - 1));
        assertEquals("all", choices.get(choices.size() - 1));
    }

    /** To ask for another service, one must be able to name it. */
    @Test
    void theValuesOfAServiceHaveAllServices() {
        assertEquals(List.of("childrens_services", "area_send", "childrens_services_2009_2013"),
                codes(LISTS.valuesOf(List.of(SEND)), Service.class));
        assertEquals(List.of("childrens_services", "area_send", "childrens_services_2009_2013"), codes(LISTS.services()));
    }

    @Test
    void theValuesOfAllServicesBeginWithThoseOfTheDefault() {
        List<String> grades = codes(LISTS.values(), Grade.class);
        assertEquals(List.of("outstanding", "good", "requires_improvement", "inadequate"), grades.subList(0, 4));
        assertEquals(grades.stream().distinct().toList(), grades);
        assertTrue(grades.contains("adequate"));
        assertTrue(grades.contains("inconsistent"));
        assertEquals(LISTS.judgements(), LISTS.values().of(Judgement.class));
        assertEquals(LISTS.frameworks(), LISTS.values().of(Framework.class));
        assertFalse(LISTS.values().of(JudgementStatus.class).isEmpty(), "constants of enums are known, too");
        assertEquals(List.of(), LISTS.values().of(String.class));
    }

    @Test
    void valuesAreMadeOnce() {
        assertSame(LISTS.values(), LISTS.values());
        assertSame(LISTS.valuesOf(List.of(SEND)), LISTS.valuesOf(List.of(SEND)));
        assertNotEquals(LISTS.valuesOf(List.of(SEND)), LISTS.valuesOf(List.of(CHILDRENS)));
    }

    @Test
    void aDataSetWithoutChildrensServicesHasItsFirstAsTheDefault() {
        OfInspectorate inspectorate = new OfInspectorate("estyn", "Estyn", "Wales.");
        OfService service = new OfService("schools", "Schools", "Schools.", "council", List.of("estyn"), null, List.of(), null,
                null, null);
        assertEquals("schools", new CodeLists(List.of(service, inspectorate)).defaultService().code());
    }
}
