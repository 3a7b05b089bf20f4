package org.councilratings.imports;

import static org.councilratings.framework.Codes.CARE_LEAVERS;
import static org.councilratings.framework.Codes.GOOD;
import static org.councilratings.framework.Codes.HELP_AND_PROTECTION;
import static org.councilratings.framework.Codes.LEADERSHIP;
import static org.councilratings.framework.Codes.LISTS;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.graded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.councilratings.framework.Codes;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.imports.file.ParsedRow;
import org.councilratings.journal.RecordType;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What a row makes of the facts about an inspection. */
class MergedFactsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static MergedFacts merged(String framework, Map<Judgement, Outcome> outcomes, Outcome inCare) {
        ParsedRow row = new ParsedRow(new ParsedRow.Place(null, 2), RecordType.INSPECTION,
                new ParsedRow.CouncilNames(null, null, null, "bury", List.of(), null),
                JSON.createObjectNode().put("framework", framework), Codes.byCode(outcomes), inCare, false, List.of());
        return new MergedFacts(row, "bury", null, LISTS, JSON);
    }

    private static List<String> judgements(MergedFacts merged) {
        return merged.body().get("judgements").findValuesAsText("judgement");
    }

    @Test
    void judgementsAreInTheirOrderAsEverywhere() {
        MergedFacts merged = merged("ILACS_2023", Map.of(CARE_LEAVERS, graded(GOOD), LEADERSHIP, graded(GOOD),
                HELP_AND_PROTECTION, Outcome.NOT_JUDGED, OVERALL_EFFECTIVENESS, graded(GOOD)), null);
        List<String> order = Stream.of(OVERALL_EFFECTIVENESS, LEADERSHIP, HELP_AND_PROTECTION, CARE_LEAVERS)
                .map(Judgement::code).toList();
        assertEquals(order, judgements(merged));
        assertEquals(order, merged.differences().stream().map(RowRecord.Difference::field).skip(1).toList());
    }

    @Test
    void theFrameworkDecidesWhichJudgementIsAboutChildrenInCare() {
        assertEquals(List.of("children_looked_after"), judgements(merged("SIF_2013", Map.of(), graded(GOOD))));
        assertEquals(List.of("children_in_care_and_care_leavers"), judgements(merged("ILACS_2018", Map.of(), graded(GOOD))));
        assertEquals(List.of("children_in_care"), judgements(merged("ILACS_2026", Map.of(), graded(GOOD))));
    }

    /** It makes no such judgement, so what is stated of it is not stored under another. */
    @Test
    void aFrameworkOfAnotherServiceHasNone() {
        assertEquals(List.of(), judgements(merged("AREA_SEND_2023", Map.of(), graded(GOOD))));
    }
}
