package org.councilratings.rating.timeline;

import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.LISTS;
import static org.councilratings.framework.Codes.SIF_2013;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.councilratings.calendar.Validity;
import org.councilratings.council.CouncilReference;
import org.councilratings.council.CouncilType;
import org.councilratings.council.Region;
import org.councilratings.store.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the index finds, and how it is renewed. */
class RatingIndexTest {

    private static final Revision FIRST = new Revision(1, 10, Instant.EPOCH);
    private static final Revision SECOND = new Revision(2, 12, Instant.EPOCH);
    private static final CouncilTimeline DORSET = council(80534, "dorset", List.of(80533), "2022-01-10", "2016-05-03");
    private static final CouncilTimeline OLD_DORSET = council(80533, "dorset-old", List.of(), "2016-05-03");
    private static final RatingIndex INDEX = RatingIndex.of(FIRST, LISTS, List.of(OLD_DORSET, DORSET));

    private static CouncilTimeline council(int urn, String slug, List<Integer> predecessors, String... published) {
        List<PackedInspections.Facts> inspections = Arrays.stream(published)
                .map(day -> Timelines.inspection(slug + "-" + day, SIF_2013, null, LocalDate.parse(day), Map.of())).toList();
        return new CouncilTimeline(urn,
                new CouncilReference(slug, slug, "E06000059", Region.SOUTH_WEST.label(), CouncilType.UNITARY, slug,
                        String.valueOf(urn), "838"),
                slug + " council", Region.SOUTH_WEST, "South West", List.of(), List.of(slug, String.valueOf(urn), "e" + urn),
                predecessors,
                List.of(), new Validity(null, null), Map.of(CHILDRENS, Timelines.timeline(null, null, inspections)));
    }

    @Test
    void aCouncilIsFoundByAnyOfItsCodesInAnyLetterCase() {
        assertSame(DORSET, INDEX.find("dorset").orElseThrow());
        assertSame(DORSET, INDEX.find("80534").orElseThrow());
        assertSame(DORSET, INDEX.find("E80534").orElseThrow());
        assertTrue(INDEX.find("dorse").isEmpty());
    }

    @Test
    void predecessorsAreFoundByTheirUrns() {
        assertEquals(List.of(OLD_DORSET), INDEX.predecessors(DORSET));
        assertEquals(List.of(), INDEX.predecessors(OLD_DORSET));
    }

    @Test
    void theNewestPublicationIsFirstAndTheIdBreaksTies() {
        assertEquals(List.of("dorset-2022-01-10", "dorset-2016-05-03", "dorset-old-2016-05-03"),
                INDEX.published(INDEX.councils(), List.of(CHILDRENS)).map(one -> one.inspection().id()).toList());
    }

    @ParameterizedTest
    @CsvSource({ "2021-12-31, 2021-12-31", "2022-01-01, 2022-01-01", "2022-01-09, 2022-01-01", "2022-01-10, 2022-01-10",
            "2026-08-22, 2022-01-10" })
    void aDayOfWhichNothingIsKnownIsThatOfTheLastReportOrCheck(LocalDate day, LocalDate known) {
        assertEquals(known, INDEX.knownTo(day, CHILDRENS, LocalDate.parse("2022-01-01")));
    }

    @Test
    void onlyTheInspectionsOfTheCouncilsThatAreAskedForAreShown() {
        assertEquals(List.of("dorset-old-2016-05-03"),
                INDEX.published(List.of(OLD_DORSET), List.of(CHILDRENS)).map(one -> one.inspection().id()).toList());
    }

    @Test
    void onlyWhatHasChangedIsReplaced() {
        CouncilTimeline changed = council(80534, "dorset", List.of(80533), "2022-01-10", "2016-05-03", "2026-07-01");
        RatingIndex renewed = INDEX.renewed(SECOND, Set.of(80534), List.of(changed));
        assertEquals(SECOND, renewed.revision());
        assertSame(changed, renewed.find("dorset").orElseThrow());
        assertSame(OLD_DORSET, renewed.find("dorset-old").orElseThrow());
        assertEquals("dorset-2026-07-01",
                renewed.published(renewed.councils(), List.of(CHILDRENS)).findFirst().orElseThrow().inspection().id());
        assertSame(DORSET, INDEX.find("dorset").orElseThrow());
    }

    @Test
    void whatIsNotThereAnyMoreIsLeftOut() {
        RatingIndex renewed = INDEX.renewed(SECOND, Set.of(80533), List.of());
        assertTrue(renewed.find("dorset-old").isEmpty());
        assertEquals(List.of(DORSET), renewed.councils());
    }

    @Test
    void theCouncilOfAnInspectionIsFound() {
        assertEquals(List.of(OLD_DORSET), INDEX.withInspections(Set.of("dorset-old-2016-05-03", "nowhere-2016-05-03")));
    }
}
