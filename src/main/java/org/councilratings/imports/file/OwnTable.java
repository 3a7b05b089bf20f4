package org.councilratings.imports.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.http.input.PlainText;
import org.councilratings.imports.file.ParsedRow.CouncilNames;
import org.councilratings.imports.file.ParsedRow.Fault;
import org.councilratings.inspection.InspectionType;
import org.councilratings.inspection.VisitType;

/**
 * The service's own list of inspections or visits as CSV. It states every fact it has a column for, also that one is unknown:
 * so
 * what was taken away can be brought back.
 */
final class OwnTable {

    private static final Map<String, Fact> TEXTS = Map.of("gss_code_at_inspection", Fact.GSS_CODE_AT_INSPECTION,
            "lead_inspector", Fact.LEAD_INSPECTOR, "report_url", Fact.REPORT_URL, "note", Fact.NOTE, "theme", Fact.THEME,
            "council_response", Fact.COUNCIL_RESPONSE, "findings", Fact.FINDINGS, "service_arrangements",
            Fact.SERVICE_ARRANGEMENTS);
    private static final Map<String, Fact> DATES = Map.of("start_date", Fact.START_DATE, "end_date", Fact.END_DATE,
            "publication_date", Fact.PUBLICATION_DATE);
    private static final Set<Fact> JSON_LISTS = Set.of(Fact.FINDINGS, Fact.SERVICE_ARRANGEMENTS);

    private final Map<String, Integer> columns;
    private final ParsedRow.Kind kind;

    private OwnTable(Map<String, Integer> columns, ParsedRow.Kind kind) {
        this.columns = columns;
        this.kind = kind;
    }

    /** The table whose headings a row has, if it is one of the service's own. */
    static Optional<OwnTable> of(List<Cell> row) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            columns.putIfAbsent(row.get(i) == null ? "" : row.get(i).text(), i);
        }
        if (!columns.keySet().containsAll(List.of("id", "council_slug", "type", "start_date"))) {
            return Optional.empty();
        }
        return Optional
                .of(new OwnTable(columns, columns.containsKey("framework") ? ParsedRow.Kind.INSPECTION : ParsedRow.Kind.VISIT));
    }

    /** How each column was understood; what lists show of a council or compute is not read. */
    List<ReadColumn> understood(String sheet) {
        return columns.entrySet().stream().filter(column -> !column.getKey().isEmpty()).sorted(Map.Entry.comparingByValue())
                .map(column -> new ReadColumn(sheet, column.getKey(), readAs(column.getKey()))).toList();
    }

    private String readAs(String column) {
        if (TEXTS.containsKey(column) || DATES.containsKey(column)) {
            return TEXTS.getOrDefault(column, DATES.get(column)).field();
        }
        if (column.equals("id") || column.equals("type") || column.equals("framework")) {
            return column;
        }
        if (column.equals("council_slug") || column.equals("council_name") || column.equals("council_gss_code")) {
            return "council";
        }
        return Arrays.stream(Judgement.values()).map(Judgement::code)
                .filter(code -> column.equals(code + "_grade") || column.equals(code + "_status")).findFirst().orElse(null);
    }

    ParsedRow claim(ParsedRow.Place place, List<Cell> cells) {
        return new Row(cells).read(place);
    }

    /** One row of the table. */
    private final class Row {

        private final List<Cell> cells;
        private final Map<Fact, Object> facts = new EnumMap<>(Fact.class);
        private final Map<Judgement, Outcome> outcomes = new EnumMap<>(Judgement.class);
        private final List<Fault> faults = new ArrayList<>();

        private Row(List<Cell> cells) {
            this.cells = cells;
        }

        private ParsedRow read(ParsedRow.Place place) {
            facts.put(Fact.ID, text("id"));
            if (text("id") == null) {
                faults.add(new Fault("id", "The row has no id"));
            }
            TEXTS.forEach((column, fact) -> state(column, fact, this::checked));
            DATES.forEach((column, fact) -> state(column, fact, this::date));
            state("type", Fact.TYPE, column -> code(column,
                    kind == ParsedRow.Kind.INSPECTION ? InspectionType.values() : VisitType.values()));
            if (kind == ParsedRow.Kind.INSPECTION) {
                state("framework", Fact.FRAMEWORK, column -> code(column, Framework.values()));
                Arrays.stream(Judgement.values()).forEach(this::outcome);
            }
            return new ParsedRow(place, kind,
                    new CouncilNames(null, text("council_gss_code"), null, text("council_slug"), List.of(),
                            text("council_name")),
                    facts, outcomes, null, false, faults);
        }

        private void state(String column, Fact fact, Function<String, Object> reader) {
            if (columns.containsKey(column)) {
                facts.put(fact, reader.apply(column));
            }
        }

        private String text(String column) {
            Integer place = columns.get(column);
            Cell cell = place == null || place >= cells.size() ? null : cells.get(place);
            return cell == null ? null : cell.text();
        }

        private Object checked(String column) {
            String text = text(column);
            if (text != null && !JSON_LISTS.contains(TEXTS.get(column))) {
                PlainText.fault(text, PlainText.MAX_LENGTH)
                        .ifPresent(fault -> faults.add(new Fault(column, "The text " + fault)));
            }
            return text;
        }

        private LocalDate date(String column) {
            String text = text(column);
            Optional<LocalDate> date = text == null ? Optional.empty() : DateText.read(text);
            if (text != null && date.isEmpty()) {
                faults.add(new Fault(column, "'" + PlainText.shown(text) + "' is not a date that exists"));
            }
            return date.orElse(null);
        }

        private <T extends CodeListValue> T code(String column, T[] values) {
            String text = text(column);
            Optional<T> value = Arrays.stream(values).filter(one -> one.code().equals(text)).findFirst();
            if (value.isEmpty()) {
                faults.add(new Fault(column, "'" + PlainText.shown(String.valueOf(text)) + "' is not one of "
                        + Arrays.stream(values).map(CodeListValue::code).toList()));
            }
            return value.orElse(null);
        }

        private void outcome(Judgement judgement) {
            String status = judgement.code() + "_status";
            String grade = judgement.code() + "_grade";
            if (text(status) == null && text(grade) == null) {
                return;
            }
            JudgementStatus known = code(status, JudgementStatus.values());
            Grade graded = text(grade) == null ? null : code(grade, Grade.values());
            if ((graded != null) != (known == JudgementStatus.GRADED)) {
                faults.add(new Fault(grade, "A grade is required if the status is graded, and not allowed otherwise"));
            } else if (known != null) {
                outcomes.put(judgement, new Outcome(graded, known));
            }
        }
    }
}
