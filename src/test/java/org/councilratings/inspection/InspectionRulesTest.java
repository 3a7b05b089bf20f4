package org.councilratings.inspection;

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
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.Violations;
import org.councilratings.inspection.InspectionRecord.Judged;
import org.councilratings.journal.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InspectionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 22);

    /** South Tyneside, begun in December 2022 and published in May 2023, is under ILACS_2018. */
    private static final LocalDate BEGUN = LocalDate.of(2022, 12, 5);
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 5, 10);

    private static List<Judged> allGood(Framework framework) {
        return framework.judgements().stream().map(judgement -> Judged.of(judgement, Outcome.graded(Grade.GOOD))).toList();
    }

    private static InspectionFacts facts(Framework framework, InspectionType type, LocalDate start, LocalDate end,
            LocalDate published, List<Judged> judgements) {
        return new InspectionFacts(null, new CouncilKey("south-tyneside", null), null, framework, type, start, end, published,
                null,
                null, null, judgements, List.of(), null, List.of());
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

    /** A council, and no other record. */
    private record OneCouncil(CouncilLifespan council) implements OtherRecords, CouncilDirectory {

        @Override
        public CouncilDirectory councils() {
            return this;
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
        public Optional<String> publishedOn(CouncilLifespan of, LocalDate day) {
            return Optional.empty();
        }
    }

    @Test
    void theFrameworkIsTheRecordedOneWhateverTheDateOfTheReport() {
        assertEquals(List.of(), faults(facts(Framework.ILACS_2018, InspectionType.STANDARD, BEGUN,
                LocalDate.of(2022, 12, 16), PUBLISHED, allGood(Framework.ILACS_2018)), southTyneside()));
    }

    @ParameterizedTest
    @EnumSource(Framework.class)
    void everyFrameworkTakesWhatItMakesAndNothingElse(Framework framework) {
        InspectionType type = InspectionType.under(framework).get(0);
        LocalDate start = framework.validFrom();
        assertEquals(List.of(),
                faults(facts(framework, type, start, start, start, allGood(framework)), southTyneside()));
        for (Framework other : Framework.values()) {
            boolean isSame = other.judgements().equals(framework.judgements());
            assertEquals(isSame, faults(facts(framework, type, start, start, start, allGood(other)), southTyneside())
                    .isEmpty(), other.code());
        }
    }

    /** The Isles of Scilly in 2016: the framework makes the judgement, the inspection gives no grade. */
    @Test
    void aJudgementMayBeMadeWithoutAGrade() {
        List<Judged> none = Framework.SIF_2013.judgements().stream()
                .map(judgement -> Judged.of(judgement, Outcome.NOT_JUDGED)).toList();
        LocalDate published = LocalDate.of(2016, 4, 1);
        assertEquals(List.of(), faults(facts(Framework.SIF_2013, InspectionType.SINGLE_INSPECTION, null, null, published, none),
                southTyneside()));
    }

    @Test
    void aGradeAndItsStatusSayTheSame() {
        List<Judged> odd = Framework.ILACS_2026.judgements().stream()
                .map(judgement -> new Judged(judgement, Grade.GOOD, JudgementStatus.NOT_JUDGED)).toList();
        assertEquals(List.of("/judgements/0/grade", "/judgements/1/grade", "/judgements/2/grade", "/judgements/3/grade"),
                faults(facts(Framework.ILACS_2026, InspectionType.SHORT, LocalDate.of(2026, 5, 1), null,
                        LocalDate.of(2026, 6, 1), odd), southTyneside()));
    }

    @Test
    void overallEffectivenessIsNotJudgedAnyMore() {
        List<Judged> withOverall = new ArrayList<>(allGood(Framework.ILACS_2026));
        withOverall.add(Judged.of(Judgement.OVERALL_EFFECTIVENESS, Outcome.graded(Grade.GOOD)));
        assertEquals(List.of("/judgements/4"), faults(facts(Framework.ILACS_2026, InspectionType.SHORT,
                LocalDate.of(2026, 5, 1), null, LocalDate.of(2026, 6, 1), withOverall), southTyneside()));
    }

    @Test
    void theDaysComeInOrder() {
        assertEquals(List.of("/endDate"), faults(facts(Framework.ILACS_2018, InspectionType.SHORT, BEGUN, BEGUN.minusDays(1),
                PUBLISHED, allGood(Framework.ILACS_2018)), southTyneside()));
        assertEquals(List.of("/publicationDate"), faults(facts(Framework.ILACS_2018, InspectionType.SHORT, BEGUN, null,
                BEGUN.minusDays(1), allGood(Framework.ILACS_2018)), southTyneside()));
        assertEquals(List.of("/publicationDate"), faults(facts(Framework.ILACS_2026, InspectionType.SHORT, null, null,
                TODAY.plusDays(1), allGood(Framework.ILACS_2026)), southTyneside()));
    }

    @Test
    void theCouncilExistedAndHadACode() {
        InspectionFacts facts = facts(Framework.ILACS_2018, InspectionType.SHORT, BEGUN, null, PUBLISHED,
                allGood(Framework.ILACS_2018));
        assertEquals(List.of("/startDate"), faults(facts, council(BEGUN.plusDays(1), null,
                new GssCode("E08000023", null, null, null))));
        assertEquals(List.of("/startDate"), faults(facts, council(null, BEGUN.minusDays(1),
                new GssCode("E08000023", null, null, null))));
        assertEquals(List.of("/gssCodeAtInspection"), faults(facts, council(null, null,
                new GssCode("E08000023", BEGUN.plusDays(1), null, null))));
    }
}
