package org.councilratings.imports.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.codelist.KnownValues;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.framework.InspectionType;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.http.input.PlainText;
import org.councilratings.http.input.RecordFields;
import org.councilratings.http.input.RecordFields.Field;
import org.councilratings.imports.file.ParsedRow.CouncilNames;
import org.councilratings.imports.file.ParsedRow.Fault;
import org.councilratings.inspection.Revisit;
import org.councilratings.journal.RecordType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The service's own list of inspections or visits. Its columns are the fields of the records ({@link RecordFields}),
 * those of a revisit with its name before them, and two for each judgement. It states every fact it has a column for,
 * also that one is unknown: so what was removed can be restored.
 */
final class OwnTable {

    private static final List<String> ALWAYS = List.of("id", "council_slug", "type", "start_date");
    private static final Set<String> OF_THE_COUNCIL = Set.of("council_slug", "council_name", "council_gss_code");
    private static final String JUDGEMENTS = "judgements";
    private static final String REVISIT = "revisit";

    /** A list of a record, with room for many more objects and fields than any has. */
    private static final int MAX_TOKENS = 2_000;
    private static final int MAX_DEPTH = 10;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxTokenCount(MAX_TOKENS).maxNestingDepth(MAX_DEPTH).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final int MAX_ID_LENGTH = 120;

    private final Map<String, Integer> columns;
    private final RecordType type;
    private final CodeLists lists;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Field> ofRevisits = new LinkedHashMap<>();

    private OwnTable(Map<String, Integer> columns, CodeLists lists) {
        this.lists = lists;
        this.columns = columns;
        this.type = columns.containsKey("framework") ? RecordType.INSPECTION : RecordType.VISIT;
        RecordFields.of(ParsedRow.factsOf(type)).byColumn().forEach((column, field) -> {
            if (columns.containsKey(column) && !field.isRecord() && !column.equals(JUDGEMENTS)) {
                fields.put(column, field);
            }
        });
        RecordFields.of(Revisit.class).byColumn().forEach((column, field) -> {
            if (type == RecordType.INSPECTION && columns.containsKey(REVISIT + "_" + column)) {
                ofRevisits.put(REVISIT + "_" + column, field);
            }
        });
    }

    /** The table with these headings, if it is one of the service's own. */
    static Optional<OwnTable> of(List<Cell> headings, CodeLists lists) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            columns.putIfAbsent(headings.get(i) == null ? "" : headings.get(i).text(), i);
        }
        return columns.keySet().containsAll(ALWAYS) ? Optional.of(new OwnTable(columns, lists)) : Optional.empty();
    }

    /** How each column was understood; what lists show of a council or compute is not read. */
    Stream<ReadColumn> understood(String sheet) {
        return columns.entrySet().stream().filter(column -> !column.getKey().isEmpty()).sorted(Map.Entry.comparingByValue())
                .map(column -> new ReadColumn(sheet, column.getKey(), readAs(column.getKey())).shortened());
    }

    private String readAs(String column) {
        if (fields.containsKey(column)) {
            return fields.get(column).name();
        }
        if (ofRevisits.containsKey(column)) {
            return REVISIT;
        }
        return OF_THE_COUNCIL.contains(column) ? "council"
                : lists.judgements().stream().map(Judgement::code)
                        .filter(code -> column.equals(code + "_grade") || column.equals(code + "_status")).findFirst()
                        .orElse(null);
    }

    ParsedRow read(ParsedRow.Place place, List<Cell> cells) {
        return new Row(cells).read(place);
    }

    /** One row of the table. */
    private final class Row {

        private final List<Cell> cells;
        private final ObjectNode facts = JSON.createObjectNode();
        private final Map<String, Outcome> outcomes = new HashMap<>();
        private final List<Fault> faults = new ArrayList<>();

        private Row(List<Cell> cells) {
            this.cells = cells;
        }

        private ParsedRow read(ParsedRow.Place place) {
            if (text("id") == null) {
                faults.add(new Fault("id", "The row has no id"));
            } else if (text("id").length() > MAX_ID_LENGTH) {
                faults.add(new Fault("id", "The id is longer than " + MAX_ID_LENGTH + " characters"));
            }
            fields.forEach((column, field) -> facts.set(field.name(), value(field, column, text(column))));
            if (type == RecordType.INSPECTION) {
                lists.judgements().forEach(this::outcome);
                revisit();
            }
            return new ParsedRow(place, type,
                    new CouncilNames(null, text("council_gss_code"), null, text("council_slug"), List.of(),
                            text("council_name")),
                    facts, outcomes, null, false, faults);
        }

        /** If none of its columns says anything, there was no revisit. */
        private void revisit() {
            if (ofRevisits.isEmpty()) {
                return;
            }
            ObjectNode revisit = JSON.createObjectNode();
            ofRevisits.forEach((column, field) -> revisit.set(field.name(), value(field, column, text(column))));
            boolean isStated = ofRevisits.keySet().stream().anyMatch(column -> text(column) != null);
            facts.set(REVISIT, isStated ? revisit : JSON.nullNode());
        }

        private String text(String column) {
            Integer place = columns.get(column);
            Cell cell = place == null || place >= cells.size() ? null : cells.get(place);
            return cell == null ? null : cell.text();
        }

        private JsonNode value(Field field, String column, String text) {
            if (field.isList()) {
                return list(text);
            }
            if (field.type() == LocalDate.class) {
                return field.json(date(column, text));
            }
            if (field.isCode()) {
                List<? extends CodeListValue> values = KnownValues.OF_ENUMS.of(field.type());
                return field.json(text == null && (!field.isRequired() || ofRevisits.containsKey(column)) ? null
                        : code(column, values).orElse(null));
            }
            if (type == RecordType.INSPECTION && ofData().containsKey(column)) {
                return field.json(text == null && !field.isRequired() ? null
                        : code(column, ofData().get(column)).orElse(null));
            }
            if (text != null && !column.equals("id")) {
                PlainText.fault(text, PlainText.MAX_LENGTH)
                        .ifPresent(fault -> faults.add(new Fault(column, "The text " + fault)));
            }
            return field.json(text);
        }

        /** A list is written as JSON; anything else stays a text, and is rejected as such. */
        private static JsonNode list(String text) {
            try {
                JsonNode list = text == null ? JSON.createArrayNode() : JSON.readTree(text);
                list.findValues("partner").forEach(Row::keepSlug);
                return list;
            } catch (JsonProcessingException malformed) {
                return JsonNodeFactory.instance.textNode(text);
            }
        }

        /** A response shows more of another council than is stored. */
        private static void keepSlug(JsonNode council) {
            if (council instanceof ObjectNode shown) {
                shown.retain("slug");
            }
        }

        /** The day in ISO 8601, which programs may have written in another way. */
        private String date(String column, String text) {
            Optional<LocalDate> date = text == null ? Optional.empty() : DateText.read(text);
            if (text != null && date.isEmpty()) {
                faults.add(new Fault(column, "'" + PlainText.shown(text) + "' is not a date that exists"));
            }
            return date.map(LocalDate::toString).orElse(null);
        }

        private Map<String, List<? extends CodeListValue>> ofData() {
            KnownValues known = lists.values();
            return Map.of("service", known.of(Service.class), "framework", known.of(Framework.class), "type",
                    known.of(InspectionType.class));
        }

        private Optional<String> code(String column, List<? extends CodeListValue> values) {
            String text = text(column);
            Optional<String> value = values.stream().map(CodeListValue::code).filter(code -> code.equals(text)).findFirst();
            if (value.isEmpty()) {
                faults.add(new Fault(column,
                        (text == null ? "has no value, which must be" : "'" + PlainText.shown(text) + "' is not")
                                + " one of " + values.stream().map(CodeListValue::code).toList()));
            }
            return value;
        }

        private void outcome(Judgement judgement) {
            String status = judgement.code() + "_status";
            String grade = judgement.code() + "_grade";
            if (text(status) == null && text(grade) == null) {
                return;
            }
            String stated = code(status, List.of(JudgementStatus.values())).orElse(null);
            String graded = text(grade) == null ? null : code(grade, judgement.scale().grades()).orElse(null);
            JudgementStatus known = stated == null ? null
                    : Stream.of(JudgementStatus.values()).filter(one -> one.code().equals(stated)).findFirst().orElseThrow();
            if ((graded != null) != (known == JudgementStatus.GRADED)) {
                faults.add(new Fault(grade, "A grade is required if the status is graded, and not allowed otherwise"));
            } else if (known != null) {
                outcomes.put(judgement.code(), new Outcome(graded, known));
            }
        }
    }
}
