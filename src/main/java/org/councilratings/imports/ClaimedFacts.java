package org.councilratings.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.imports.RowRecord.Difference;
import org.councilratings.imports.file.Fact;
import org.councilratings.imports.file.ParsedRow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The stored facts with a row's facts applied, in the form of an editor's request, so that the same rules check them.
 * Facts
 * that the claim leaves open stay as they are.
 */
final class ClaimedFacts {

    private static final String PARTNER = "partner";
    private static final String JUDGEMENTS = "judgements";
    private static final String FRAMEWORK = "framework";
    private static final List<Fact> JSON_LISTS = List.of(Fact.FINDINGS, Fact.SERVICE_ARRANGEMENTS);

    private final ObjectMapper json;
    private final ParsedRow claim;
    private final ObjectNode stored;
    private final ObjectNode claimed;
    private final List<Difference> differences = new ArrayList<>();

    /**
     * Applies a row's facts to the stored facts.
     *
     * @param slug the council that the claim means
     * @param storedFacts the facts about the record that the claim is about, or null if there is none
     */
    ClaimedFacts(ParsedRow claim, String slug, Object storedFacts, ObjectMapper json) {
        this.json = json;
        this.claim = claim;
        this.stored = storedFacts == null ? json.createObjectNode() : json.valueToTree(storedFacts);
        this.claimed = stored.deepCopy();
        claimed.putObject("council").put("slug", slug);
        claim.facts().forEach(this::state);
        if (claim.kind() == ParsedRow.Kind.INSPECTION) {
            stateJudgements();
        }
    }

    /** The facts as they would be, in the form in which editors send them. */
    ObjectNode body() {
        return claimed;
    }

    /** Facts in the row that differ from the stored facts. */
    List<Difference> differences() {
        return differences;
    }

    private void state(Fact fact, Object value) {
        JsonNode stated = JSON_LISTS.contains(fact) ? list(value) : json.valueToTree(value);
        JsonNode before = stored.path(fact.field());
        if (fact == Fact.LEAD_INSPECTOR && plain(before.asText("")).equals(plain(stated.asText("")))) {
            return;
        }
        if (!stated.equals(before) && !(stated.isNull() && before.isMissingNode())) {
            differences.add(new Difference(fact.field(), FactDifferences.text(before), FactDifferences.text(stated)));
        }
        claimed.set(fact.field(), stated);
    }

    /** A person's name without what differs from list to list: letter case, and how many blanks of what kind. */
    static String plain(String name) {
        return name.replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /** A list that was written down as JSON; what is none stays a text, and is refused as such. */
    private JsonNode list(Object value) {
        try {
            JsonNode list = value == null ? json.createArrayNode() : json.readTree(value.toString());
            list.findValues(PARTNER).forEach(ClaimedFacts::keepSlug);
            return list;
        } catch (JsonProcessingException malformed) {
            return json.getNodeFactory().textNode(value.toString());
        }
    }

    /** A response shows more of another council than is stored. */
    private static void keepSlug(JsonNode council) {
        if (council instanceof ObjectNode shown) {
            shown.retain("slug");
        }
    }

    private void stateJudgements() {
        Map<Judgement, Outcome> before = outcomes(stored);
        Map<Judgement, Outcome> after = new EnumMap<>(before);
        Framework framework = framework(claimed);
        after.keySet().removeIf(judgement -> framework != null && !framework.makes(judgement));
        stated(framework).forEach((judgement, outcome) -> {
            after.put(judgement, outcome);
            if (!outcome.equals(before.getOrDefault(judgement, Outcome.NOT_IN_FRAMEWORK))) {
                differences.add(new Difference(judgement.code(), words(before.get(judgement)), words(outcome)));
            }
        });
        after.values().removeIf(outcome -> outcome.status() == JudgementStatus.NOT_IN_FRAMEWORK);
        ArrayNode judgements = claimed.putArray(JUDGEMENTS);
        after.forEach((judgement, outcome) -> judgements.addObject().put("judgement", judgement.code())
                .put("grade", outcome.grade() == null ? null : outcome.grade().code()).put("status", outcome.status().code()));
    }

    /** What is stated of judgements; where "children in care" was left open, the framework decides which one it is. */
    private Map<Judgement, Outcome> stated(Framework framework) {
        Map<Judgement, Outcome> stated = new EnumMap<>(Judgement.class);
        stated.putAll(claim.outcomes());
        if (claim.inCare() != null && framework != null) {
            stated.put(framework.childrenInCare(), claim.inCare());
        }
        return stated;
    }

    private static Framework framework(ObjectNode facts) {
        String code = facts.path(FRAMEWORK).asText();
        return coded(Framework.values(), code);
    }

    private static Map<Judgement, Outcome> outcomes(ObjectNode facts) {
        Map<Judgement, Outcome> outcomes = new EnumMap<>(Judgement.class);
        facts.path(JUDGEMENTS).forEach(judged -> outcomes.put(coded(Judgement.values(), judged.get("judgement").asText()),
                new Outcome(coded(Grade.values(), judged.get("grade").asText()),
                        coded(JudgementStatus.values(), judged.get("status").asText()))));
        return outcomes;
    }

    private static <T extends CodeListValue> T coded(T[] values, String code) {
        for (T value : values) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        return null;
    }

    private static String words(Outcome outcome) {
        if (outcome == null || outcome.status() == JudgementStatus.NOT_IN_FRAMEWORK) {
            return null;
        }
        return outcome.isGraded() ? outcome.grade().code() : outcome.status().code();
    }

    /** The day that a claim tells of first, or null if it tells none. */
    static LocalDate day(ParsedRow claim) {
        Object start = claim.facts().get(Fact.START_DATE);
        return (LocalDate) (start == null ? claim.facts().get(Fact.PUBLICATION_DATE) : start);
    }
}
