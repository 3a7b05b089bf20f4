package org.councilratings.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.councilratings.framework.CodeListFacts.OfFramework;
import org.councilratings.framework.CodeListFacts.OfGrade;
import org.councilratings.framework.CodeListFacts.OfInspectorate;
import org.councilratings.framework.CodeListFacts.OfJudgement;
import org.councilratings.framework.CodeListFacts.OfScale;
import org.councilratings.framework.CodeListFacts.OfService;
import org.councilratings.framework.CodeListFacts.OfType;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.Violations;
import org.junit.jupiter.api.Test;

/** Each rule for code lists refuses what cannot be true, and says where. */
class CodeListRulesTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final OfGrade YES = new OfGrade("yes", "Yes", "Yes", "yes", "It does.");
    private static final OfGrade NO = new OfGrade("no", "No", "No", "no", "It does not.");
    private static final List<CodeListFacts> ALL = List.of(new OfInspectorate("hmicfrs", "HMICFRS", "Fire and police."),
            scale(YES, NO), service("fire", "response"), service("police"), judgement("response", "fire", "yes_or_no"),
            judgement("custody", "police", "yes_or_no"), framework(DAY, null, List.of("response"), List.of(), "full"));

    private static OfScale scale(OfGrade... grades) {
        return new OfScale("yes_or_no", "Yes or no", "Whether it does.", List.of(grades));
    }

    private static OfJudgement judgement(String code, String service, String scale) {
        return new OfJudgement(code, service, "Label", "label", "label", scale, "What it is about.");
    }

    private static OfFramework framework(LocalDate from, LocalDate to, List<String> judgements, List<String> optional,
            String... types) {
        return framework("fire", from, to, judgements, optional, types);
    }

    private static OfFramework framework(String service, LocalDate from, LocalDate to, List<String> judgements,
            List<String> optional, String... types) {
        return new OfFramework("FIRE_2020", service, "Fire", "Fire 2020", from, to, "What is particular.", judgements, optional,
                List.of(types).stream().map(type -> new OfType(type, "Inspection")).toList());
    }

    private static OfService service(String code, String... headlines) {
        return service(code, List.of("hmicfrs"), List.of(headlines), DAY, null, null);
    }

    private static OfService service(String code, List<String> inspectorates, List<String> headlines, LocalDate checkedTo,
            LocalDate completeFrom, LocalDate completeTo) {
        return new OfService(code, "Label", "What it is.", "council", inspectorates, null, headlines, checkedTo, completeFrom,
                completeTo);
    }

    private static List<Violation> violations(CodeListFacts facts) {
        List<CodeListFacts> all = new ArrayList<>(ALL);
        all.removeIf(one -> one.type() == facts.type() && one.code().equals(facts.code()));
        all.add(facts);
        Violations violations = new Violations();
        CodeListRules.check(facts, all, violations);
        return violations.all();
    }

    /** Where the facts are wrong. */
    private static List<String> faults(CodeListFacts facts) {
        return violations(facts).stream().map(Violation::pointer).toList();
    }

    @Test
    void whatIsRightIsNotRefused() {
        ALL.forEach(facts -> assertEquals(List.of(), faults(facts), facts.code()));
        Codes.LISTS.services().forEach(service -> assertTrue(service.headlines().size() > 0));
    }

    /** Requests use this word for every judgement. */
    @Test
    void nothingIsCalledAll() {
        assertEquals(List.of("/code"), faults(judgement("all", "fire", "yes_or_no")));
        assertEquals(List.of("/code"), faults(service("all")));
    }

    @Test
    void aScaleHasGradesAndEachOnce() {
        assertEquals(List.of("/grades"), faults(scale()));
        assertEquals(List.of("/grades"), faults(scale(YES, NO, YES)));
    }

    @Test
    void aJudgementIsOfAServiceAndHasAScale() {
        Violation unknown = violations(judgement("response", "ambulance", "yes_or_no")).get(0);
        assertEquals("/service", unknown.pointer());
        assertEquals(List.of("fire", "police"), unknown.allowed());
        assertEquals(List.of("/scale"), faults(judgement("response", "fire", "out_of_ten")));
        assertEquals(List.of("/service", "/scale"), faults(judgement("response", "ambulance", "out_of_ten")));
    }

    @Test
    void aFrameworkMakesJudgementsOfItsServiceOnly() {
        Violation other = violations(framework(DAY, null, List.of("response", "custody"), List.of(), "full")).get(0);
        assertEquals("/judgements/1", other.pointer());
        assertEquals(List.of("response"), other.allowed());
        assertEquals(List.of("/judgements"),
                faults(framework(DAY, null, List.of("response", "response"), List.of(), "full")));
        assertEquals(List.of("/judgements"), faults(framework(DAY, null, List.of(), List.of(), "full")));
        assertEquals(List.of("/service", "/judgements/0"),
                faults(framework("ambulance", DAY, null, List.of("response"), List.of(), "full")));
    }

    @Test
    void onlyAJudgementThatItMakesCanBeLeftOut() {
        assertEquals(List.of(), faults(framework(DAY, null, List.of("response"), List.of("response"), "full")));
        assertEquals(List.of("/optionalJudgements/0"),
                faults(framework(DAY, null, List.of("response"), List.of("custody"), "full")));
    }

    @Test
    void aFrameworkHasKindsOfInspectionsAndEachOnce() {
        assertEquals(List.of("/types"), faults(framework(DAY, null, List.of("response"), List.of())));
        assertEquals(List.of("/types"), faults(framework(DAY, null, List.of("response"), List.of(), "full", "full")));
    }

    @Test
    void aFrameworkDoesNotEndBeforeItBegins() {
        assertEquals(List.of("/validTo"),
                faults(framework(DAY, DAY.minusDays(1), List.of("response"), List.of(), "full")));
        assertEquals(List.of(), faults(framework(DAY, DAY, List.of("response"), List.of(), "full")));
    }

    @Test
    void aServiceHasKnownInspectorates() {
        assertEquals(List.of("/inspectorates"), faults(service("fire", List.of(), List.of(), DAY, null, null)));
        assertEquals(List.of("/inspectorates/0"), faults(service("fire", List.of("ofsted"), List.of(), DAY, null, null)));
    }

    @Test
    void theHeadlinesOfAServiceAreItsOwnJudgements() {
        assertEquals(List.of("/headlineJudgements/0"), faults(service("fire", "custody")));
        assertEquals(List.of("/headlineJudgements"), faults(service("fire", "response", "response")));
    }

    @Test
    void theDaysOfAServiceComeInOrder() {
        List<String> inspectorates = List.of("hmicfrs");
        assertEquals(List.of(), faults(service("fire", inspectorates, List.of(), DAY, DAY, DAY)));
        assertEquals(List.of("/completeTo"), faults(service("fire", inspectorates, List.of(), DAY, DAY, DAY.plusDays(1))));
        assertEquals(List.of("/completeTo"), faults(service("fire", inspectorates, List.of(), DAY, DAY, DAY.minusDays(1))));
        assertEquals(List.of(), faults(service("fire", inspectorates, List.of(), DAY, DAY, null)));
        assertEquals(List.of("/completeFrom"), faults(service("fire", inspectorates, List.of(), DAY, null, DAY)));
    }
}
