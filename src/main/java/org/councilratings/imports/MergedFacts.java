package org.councilratings.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.http.input.RecordFields;
import org.councilratings.http.input.RecordFields.Field;
import org.councilratings.imports.RowRecord.Difference;
import org.councilratings.imports.RowRecord.Reason;
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

    static final String IMPROVEMENT_AREAS = "improvementAreas";

    private static final String LEAD_INSPECTOR = "leadInspector";
    private static final String QUOTATION = "quotation";

    private final ParsedRow row;
    private final CodeLists lists;
    private final ObjectNode stored;
    private final ObjectNode merged;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Reason> remarks = new ArrayList<>();

    /**
     * Applies a row's facts to the stored facts.
     *
     * @param slug the council that the row means
     * @param storedFacts the facts about the record that the row is about, or null if there is none
     */
    MergedFacts(ParsedRow row, String slug, Object storedFacts, CodeLists lists, ObjectMapper json) {
        this.lists = lists;
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

    /** What else there is to say of what the row states. */
    List<Reason> remarks() {
        return remarks;
    }

    private void apply(String field, JsonNode fact) {
        if (field.equals(IMPROVEMENT_AREAS)) {
            quote(fact);
            return;
        }
        JsonNode before = stored.path(field);
        JsonNode stated = completed(fact, before);
        if (field.equals(LEAD_INSPECTOR) && plain(before.asText("")).equals(plain(stated.asText("")))) {
            return;
        }
        if (!stated.equals(before) && !(stated.isNull() && before.isMissingNode())) {
            differences.add(new Difference(field, FactDifferences.text(before), FactDifferences.text(stated)));
        }
        merged.set(field, stated);
    }

    /**
     * A report has its items in its order, so each quotation belongs to the stored item at its place. If there is another
     * number
     * of items, nobody but an editor can say which is which.
     */
    private void quote(JsonNode quotations) {
        JsonNode before = stored.path(IMPROVEMENT_AREAS);
        boolean isOnlyQuoted = before.findValues("summary").stream().allMatch(JsonNode::isNull)
                && before.findValues("themes").stream().allMatch(JsonNode::isEmpty);
        if (!isOnlyQuoted && before.size() != quotations.size()) {
            remarks.add(new Reason(IMPROVEMENT_AREAS, "The report has " + quotations.size() + " items, and " + before.size()
                    + " are stored: they are left as they are, for an editor to compare"));
            return;
        }
        ArrayNode after = merged.arrayNode();
        for (int i = 0; i < quotations.size(); i++) {
            ObjectNode item = isOnlyQuoted ? after.objectNode() : before.get(i).deepCopy();
            after.add(item.put(QUOTATION, quotations.get(i).get(QUOTATION).textValue()));
        }
        if (!quoted(before).equals(quoted(after))) {
            differences.add(new Difference(IMPROVEMENT_AREAS, quoted(before), quoted(after)));
        }
        merged.set(IMPROVEMENT_AREAS, after);
    }

    /** The quotations, numbered. */
    private static String quoted(JsonNode items) {
        List<String> quoted = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String text = items.get(i).path(QUOTATION).textValue();
            quoted.add((i + 1) + ". " + (text == null ? "(not quoted)" : text));
        }
        return String.join(" ", quoted);
    }

    /** Of an object, what the row leaves open stays as it is, too. */
    private static JsonNode completed(JsonNode stated, JsonNode before) {
        return stated instanceof ObjectNode parts && before instanceof ObjectNode whole ? whole.deepCopy().setAll(parts)
                : stated;
    }

    /** A person's name without what differs from list to list: letter case, and how many blanks of what kind. */
    static String plain(String name) {
        return name.replaceAll("[\\s\\u00A0\\u2007\\u202F]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private void applyJudgements(InspectionFacts storedFacts) {
        Map<String, Outcome> before = inOrder(Map.of());
        if (storedFacts != null) {
            storedFacts.judgements().forEach(one -> before.put(one.judgement(), one.outcome()));
        }
        Map<String, Outcome> after = inOrder(before);
        Framework framework = framework();
        after.keySet().removeIf(judgement -> framework != null && !framework.makes(judgement));
        stated(framework).forEach((judgement, outcome) -> {
            // The same outcome stays as it is stored, with what confirmed it: no file has a column for that.
            if (!outcome.equals(before.get(judgement))) {
                after.put(judgement, outcome);
            }
            if (!outcome.equals(before.getOrDefault(judgement, Outcome.NOT_IN_FRAMEWORK))) {
                differences.add(new Difference(judgement, words(before.get(judgement)), words(outcome)));
            }
        });
        after.values().removeIf(outcome -> outcome.status() == JudgementStatus.NOT_IN_FRAMEWORK);
        ArrayNode judgements = merged.putArray("judgements");
        after.forEach((judgement, outcome) -> judgements.addObject().put("judgement", judgement)
                .put("grade", outcome.grade()).put("status", outcome.status().code())
                .put("confirmedBy", outcome.confirmedBy() == null ? null : outcome.confirmedBy().code()));
    }

    /** Outcomes in the order of the judgements. */
    private Map<String, Outcome> inOrder(Map<String, Outcome> outcomes) {
        List<String> judgements = lists.judgements().stream().map(Judgement::code).toList();
        Map<String, Outcome> ordered = new TreeMap<>(
                Comparator.<String> comparingInt(judgements::indexOf).thenComparing(Comparator.naturalOrder()));
        ordered.putAll(outcomes);
        return ordered;
    }

    private Framework framework() {
        String code = merged.path("framework").textValue();
        return lists.findFramework(code).orElse(null);
    }

    /** What is stated of judgements; where "children in care" was left open, the framework decides which one it is. */
    private Map<String, Outcome> stated(Framework framework) {
        Map<String, Outcome> stated = inOrder(row.outcomes());
        if (row.inCare() != null && framework != null) {
            ChildrensServices.childrenInCare(framework).ifPresent(judgement -> stated.put(judgement, row.inCare()));
        }
        return stated;
    }

    private static String words(Outcome outcome) {
        if (outcome == null || outcome.status() == JudgementStatus.NOT_IN_FRAMEWORK) {
            return null;
        }
        return outcome.isGraded() ? outcome.grade() : outcome.status().code();
    }
}
