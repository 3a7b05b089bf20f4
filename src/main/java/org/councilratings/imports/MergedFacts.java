package org.councilratings.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.http.input.RecordFields;
import org.councilratings.http.input.RecordFields.Field;
import org.councilratings.imports.RowRecord.Difference;
import org.councilratings.imports.file.ParsedRow;
import org.councilratings.inspection.InspectionFacts;
import org.councilratings.journal.RecordType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The stored facts with a row's facts applied, in the form of an editor's request, so that the same rules check them. Facts
 * that the row leaves open stay as they are.
 */
final class MergedFacts {

    private static final String LEAD_INSPECTOR = "leadInspector";

    private final ParsedRow row;
    private final ObjectNode stored;
    private final ObjectNode merged;
    private final List<Difference> differences = new ArrayList<>();

    /**
     * Applies a row's facts to the stored facts.
     *
     * @param slug the council that the row means
     * @param storedFacts the facts about the record that the row is about, or null if there is none
     */
    MergedFacts(ParsedRow row, String slug, Object storedFacts, ObjectMapper json) {
        this.row = row;
        this.stored = storedFacts == null ? json.createObjectNode() : json.valueToTree(storedFacts);
        this.merged = stored.deepCopy();
        merged.putObject("council").put("slug", slug);
        RecordFields.of(ParsedRow.factsOf(row.type())).byColumn().values().stream()
                .filter(field -> row.facts().has(field.name())).sorted(Comparator.comparing(Field::isList))
                .forEach(field -> apply(field.name(), row.facts().get(field.name())));
        if (row.type() == RecordType.INSPECTION) {
            applyJudgements((InspectionFacts) storedFacts);
        }
    }

    /** The facts as they would be, in the form in which editors send them. */
    ObjectNode body() {
        return merged;
    }

    /** Facts in the row that differ from the stored facts. */
    List<Difference> differences() {
        return differences;
    }

    private void apply(String field, JsonNode stated) {
        JsonNode before = stored.path(field);
        if (field.equals(LEAD_INSPECTOR) && plain(before.asText("")).equals(plain(stated.asText("")))) {
            return;
        }
        if (!stated.equals(before) && !(stated.isNull() && before.isMissingNode())) {
            differences.add(new Difference(field, FactDifferences.text(before), FactDifferences.text(stated)));
        }
        merged.set(field, stated);
    }

    /** A person's name without what differs from list to list: letter case, and how many blanks of what kind. */
    static String plain(String name) {
        return name.replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private void applyJudgements(InspectionFacts storedFacts) {
        Map<Judgement, Outcome> before = new EnumMap<>(Judgement.class);
        if (storedFacts != null) {
            storedFacts.judgements().forEach(one -> before.put(one.judgement(), new Outcome(one.grade(), one.status())));
        }
        Map<Judgement, Outcome> after = new EnumMap<>(before);
        Framework framework = framework();
        after.keySet().removeIf(judgement -> framework != null && !framework.makes(judgement));
        stated(framework).forEach((judgement, outcome) -> {
            after.put(judgement, outcome);
            if (!outcome.equals(before.getOrDefault(judgement, Outcome.NOT_IN_FRAMEWORK))) {
                differences.add(new Difference(judgement.code(), words(before.get(judgement)), words(outcome)));
            }
        });
        after.values().removeIf(outcome -> outcome.status() == JudgementStatus.NOT_IN_FRAMEWORK);
        ArrayNode judgements = merged.putArray("judgements");
        after.forEach((judgement, outcome) -> judgements.addObject().put("judgement", judgement.code())
                .put("grade", outcome.grade() == null ? null : outcome.grade().code()).put("status", outcome.status().code()));
    }

    private Framework framework() {
        String code = merged.path("framework").textValue();
        return Arrays.stream(Framework.values()).filter(framework -> framework.code().equals(code)).findFirst().orElse(null);
    }

    /** What is stated of judgements; where "children in care" was left open, the framework decides which one it is. */
    private Map<Judgement, Outcome> stated(Framework framework) {
        Map<Judgement, Outcome> stated = new EnumMap<>(Judgement.class);
        stated.putAll(row.outcomes());
        if (row.inCare() != null && framework != null) {
            stated.put(framework.childrenInCare(), row.inCare());
        }
        return stated;
    }

    private static String words(Outcome outcome) {
        if (outcome == null || outcome.status() == JudgementStatus.NOT_IN_FRAMEWORK) {
            return null;
        }
        return outcome.isGraded() ? outcome.grade().code() : outcome.status().code();
    }
}
