package org.councilratings.imports.file;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Outcome;
import org.councilratings.http.input.PlainText;
import org.councilratings.imports.file.ParsedRow.CouncilNames;
import org.councilratings.inspection.VisitType;
import org.councilratings.journal.RecordType;

/** Reads one row of a table published by Ofsted or compiled from Ofsted's reports. */
final class PublishedRow {

    private static final Pattern VISIT = Pattern.compile(".*\\b(focused|monitoring)\\b.*\\bvisit\\b.*");

    private static final Pattern OLDER = Pattern
            .compile(".*\\b(slac|safeguarding and looked after|arrangements for the protection)\\b.*");
    private static final String OLD = "The report is from before SIF, the first framework (November 2013). Such reports had another"
            + " scale, with 'adequate' in it";
    private static final Map<Heading, String> JUDGEMENTS = Map.of(Heading.OVERALL, ChildrensServices.OVERALL_EFFECTIVENESS,
            Heading.LEADERS, ChildrensServices.LEADERSHIP, Heading.HELP, ChildrensServices.HELP_AND_PROTECTION,
            Heading.CARE_LEAVERS,
            ChildrensServices.CARE_LEAVERS, Heading.LOOKED_AFTER, ChildrensServices.CHILDREN_LOOKED_AFTER, Heading.ADOPTION,
            ChildrensServices.ADOPTION, Heading.LSCB, ChildrensServices.LSCB, Heading.COMBINED,
            ChildrensServices.CHILDREN_IN_CARE_AND_CARE_LEAVERS);

    /** Where formulas are faults, and texts that are too long for a grade, a name or a date. */
    private static final Set<Heading> HEADINGS = EnumSet.complementOf(EnumSet.copyOf(Heading.ONLY_OF_AREA_SEND));

    private final Columns.Row row;
    private final CodeLists lists;
    private final StatedFacts stated;
    private final RowKind kind;
    private final RowKind.About about;
    private final Map<String, Outcome> outcomes = new HashMap<>();

    /**
     * A row.
     *
     * @param title what the sheet is called, in plain words
     * @param lists the code lists
     */
    PublishedRow(Columns.Row row, String title, CodeLists lists) {
        this.row = row;
        this.lists = lists;
        this.stated = new StatedFacts(row);
        this.kind = new RowKind(stated, row, title);
        this.about = kind.find();
    }

    /** What kind of inspection it is about. */
    InspectionKind kind() {
        return about.kind();
    }

    ParsedRow read(ParsedRow.Place place) {
        boolean isAreaSend = about.kind() == InspectionKind.AREA_SEND;
        stated.refuseFormulas(isAreaSend ? EnumSet.allOf(Heading.class) : HEADINGS);
        stated.refuseLongTexts(isAreaSend ? AreaSendRow.SHORT_TEXTS : HEADINGS);
        CouncilNames council = stated.council();
        String type = stated.words(Heading.TYPE);
        boolean isVisit = !isAreaSend && type.contains("visit");
        if (isNotYetInspected() && stated.faults.isEmpty()) {
            return new ParsedRow(place, RecordType.INSPECTION, council, stated.facts, outcomes, null, true, stated.faults);
        }
        stated.dates();
        if (!isVisit) {
            stated.text(Heading.INSPECTOR);
            stated.report();
        }
        Outcome inCare = null;
        if (isAreaSend) {
            outcomes.putAll(new AreaSendRow(stated, row).read());
        } else {
            inCare = isVisit ? visit(type) : inspection(type);
            refuseOthers(type, isVisit);
        }
        return new ParsedRow(place, isVisit ? RecordType.VISIT : RecordType.INSPECTION, council, stated.facts, outcomes,
                inCare, false, stated.faults);
    }

    /** Says it in one cell, and no other cell has a grade or a date; or names the council and leaves all the rest blank. */
    private boolean isNotYetInspected() {
        if (!row.hasSomething()) {
            return row.unread().noneMatch(cell -> cell.date() != null || DateText.read(cell.text()).isPresent()
                    || GradeText.read(cell.text()).isPresent());
        }
        List<Cell> cells = Stream.of(Heading.JUDGEMENTS, Heading.OUTCOMES_OF_AREA_SEND,
                Set.of(Heading.WRITTEN_STATEMENT, Heading.START_DATE, Heading.PUBLICATION_DATE, Heading.TYPE))
                .flatMap(Set::stream).map(row::under).filter(Objects::nonNull).toList();
        return cells.stream().map(Cell::text)
                .anyMatch(text -> GradeText.saysNotInspected(text) || AreaSendText.saysNotInspected(text))
                && cells.stream().noneMatch(cell -> GradeText.read(cell.text()).isPresent() || cell.date() != null
                        || DateText.read(cell.text()).isPresent());
    }

    /** A row that tells of something else, or of nothing, is refused with one sentence: its other faults mean nothing then. */
    private void refuseOthers(String type, boolean isVisit) {
        if (!about.kind().isStored()) {
            stated.faults.clear();
            stated.addFault(null, "The row is about another kind of inspection ('" + PlainText.shown(about.words())
                    + "'), not about children's services as a whole");
        } else if (stated.faults.isEmpty()) {
            refuse(type, isVisit).ifPresent(sentence -> stated.addFault(null, sentence));
        }
    }

    private Optional<String> refuse(String type, boolean isVisit) {
        if (!stated.states(Heading.START_DATE) && !stated.states(Heading.PUBLICATION_DATE)) {
            return Optional.of("The row has no inspection: there is no date");
        }
        if (isOld()) {
            return Optional.of(OLD);
        }
        if (statesNothing(isVisit)) {
            return Optional.of("The row has only a council and a day; check which columns were not read");
        }
        if (isVisit) {
            return refuseVisit(type);
        }
        return kind.isOfChildrensServices() ? Optional.empty()
                : Optional.of("Nothing in the row shows that it is about children's services as a whole: add a judgement that"
                        + " only those inspections make, such as the impact of leaders, or the framework (ILACS, SIF)");
    }

    private Optional<String> refuseVisit(String type) {
        if (!VISIT.matcher(type).matches()) {
            return Optional.of("'" + PlainText.shown(type) + "' is neither a focused nor a monitoring visit");
        }
        return Heading.JUDGEMENTS.stream().anyMatch(stated::hasGrade)
                ? Optional.of("The row has a grade, and visits are never graded")
                : Optional.empty();
    }

    private boolean isOld() {
        Heading day = stated.states(Heading.PUBLICATION_DATE) ? Heading.PUBLICATION_DATE : Heading.START_DATE;
        return LocalDate.parse(stated.facts.get(day.readAs()).textValue()).isBefore(firstDay());
    }

    /** SIF, the first framework of this scale, began then; what is older had another one. */
    private LocalDate firstDay() {
        return lists.defaultService().frameworks().get(0).validFrom();
    }

    private boolean statesNothing(boolean isVisit) {
        long days = Stream.of(Heading.START_DATE, Heading.END_DATE, Heading.PUBLICATION_DATE).filter(stated::states).count();
        return !isVisit && stated.facts.size() == days && outcomes.isEmpty() && !stated.hasGrade(Heading.IN_CARE);
    }

    private Outcome visit(String type) {
        stated.state(Heading.TYPE, type.contains("monitoring") ? VisitType.MONITORING_VISIT : VisitType.FOCUSED_VISIT);
        stated.text(Heading.THEME);
        // It is read only so that a wrong one is found: of a visit, no last day is stored.
        stated.facts.remove(Heading.END_DATE.readAs());
        return null;
    }

    private Outcome inspection(String type) {
        inspectionType(type).ifPresent(known -> stated.state(Heading.TYPE, known));
        if (!type.isEmpty() && !stated.states(Heading.TYPE)) {
            stated.addFault(Heading.TYPE, OLDER.matcher(type).matches() ? OLD
                    : "'" + PlainText.shown(type) + "' is not a known type of inspection or visit");
        }
        JUDGEMENTS.forEach((heading, judgement) -> outcome(heading).ifPresent(outcome -> outcomes.put(judgement, outcome)));
        Optional<Outcome> inCare = outcome(Heading.IN_CARE);
        Optional<Framework> framework = new ImpliedFramework(stated.words(Heading.FRAMEWORK) + " " + type,
                outcomes.containsKey(ChildrensServices.OVERALL_EFFECTIVENESS),
                inCare.isPresent() || outcomes.containsKey(ChildrensServices.CHILDREN_IN_CARE_AND_CARE_LEAVERS),
                outcomes.containsKey(ChildrensServices.CARE_LEAVERS),
                outcomes.containsKey(ChildrensServices.CHILDREN_IN_CARE_AND_CARE_LEAVERS), lists).find();
        framework.ifPresent(known -> stated.state(Heading.FRAMEWORK, known));
        return inCare.map(outcome -> place(outcome, framework)).orElse(null);
    }

    /** Adds the outcome under "children in care" to the judgement it belongs to; returns it if that stays open. */
    private Outcome place(Outcome inCare, Optional<Framework> framework) {
        if (framework.isEmpty()) {
            return inCare;
        }
        ChildrensServices.childrenInCare(framework.get()).ifPresent(judgement -> outcomes.put(judgement, inCare));
        return null;
    }

    private static Optional<String> inspectionType(String words) {
        if (words.contains("re inspection") || words.contains("reinspection")) {
            return Optional.of(ChildrensServices.SINGLE_INSPECTION_REINSPECTION);
        }
        if (words.contains("single inspection") || words.equals("sif")) {
            return Optional.of(ChildrensServices.SINGLE_INSPECTION);
        }
        if (words.contains("standard")) {
            return Optional.of(ChildrensServices.STANDARD);
        }
        return words.contains("short") ? Optional.of(ChildrensServices.SHORT) : Optional.empty();
    }

    private Optional<Outcome> outcome(Heading heading) {
        Cell cell = row.under(heading);
        if (cell == null || GradeText.saysNothing(cell.text())) {
            return Optional.empty();
        }
        Optional<Outcome> outcome = GradeText.read(cell.text());
        if (outcome.isEmpty()) {
            stated.addFault(heading, GradeText.isAdequate(cell.text())
                    ? "'Adequate' is a grade from before SIF (November 2013), not 'requires improvement'"
                    : "'" + PlainText.shown(cell.text()) + "' is not one of the four grades");
        }
        return outcome;
    }
}
