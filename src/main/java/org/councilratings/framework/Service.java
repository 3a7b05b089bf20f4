package org.councilratings.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.store.Coverage;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A service that is inspected.
 *
 * @param code its code
 * @param label its name
 * @param description what it is
 * @param subject who is judged: the council, or the council together with others
 * @param inspectorates who inspects it, together
 * @param idPart what ids of its inspections have between the council and the day; empty if nothing
 * @param judgements all its judgements, in order
 * @param headlines the judgements that are shown if a request names none, the newest first
 * @param frameworks the versions of its rules, the oldest first
 * @param checkedTo the day up to which its facts were checked; null for the default service, whose day the data set has
 * @param completeFrom the first day from which all its inspections are stored; null if not all are
 * @param completeTo the last day up to which they are; null if that is the day up to which they were checked
 */
@Schema(type = SchemaType.STRING)
public record Service(String code, String label, String description, String subject, List<Inspectorate> inspectorates,
        String idPart, List<Judgement> judgements, List<Judgement> headlines, List<Framework> frameworks,
        LocalDate checkedTo, LocalDate completeFrom, LocalDate completeTo)
        implements
            CodeListValue {

    /**
     * How far its facts were checked, and of which days all its inspections are stored.
     *
     * @param whole the coverage of the data set
     */
    public Coverage.OfService coverage(Coverage whole) {
        LocalDate checked = checkedTo == null ? whole.checkedTo() : checkedTo;
        return new Coverage.OfService(code, checked, completeFrom,
                completeFrom == null || completeTo != null ? completeTo : checked);
    }

    /** Whether the council alone is judged. */
    public boolean isOfCouncils() {
        return subject.equals("council");
    }

    /** Who is judged in an inspection, in words. */
    public String subjectInText() {
        return subject.replace('_', ' ');
    }

    /** Whether it has no framework any more by a day, so that nothing follows its last inspections. */
    public boolean isOver(LocalDate day) {
        return frameworks.stream().allMatch(one -> one.isOver(day));
    }

    /** Whether inspections that begin on a day or later can make a judgement. */
    public boolean makes(Judgement judgement, LocalDate day) {
        return frameworks.stream().anyMatch(one -> one.makes(judgement) && !one.isOver(day));
    }

    /** The inspectorates in words: "Ofsted and CQC". */
    public String inspectorateNames() {
        return inspectorates.stream().map(Inspectorate::label).collect(Collectors.joining(" and "));
    }

    /** Its name in a sentence: "children’s services". */
    public String inText() {
        return (Character.toLowerCase(label.charAt(0)) + label.substring(1)).replace('\'', '’');
    }

    /**
     * What is known on a day of a council of which there is no inspection: if all of that day are stored, there was none.
     * Children's services are complete from their beginning, and were always said to be so.
     */
    public Outcome withoutInspection(LocalDate day) {
        LocalDate last = completeTo == null ? checkedTo : completeTo;
        boolean isComplete = isDefault()
                || completeFrom != null && !day.isBefore(completeFrom) && (last == null || !day.isAfter(last));
        return isComplete ? Outcome.NOT_INSPECTED : Outcome.NOT_RECORDED;
    }

    /** All that {@link #withoutInspection} can say. */
    public List<Outcome> withoutInspection() {
        return isDefault() ? List.of(Outcome.NOT_INSPECTED) : List.of(Outcome.NOT_INSPECTED, Outcome.NOT_RECORDED);
    }

    private boolean isDefault() {
        return code.equals(ChildrensServices.CODE);
    }

    /** The judgements that stand for an inspection: the headlines that its framework makes or, if it makes none, the newest. */
    public List<Judgement> headlines(Framework framework) {
        List<Judgement> made = headlines.stream().filter(framework::makes).toList();
        return made.isEmpty() ? headlines.subList(0, 1) : made;
    }

    /** The judgements that stand for a council without an inspection on a day: those of the framework of the day. */
    public List<Judgement> headlines(LocalDate day) {
        Framework ofDay = frameworks.get(0);
        for (Framework framework : frameworks) {
            ofDay = framework.validFrom().isAfter(day) ? ofDay : framework;
        }
        return headlines(ofDay);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Service another && code.equals(another.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
