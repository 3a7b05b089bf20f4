package org.councilratings.imports.file;

import java.util.List;
import java.util.Map;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;

/**
 * What one row of a file says about one inspection or visit. A fact that is not among the stated ones was left open by the
 * file:
 * its column is missing, its cell is blank or unreadable. One that is stated as null is stated to be unknown, which only the
 * service's own files can say.
 *
 * @param place where it stands
 * @param kind what it is about
 * @param council what the row calls the council
 * @param facts the facts that are stated
 * @param outcomes what is stated of judgements; none that the row leaves open
 * @param inCare what is stated of "children in care" where it stays open which judgement that was, because the framework does;
 *        null
 *        if nothing is, or the judgement is known
 * @param notYetInspected whether it says that the council was not inspected yet; then nothing else of it is to be used
 * @param faults what cannot be understood; then nothing of the rest is to be used
 */
public record ParsedRow(Place place, Kind kind, CouncilNames council, Map<Fact, Object> facts, Map<Judgement, Outcome> outcomes,
        Outcome inCare, boolean notYetInspected, List<Fault> faults) {

    /** What a row is about. */
    public enum Kind {
        INSPECTION,
        VISIT
    }

    /**
     * A position in a file.
     *
     * @param sheet the name of the sheet, or null if the file has only one table without a name
     * @param row the number of the row from 1, as a spreadsheet shows it
     */
    public record Place(String sheet, long row) {
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
