package org.councilratings.imports;

import java.util.ArrayList;
import java.util.List;

import org.councilratings.imports.RowRecord.Difference;

import com.fasterxml.jackson.databind.JsonNode;

/** What two states of the facts about a record have not in common. */
public final class FactDifferences {

    private static final String JUDGEMENTS = "judgements";

    private FactDifferences() {
    }

    /** The facts that differ, with each judgement separately. */
    public static List<Difference> between(JsonNode stored, JsonNode stated) {
        List<Difference> differences = new ArrayList<>();
        stated.properties().forEach(fact -> {
            JsonNode before = stored.path(fact.getKey());
            if (fact.getKey().equals(JUDGEMENTS)) {
                addJudgements(before, fact.getValue(), differences);
            } else if (!fact.getValue().equals(before)) {
                differences.add(new Difference(fact.getKey(), text(before), text(fact.getValue())));
            }
        });
        return differences;
    }

    /** Facts always have all nine judgements, in their order. */
    private static void addJudgements(JsonNode stored, JsonNode stated, List<Difference> differences) {
        for (int i = 0; i < stated.size(); i++) {
            if (!stated.get(i).equals(stored.get(i))) {
                differences.add(new Difference(stated.get(i).get("judgement").asText(), outcome(stored.get(i)),
                        outcome(stated.get(i))));
            }
        }
    }

    private static String outcome(JsonNode judged) {
        return judged.get(judged.get("grade").isNull() ? "status" : "grade").asText();
    }

    /** A fact in words, or null if there is none. */
    static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
