package org.councilratings.imports.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.councilratings.framework.Outcome;
import org.councilratings.http.input.PlainText;
import org.councilratings.inspection.InspectionFacts;
import org.councilratings.inspection.VisitFacts;
import org.councilratings.journal.RecordType;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What one row of a file says about one inspection or visit. A fact that is not among the stated ones was left open
 * by the file: its column is missing, its cell is blank or unreadable. One that is stated as null is stated to be
 * unknown, which only the service's own files can say.
 *
 * @param place where it is
 * @param type what it is about: an inspection or a visit
 * @param council what the row calls the council
 * @param facts the facts that are stated, in the form in which editors send them, without the council and the judgements
 * @param outcomes what is stated of judgements, by their codes; none that the row leaves open
 * @param inCare what is stated of "children in care" where the framework, which decides which judgement that is, stays open;
 *        null if nothing is, or the judgement is known
 * @param notYetInspected whether it says that the council was not inspected yet; then nothing else of it is to be used
 * @param faults what cannot be understood; then nothing of the rest is to be used
 * @param readings where a report states each fact, and what it leaves open; none for a row of a table
 */
public record ParsedRow(Place place, RecordType type, CouncilNames council, ObjectNode facts, Map<String, Outcome> outcomes,
        Outcome inCare, boolean notYetInspected, List<Fault> faults, List<Reading> readings) {

    /** A row of a table. */
    public ParsedRow(Place place, RecordType type, CouncilNames council, ObjectNode facts, Map<String, Outcome> outcomes,
            Outcome inCare, boolean notYetInspected, List<Fault> faults) {
        this(place, type, council, facts, outcomes, inCare, notYetInspected, faults, List.of());
    }

    /** The facts about a type of record. */
    public static Class<?> factsOf(RecordType type) {
        return type == RecordType.INSPECTION ? InspectionFacts.class : VisitFacts.class;
    }

    /** The id of the record, or null if the row does not state one. */
    public String id() {
        return facts.path("id").textValue();
    }

    /** The first day, or null if the row does not state one. */
    public LocalDate startDate() {
        return day("startDate");
    }

    /** The publication date, or null if the row does not state one. */
    public LocalDate publicationDate() {
        return day("publicationDate");
    }

    private LocalDate day(String field) {
        String day = facts.path(field).textValue();
        return day == null ? null : LocalDate.parse(day);
    }

    /** Whether it can be compared with what is stored. */
    public boolean isUsable() {
        return faults.isEmpty() && !notYetInspected;
    }

    /**
     * A position in a file.
     *
     * @param sheet the name of the sheet, or null if the file has only one table without a name
     * @param row the number of the row from 1, as a spreadsheet shows it
     */
    public record Place(String sheet, long row) {

        /** The position for people, such as "row 4 of Inspections". */
        public String inWords() {
            return "row " + row + (sheet == null ? "" : " of " + sheet);
        }
    }

    /**
     * What a row calls a council; what it does not say is null.
     *
     * @param urn its Ofsted URN
     * @param gssCode its GSS code
     * @param dfeLaCode its DfE LA code
     * @param slug its slug
     * @param otherCodes what is under a heading for codes and is no code of a known form
     * @param name its name as it is written, with "&" for "and" and the like
     */
    public record CouncilNames(String urn, String gssCode, String dfeLaCode, String slug, List<String> otherCodes,
            String name) {

        private static final int MAX_LENGTH = 300;

        /** The name, or the first code; null if there is none. */
        public String shown() {
            return Stream.of(name, slug, gssCode, urn, dfeLaCode).filter(Objects::nonNull).findFirst()
                    .map(shown -> PlainText.shortened(shown, MAX_LENGTH)).orElse(null);
        }
    }

    /**
     * Something that cannot be understood.
     *
     * @param column the heading of the column as the file has it, or null if it is the row as a whole
     * @param message what is wrong with it, for people
     */
    public record Fault(String column, String message) {
    }
}
