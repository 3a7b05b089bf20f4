package org.councilratings.inspection;

import static org.councilratings.framework.Codes.ILACS_2018;
import static org.councilratings.framework.Codes.ILACS_2026;
import static org.councilratings.framework.Codes.LISTS;
import static org.councilratings.framework.Codes.LSCB;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.SEND;
import static org.councilratings.framework.Codes.SIF_2013;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.councilratings.council.CouncilDirectory;
import org.councilratings.council.CouncilKey;
import org.councilratings.council.CouncilLifespan;
import org.councilratings.council.CouncilType;
import org.councilratings.council.GssCode;
import org.councilratings.council.RelatedCouncil;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.Violations;
import org.councilratings.inspection.InspectionFacts.StatedOutcome;
import org.councilratings.journal.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 22);

    /** South Tyneside, begun in December 2022 and published in May 2023, is under ILACS_2018. */
    private static final LocalDate BEGUN = LocalDate.of(2022, 12, 5);
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 5, 10);

    private static final String STANDARD = "standard";
    private static final String SHORT = "short";
    private static final String SINGLE_INSPECTION = "single_inspection";

    static List<Framework> frameworks() {
        return LISTS.frameworks();
    }

    /** The second grade of its scale, which is good where there is such a grade. */
    private static StatedOutcome good(Judgement judgement) {
        return new StatedOutcome(judgement.code(), judgement.scale().grades().get(1).code(), JudgementStatus.GRADED,
                null);
    }

    private static List<StatedOutcome> allGood(Framework framework) {
        return framework.judgements().stream().map(InspectionRulesTest::good).toList();
    }

    private static InspectionFacts facts(Framework framework, String type, LocalDate start, LocalDate end,
            LocalDate published, List<StatedOutcome> judgements) {
        return new InspectionFacts(null, new CouncilKey("south-tyneside", null), null, framework.code(), type, start, end,
                published, null, null, null, judgements, List.of(), null, List.of(), null,
                null, null, null, null, List.of());
    }

    private static CouncilLifespan council(LocalDate from, LocalDate to, GssCode... codes) {
        return new CouncilLifespan(80562, "south-tyneside", "South Tyneside", "South Tyneside Council", "South Tyneside",
                List.of(), CouncilType.METROPOLITAN_BOROUGH, "393",
                List.of(codes), from, to);
    }

    private static CouncilLifespan southTyneside() {
        return council(LocalDate.of(1974, 4, 1), null, new GssCode("E08000023", null, null, null));
    }

    private static List<String> faults(InspectionFacts facts, CouncilLifespan council) {
        Violations violations = new Violations();
        facts.check(null, new OneCouncil(council), TODAY, violations);
        return violations.all().stream().map(Violation::pointer).toList();
    }

    private static InspectionFacts completed(InspectionFacts facts) {
        Violations violations = new Violations();
        return facts.check(null, new OneCouncil(southTyneside()), TODAY, violations)
                .orElseThrow(() -> new AssertionError(violations.all()));
    }

    /** A council, and no other record. */
    private record OneCouncil(CouncilLifespan council) implements OtherRecords, CouncilDirectory {

        @Override
        public CouncilDirectory councils() {
            return this;
        }

        @Override
        public CodeLists codeLists() {
            return LISTS;
        }

        @Override
        public Map<String, CouncilLifespan> find(Collection<String> codes) {
            return codes.contains(council.slug()) ? Map.of(council.slug(), council) : Map.of();
        }

        @Override
        public List<CouncilLifespan> called(String text) {
            return List.of();
        }

        @Override
        public Map<String, String> removed(Collection<String> names) {
            return Map.of();
        }

        @Override
        public List<RelatedCouncil> successors(String slug) {
            return List.of();
        }

        @Override
        public boolean isTaken(RecordType type, String id) {
            return false;
        }

        @Override
        public boolean wasRemoved(RecordType type, String id) {
            return false;
        }

        @Override
        public Optional<String> publishedOn(CouncilLifespan of, String service, LocalDate day) {
            return Optional.empty();
        }
    }

    @Test
    void theFrameworkIsTheRecordedOneWhateverTheDateOfTheReport() {
        assertEquals(List.of(), faults(facts(ILACS_2018, STANDARD, BEGUN,
                LocalDate.of(2022, 12, 16), PUBLISHED, allGood(ILACS_2018)), southTyneside()));
    }

    @ParameterizedTest
    @MethodSource("frameworks")
    void everyFrameworkTakesWhatItMakesAndNothingElse(Framework framework) {
        String type = framework.types().get(0).code();
        LocalDate start = framework.validFrom();
        assertEquals(List.of(),
                faults(facts(framework, type, start, start, start, allGood(framework)), southTyneside()));
        for (Framework other : LISTS.frameworks()) {
            boolean isSame = other.judgements().equals(framework.judgements());
            assertEquals(isSame, faults(facts(framework, type, start, start, start, allGood(other)), southTyneside())
                    .isEmpty(), other.code());
        }
    }

    /** The Isles of Scilly in 2016: the framework makes the judgement, the inspection gives no grade. */
    @Test
    void aJudgementMayBeMadeWithoutAGrade() {
        List<StatedOutcome> none = SIF_2013.judgements().stream()
                .map(judgement -> new StatedOutcome(judgement.code(), null, JudgementStatus.NOT_JUDGED, null)).toList();
        LocalDate published = LocalDate.of(2016, 4, 1);
        assertEquals(List.of(), faults(facts(SIF_2013, SINGLE_INSPECTION, null, null, published, none),
                southTyneside()));
    }

    @Test
    void aGradeAndItsStatusSayTheSame() {
        List<StatedOutcome> odd = ILACS_2026.judgements().stream()
                .map(judgement -> new StatedOutcome(judgement.code(), ChildrensServices.GOOD, JudgementStatus.NOT_JUDGED,
                        null))
                .toList();
        assertEquals(List.of("/judgements/0/grade", "/judgements/1/grade", "/judgements/2/grade", "/judgements/3/grade"),
                faults(facts(ILACS_2026, SHORT, LocalDate.of(2026, 5, 1), null,
                        LocalDate.of(2026, 6, 1), odd), southTyneside()));
    }

    @Test
    void overallEffectivenessIsNotJudgedAnyMore() {
        List<StatedOutcome> withOverall = new ArrayList<>(allGood(ILACS_2026));
        withOverall.add(good(OVERALL_EFFECTIVENESS));
        assertEquals(List.of("/judgements/4"), faults(facts(ILACS_2026, SHORT,
                LocalDate.of(2026, 5, 1), null, LocalDate.of(2026, 6, 1), withOverall), southTyneside()));
    }

    @Test
    void theDaysComeInOrder() {
        assertEquals(List.of("/endDate"), faults(facts(ILACS_2018, SHORT, BEGUN, BEGUN.minusDays(1),
                PUBLISHED, allGood(ILACS_2018)), southTyneside()));
        assertEquals(List.of("/publicationDate"), faults(facts(ILACS_2018, SHORT, BEGUN, null,
                BEGUN.minusDays(1), allGood(ILACS_2018)), southTyneside()));
        assertEquals(List.of("/publicationDate"), faults(facts(ILACS_2026, SHORT, null, null,
                TODAY.plusDays(1), allGood(ILACS_2026)), southTyneside()));
    }

    @Test
    void theCouncilExistedAndHadACode() {
        InspectionFacts facts = facts(ILACS_2018, SHORT, BEGUN, null, PUBLISHED,
                allGood(ILACS_2018));
        assertEquals(List.of("/startDate"), faults(facts, council(BEGUN.plusDays(1), null,
                new GssCode("E08000023", null, null, null))));
        assertEquals(List.of("/startDate"), faults(facts, council(null, BEGUN.minusDays(1),
                new GssCode("E08000023", null, null, null))));
        assertEquals(List.of("/gssCodeAtInspection"), faults(facts, council(null, null,
                new GssCode("E08000023", BEGUN.plusDays(1), null, null))));
    }

    /** Ofsted published some inspections under SIF_2013 without the review of the board. */
    @Test
    void theReviewOfTheBoardMayBeLeftOutAndIsThenNotJudged() {
        List<StatedOutcome> without = SIF_2013.judgements().stream().filter(judgement -> !judgement.equals(LSCB))
                .map(InspectionRulesTest::good).toList();
        LocalDate published = LocalDate.of(2016, 4, 1);
        InspectionFacts facts = facts(SIF_2013, SINGLE_INSPECTION, null, null, published, without);
        assertEquals(List.of(), faults(facts, southTyneside()));
        assertEquals(Outcome.NOT_JUDGED, completed(facts).outcomes().get(LSCB.code()));
        assertEquals(List.of("/judgements"), faults(facts(SIF_2013, SINGLE_INSPECTION, null, null, published,
                without.subList(1, without.size())), southTyneside()));
    }

    @Test
    void whatNoCodeListHasIsNotAllowed() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        List<StatedOutcome> judgements = new ArrayList<>(allGood(ILACS_2026));
        judgements.set(0, new StatedOutcome(judgements.get(0).judgement(), "adequate", null, null));
        judgements.add(new StatedOutcome("kindness", ChildrensServices.GOOD, null, null));
        assertEquals(List.of("/type", "/judgements/0/grade", "/judgements/4/judgement"),
                faults(facts(ILACS_2026, SINGLE_INSPECTION, day, null, day, judgements), southTyneside()));
    }

    @Test
    void theServiceIsThatOfTheFramework() {
        Framework framework = SEND.frameworks().get(0);
        LocalDate day = framework.validFrom();
        InspectionFacts facts = facts(framework, framework.types().get(0).code(), day, day, day, allGood(framework));
        assertEquals(SEND.code(), completed(facts).service());
        assertEquals("south-tyneside-send-" + day, completed(facts).id());
        InspectionFacts other = new InspectionFacts(null, facts.council(), null, facts.framework(), facts.type(), day, day, day,
                null, null, null, facts.judgements(), List.of(), null, List.of(), ChildrensServices.CODE,
                null, null, null, null, List.of());
        assertEquals(List.of("/service"), faults(other, southTyneside()));
    }
}
