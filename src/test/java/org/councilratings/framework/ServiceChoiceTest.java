package org.councilratings.framework;

import static org.councilratings.framework.Codes.ADOPTION;
import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.CHILDRENS_UNTIL_2013;
import static org.councilratings.framework.Codes.ILACS_2023;
import static org.councilratings.framework.Codes.INADEQUATE;
import static org.councilratings.framework.Codes.LEADERSHIP;
import static org.councilratings.framework.Codes.LISTS;
import static org.councilratings.framework.Codes.LSCB;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.SEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** Which services a request is about. */
class ServiceChoiceTest {

    private static final Judgement SEND_OUTCOME = LISTS.judgement("send_outcome");
    private static final Grade ADEQUATE = LISTS.judgement("safeguarding").scale().grade("adequate");

    private static ServiceChoice choice(Service... stated) {
        return new ServiceChoice(LISTS, Arrays.stream(stated).map(Service::code).toList());
    }

    private static List<JudgementChoice> choices(Judgement... judgements) {
        return Arrays.stream(judgements).map(JudgementChoice::of).toList();
    }

    private static List<Violation> refused(ServiceChoice choice) {
        ProblemException refused = assertThrows(ProblemException.class, choice::services);
        assertEquals(ProblemType.INVALID_PARAMETER, refused.type());
        return refused.errors();
    }

    private static List<String> parameters(List<Violation> violations) {
        return violations.stream().map(Violation::parameter).toList();
    }

    @Test
    void aRequestThatNamesNothingIsAboutChildrensServices() {
        assertEquals(List.of(CHILDRENS), choice().services());
        assertEquals(List.of(CHILDRENS), ServiceChoice.ofDefault(LISTS).services());
        assertEquals(List.of(CHILDRENS), choice().judgements(List.of(JudgementChoice.ALL)).grades("grade", List.of())
                .frameworks(List.of()).types(List.of()).services());
    }

    @Test
    void servicesAreThoseThatAreNamedInTheirOwnOrder() {
        assertEquals(List.of(SEND), choice(SEND).services());
        assertEquals(List.of(CHILDRENS, SEND), choice(SEND, CHILDRENS).services());
    }

    @Test
    void aJudgementImpliesItsService() {
        assertEquals(List.of(SEND), choice().judgements(choices(SEND_OUTCOME)).services());
        assertEquals(List.of(CHILDRENS), choice().judgements(choices(OVERALL_EFFECTIVENESS)).services());
        assertEquals(List.of(CHILDRENS, SEND), choice().judgements(choices(SEND_OUTCOME, LEADERSHIP)).services());
    }

    @Test
    void aFrameworkAndAKindOfInspectionImplyTheirService() {
        Framework old = LISTS.framework("SLAC_2009");
        assertEquals(List.of(CHILDRENS_UNTIL_2013), choice().frameworks(List.of(old)).services());
        assertEquals(List.of(CHILDRENS_UNTIL_2013), choice().types(old.types()).services());
        assertEquals(List.of(CHILDRENS), choice().types(List.of(ILACS_2023.type("short"))).services());
    }

    @Test
    void aGradeThatChildrensServicesDoNotHaveImpliesTheServiceThatHasIt() {
        assertEquals(List.of(CHILDRENS_UNTIL_2013), choice().grades("grade", List.of(ADEQUATE)).services());
        assertEquals(List.of(SEND), choice().grades("grade", SEND_OUTCOME.scale().grades()).services());
    }

    /** Two services have such a grade: nobody who asked before there were two means the other. */
    @Test
    void aGradeThatChildrensServicesHaveIsOfTheDefault() {
        assertEquals(List.of(CHILDRENS), choice().grades("grade", List.of(INADEQUATE)).services());
        Grade sameCode = LISTS.judgement("safeguarding").scale().grade("inadequate");
        assertEquals(List.of(CHILDRENS), choice().grades("grade", List.of(sameCode)).services());
    }

    @Test
    void aServiceThatIsNamedWins() {
        assertEquals(List.of(CHILDRENS_UNTIL_2013),
                choice(CHILDRENS_UNTIL_2013).grades("grade", List.of(INADEQUATE)).services());
        assertEquals(List.of(CHILDRENS, SEND), choice(CHILDRENS, SEND).judgements(choices(SEND_OUTCOME)).services());
    }

    @Test
    void whatAServiceDoesNotHaveIsRefusedByTheNameOfItsParameter() {
        List<Violation> judgement = refused(choice(CHILDRENS).judgements(choices(LEADERSHIP, SEND_OUTCOME)));
        assertEquals(List.of("judgement"), parameters(judgement));
        assertEquals("judgement: send_outcome does not exist in childrens_services", judgement.get(0).message());
        assertEquals(CHILDRENS.judgements().stream().map(Judgement::code).toList(), judgement.get(0).allowed());
        List<Violation> grade = refused(choice(SEND).grades("previousGrade", List.of(INADEQUATE)));
        assertEquals(List.of("previousGrade"), parameters(grade));
        assertTrue(grade.get(0).allowed().contains("inconsistent"));
        assertEquals(List.of("framework"), parameters(refused(choice(SEND).frameworks(List.of(ILACS_2023)))));
        assertEquals(List.of("type"), parameters(refused(choice(SEND).types(ILACS_2023.types()))));
    }

    @Test
    void whatNoServiceHasTogetherIsRefused() {
        List<Violation> refused = refused(choice().judgements(choices(SEND_OUTCOME)).frameworks(List.of(ILACS_2023)));
        assertEquals(List.of("judgement", "framework"), parameters(refused));
        assertTrue(refused.get(0).message().contains("no service has this together"), refused.get(0).message());
        assertEquals(List.of("judgement", "grade"),
                parameters(refused(choice().judgements(choices(SEND_OUTCOME)).grades("grade", List.of(INADEQUATE)))));
    }

    @Test
    void whatIsNamedBesideAnotherServiceMustBeOfOneOfThem() {
        assertEquals(List.of("judgement"), parameters(
                refused(choice().judgements(choices(SEND_OUTCOME, LEADERSHIP)).frameworks(List.of(ILACS_2023)))));
    }

    @Test
    void theValuesAreThoseOfTheServices() {
        assertSame(LISTS.valuesOf(List.of(SEND)), choice().judgements(choices(SEND_OUTCOME)).values());
    }

    @Test
    void theJudgementsOfAServiceAreThoseThatAreNamedOrAll() {
        assertEquals(Set.of(), ServiceChoice.chosen(List.of(), CHILDRENS));
        assertEquals(List.of(ADOPTION, LSCB),
                List.copyOf(ServiceChoice.chosen(choices(LSCB, SEND_OUTCOME, ADOPTION), CHILDRENS)));
        assertEquals(SEND.judgements(), List.copyOf(ServiceChoice.chosen(List.of(JudgementChoice.ALL), SEND)));
    }
}
