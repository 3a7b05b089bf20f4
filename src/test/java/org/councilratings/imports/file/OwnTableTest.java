package org.councilratings.imports.file;

import static org.councilratings.framework.Codes.LISTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.framework.InspectionType;
import org.councilratings.http.input.RecordFields;
import org.councilratings.http.input.RecordFields.Field;
import org.councilratings.inspection.InspectionFacts;
import org.councilratings.inspection.VisitFacts;
import org.councilratings.journal.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTableTest {

    private static final ParsedRow.Place PLACE = new ParsedRow.Place(null, 2);

    private static List<Cell> cells(Stream<String> texts) {
        return texts.map(text -> text.isEmpty() ? null : Cell.ofText(text)).toList();
    }

    private static ParsedRow read(Map<String, String> row) {
        return OwnTable.of(cells(row.keySet().stream()), LISTS).orElseThrow().read(PLACE, cells(row.values().stream()));
    }

    private static Map<String, String> inspection(String column, String text) {
        Map<String, String> row = new LinkedHashMap<>(Map.of("id", "peterborough-2023-11-27", "council_slug", "peterborough",
                "type", "standard", "start_date", "2023-11-27", "framework", "ILACS_2023"));
        row.put(column, text);
        return row;
    }

    /** A field that is added to the records is read without a change here. */
    @ParameterizedTest
    @ValueSource(classes = { InspectionFacts.class, VisitFacts.class })
    void everyFieldOfARecordIsRead(Class<?> facts) {
        List<Field> fields = RecordFields.of(facts).byColumn().values().stream()
                .filter(field -> !field.isRecord() && !field.name().equals("judgements")).toList();
        List<String> columns = Stream.concat(Stream.of("council_slug"), fields.stream().map(Field::column)).toList();
        List<String> readAs = OwnTable.of(cells(columns.stream()), LISTS).orElseThrow().understood(null)
                .map(ReadColumn::readAs).toList();
        assertEquals(Stream.concat(Stream.of("council"), fields.stream().map(Field::name)).toList(), readAs);
    }

    @Test
    void aRowIsInTheFormOfARequest() {
        ParsedRow row = read(inspection("end_date", "08/12/2023"));
        assertEquals(List.of(), row.faults());
        assertEquals(RecordType.INSPECTION, row.type());
        assertEquals("2023-12-08", row.facts().get("endDate").textValue());
        assertEquals("ILACS_2023", row.facts().get("framework").textValue());
        assertEquals("peterborough", row.council().shown());
    }

    @Test
    void ofAPartnerOnlyTheSlugIsRead() {
        ParsedRow row = read(inspection("service_arrangements", "[{\"partner\":{\"slug\":\"rutland\",\"name\":\"Rutland\"}}]"));
        assertEquals("[{\"partner\":{\"slug\":\"rutland\"}}]", row.facts().get("serviceArrangements").toString());
    }

    @Test
    void aBlankCellIsStatedAsUnknown() {
        assertEquals("null", read(inspection("note", "")).facts().get("note").toString());
        assertEquals("[]", read(inspection("findings", "")).facts().get("findings").toString());
    }

    @Test
    void aCodeThatIsMissingOrUnknownIsAFault() {
        List<String> types = LISTS.values().of(InspectionType.class).stream().map(CodeListValue::code).toList();
        assertEquals(List.of("single_inspection", "single_inspection_reinspection", "standard", "short"), types.subList(0, 4));
        assertEquals(List.of(new ParsedRow.Fault("type", "has no value, which must be one of " + types)),
                read(inspection("type", "")).faults());
        assertEquals(List.of(new ParsedRow.Fault("type", "'sif' is not one of " + types)),
                read(inspection("type", "sif")).faults());
        assertEquals(List.of("framework"),
                read(inspection("framework", "")).faults().stream().map(ParsedRow.Fault::column).toList());
    }
}
