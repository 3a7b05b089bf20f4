package org.councilratings.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.councilratings.council.CouncilReference;
import org.councilratings.council.CouncilType;
import org.junit.jupiter.api.Test;

/** What is kept of councils is of one revision, and no more than a limit. */
class KeptTimelinesTest {

    private final KeptTimelines kept = new KeptTimelines(100);

    private static CouncilTimeline council(int urn) {
        return new CouncilTimeline(urn, new CouncilReference("a" + urn, "A", "E06000031", "London", CouncilType.UNITARY),
                "London", new RatingTimeline(null, null, List.of()));
    }

    @Test
    void aCouncilIsFoundByTheCodeItWasKeptBy() {
        CouncilTimeline peterborough = council(80537);
        kept.of(1).keep("E06000031", peterborough);
        assertSame(peterborough, kept.of(1).find("e06000031").orElseThrow());
        assertEquals(Optional.empty(), kept.of(1).find("80537"));
    }

    @Test
    void whatWasKeptIsForgottenWithItsRevision() {
        kept.of(1).keep("874", council(80537));
        assertEquals(Optional.empty(), kept.of(2).find("874"));
        assertEquals(Optional.empty(), kept.of(1).find("874"));
    }

    @Test
    void whoReadsAnOlderRevisionThanOthersNeitherFindsNorLeavesAnything() {
        kept.of(2).keep("874", council(80537));
        assertEquals(Optional.empty(), kept.of(1).find("874"));
        kept.of(1).keep("874", council(80538));
        assertEquals(80537, kept.of(2).find("874").orElseThrow().urn());
    }

    @Test
    void noMoreIsKeptThanMayBe() {
        IntStream.range(0, 1000).forEach(urn -> kept.of(1).keep(String.valueOf(urn), council(urn)));
        long found = IntStream.range(0, 1000).filter(urn -> kept.of(1).find(String.valueOf(urn)).isPresent()).count();
        assertTrue(found > 0 && found <= 100, () -> found + " are kept");
    }
}
