package org.councilratings.imports.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.council.CodePatterns;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.http.input.PlainText;
import org.councilratings.imports.file.ParsedRow.CouncilNames;
import org.councilratings.imports.file.ParsedRow.Fault;
import org.councilratings.inspection.InspectionType;
import org.councilratings.inspection.VisitType;
import org.councilratings.journal.RecordType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads one row of a table published by Ofsted or compiled from Ofsted's reports. */
final class PublishedRow {

    private static final Pattern PROVIDER = Pattern.compile(
            ".*/provider/(?:\\d{1,3}/)?(" + CodePatterns.DFE_LA_CODE + "|" + CodePatterns.OFSTED_URN + ")(?!\\d).*");

    /** Ofsted's page of a provider has the kind of provider in its address; councils have this one. */
    private static final Pattern PAGE = Pattern.compile(".*/provider/(\\d{1,3})/\\w+.*");
    private static final String COUNCILS = "44";

    /**
     * What inspections of another kind are called: they have the same headings (local authority, date, overall effectiveness).
     */
    private static final Pattern OTHER_KIND = Pattern
            .compile(".*\\b(childrens homes?|care homes?|send|special educational needs|"
                    + "youth (?:justice|offending)|y[jo][st]s?|hmip|out of court|fostering|adoption (?:agenc\\w+|support)|agency (?:name|type)|"
                    + "schools?|academ(?:y|ies)|nurser(?:y|ies)|childmind\\w+|early years|phase of education|quality of education|"
                    + "behaviour and attitudes|personal development|sixth form|leadership and management|provider type|provision type|"
                    + "further education|colleges?|residential|secure|cafcass|probation|cqc|well led|care quality commission|"
                    + "adult social care|housing|domestic abuse)\\b.*");
    private static final int MAX_KIND_LENGTH = 60;

    /** What can be longer than a name, a date or a grade. */
    private static final Set<Heading> TEXTS = EnumSet.of(Heading.WEB_LINK, Heading.INSPECTOR, Heading.THEME);
    private static final int MAX_LENGTH = 300;
    private static final int MAX_CODE_LENGTH = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    /** The judgements that nobody else makes. "Overall effectiveness" says nothing: schools and homes have it, too. */
    private static final Set<Heading> ONLY_OF_THIS_KIND = EnumSet.of(Heading.LEADERS, Heading.HELP, Heading.COMBINED,
            Heading.IN_CARE, Heading.CARE_LEAVERS, Heading.LOOKED_AFTER, Heading.ADOPTION, Heading.LSCB);
    private static final Pattern OF_THIS_KIND = Pattern
            .compile(".*\\b(ilacs|sif|single inspection|reinspection|re inspection)\\b.*"
                    + "|(la )?(standard|short)( inspection)?");
    private static final Pattern VISIT = Pattern.compile(".*\\b(focused|monitoring)\\b.*\\bvisit\\b.*");
    private static final Pattern GSS_CODE_OF_COUNCIL = Pattern.compile("[Ee](0[6-9]|10)\\d{6}");

    /** SIF, the first framework of this scale, began then; what is older had another one. */
    private static final LocalDate FIRST_DAY = Framework.SIF_2013.validFrom();
    private static final Pattern OLDER = Pattern
            .compile(".*\\b(slac|safeguarding and looked after|arrangements for the protection)\\b.*");
    private static final String OLD = "The report is from before SIF, the first framework (November 2013). Such reports had another"
            + " scale, with 'adequate' in it";
    private static final Pattern REPORT = Pattern.compile("https?://(files|reports)\\.ofsted\\.gov\\.uk/.*(file|download).*");
    private static final Map<Heading, Judgement> JUDGEMENTS = Map.of(Heading.OVERALL, Judgement.OVERALL_EFFECTIVENESS,
            Heading.LEADERS, Judgement.LEADERSHIP, Heading.HELP, Judgement.HELP_AND_PROTECTION, Heading.CARE_LEAVERS,
            Judgement.CARE_LEAVERS, Heading.LOOKED_AFTER, Judgement.CHILDREN_LOOKED_AFTER, Heading.ADOPTION,
            Judgement.ADOPTION, Heading.LSCB, Judgement.LSCB, Heading.COMBINED,
            Judgement.CHILDREN_IN_CARE_AND_CARE_LEAVERS);

    private final Columns.Row row;
    private final String title;
    private final ObjectNode facts = JsonNodeFactory.instance.objectNode();
    private final Map<Judgement, Outcome> outcomes = new EnumMap<>(Judgement.class);
    private final List<Fault> faults = new ArrayList<>();

    /**
     * A row.
     *
     * @param title what the sheet is called, in plain words
     */
    PublishedRow(Columns.Row row, String title) {
        this.row = row;
        this.title = title;
    }

    ParsedRow read(ParsedRow.Place place) {
        refuseFormulas();
        refuseLongTexts();
        CouncilNames council = council();
        String type = words(Heading.TYPE);
        boolean isVisit = type.contains("visit");
        if (isNotYetInspected() && faults.isEmpty()) {
            return new ParsedRow(place, RecordType.INSPECTION, council, facts, outcomes, null, true, faults);
        }
        dates();
        text(Heading.INSPECTOR);
        report();
        Outcome inCare = isVisit ? visit(type) : inspection(type);
        refuseOthers(type, isVisit);
        return new ParsedRow(place, isVisit ? RecordType.VISIT : RecordType.INSPECTION, council, facts, outcomes,
                inCare, false,
                faults);
    }

    /** Says it in one cell, and no other cell has a grade or a date; or names the council and leaves all the rest blank. */
    private boolean isNotYetInspected() {
        if (!row.hasSomething()) {
            return row.unread().noneMatch(cell -> cell.date() != null || DateText.read(cell.text()).isPresent()
                    || GradeText.read(cell.text()).isPresent());
        }
        List<Cell> cells = Stream.concat(Heading.JUDGEMENTS.stream(),
                Stream.of(Heading.START_DATE, Heading.PUBLICATION_DATE, Heading.TYPE)).map(row::under).filter(Objects::nonNull)
                .toList();
        return cells.stream().anyMatch(cell -> GradeText.saysNotInspected(cell.text()))
                && cells.stream().noneMatch(cell -> GradeText.read(cell.text()).isPresent() || cell.date() != null
                        || DateText.read(cell.text()).isPresent());
    }

    /** A row that tells of something else, or of nothing, is refused with one sentence: its other faults mean nothing then. */
    private void refuseOthers(String type, boolean isVisit) {
        Optional<String> other = otherKind(type);
        if (other.isPresent()) {
            faults.clear();
            faults.add(new Fault(null, "The row is about another kind of inspection ('" + PlainText.shown(other.get())
                    + "'), not about children's services as a whole"));
        } else if (faults.isEmpty()) {
            refuse(type, isVisit).ifPresent(sentence -> faults.add(new Fault(null, sentence)));
        }
    }

    private Optional<String> refuse(String type, boolean isVisit) {
        if (!states(Heading.START_DATE) && !states(Heading.PUBLICATION_DATE)) {
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
        return isOfThisKind(type) ? Optional.empty()
                : Optional.of("Nothing in the row shows that it is about children's services as a whole: add a judgement that"
                        + " only those inspections make, such as the impact of leaders, or the framework (ILACS, SIF)");
    }

    private Optional<String> refuseVisit(String type) {
        if (!VISIT.matcher(type).matches()) {
            return Optional.of("'" + PlainText.shown(type) + "' is neither a focused nor a monitoring visit");
        }
        return Heading.JUDGEMENTS.stream().anyMatch(this::isFilled)
                ? Optional.of("The row has a grade, and visits are never graded")
                : Optional.empty();
    }

    private Optional<String> otherKind(String type) {
        if (pageOf().filter(kind -> !kind.equals(COUNCILS)).isPresent()) {
            return pageOf().map(kind -> "/provider/" + kind + "/");
        }
        return Stream.concat(Stream.of(title, row.headings(), type, words(Heading.FRAMEWORK)).filter(text -> !text.isEmpty()),
                row.unread().map(Cell::text).filter(text -> text.length() <= MAX_KIND_LENGTH).map(Heading::plain))
                .map(OTHER_KIND::matcher).filter(Matcher::matches).map(found -> found.group(1)).findFirst();
    }

    private boolean isOld() {
        Heading day = states(Heading.PUBLICATION_DATE) ? Heading.PUBLICATION_DATE : Heading.START_DATE;
        return LocalDate.parse(facts.get(day.readAs()).textValue()).isBefore(FIRST_DAY);
    }

    private boolean statesNothing(boolean isVisit) {
        long days = Stream.of(Heading.START_DATE, Heading.END_DATE, Heading.PUBLICATION_DATE).filter(this::states).count();
        return !isVisit && facts.size() == days && outcomes.isEmpty() && !isFilled(Heading.IN_CARE);
    }

    private boolean states(Heading heading) {
        return facts.has(heading.readAs());
    }

    private void state(Heading heading, Object value) {
        facts.put(heading.readAs(), value instanceof CodeListValue code ? code.code() : value.toString());
    }

    private boolean isOfThisKind(String type) {
        return OF_THIS_KIND.matcher(type).matches()
                || OF_THIS_KIND.matcher(words(Heading.FRAMEWORK)).matches()
                || ONLY_OF_THIS_KIND.stream().anyMatch(this::isOnlyOfThisKind)
                || pageOf().filter(COUNCILS::equals).isPresent();
    }

    /** The kind of provider in the address of Ofsted's page, if the row leads to one. */
    private Optional<String> pageOf() {
        Matcher page = PAGE.matcher(link() == null ? "" : link());
        return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
    }

    /** Of "leadership" alone others have a judgement, too. */
    private boolean isOnlyOfThisKind(Heading judgement) {
        return isFilled(judgement)
                && (judgement != Heading.LEADERS || Heading.plain(row.name(judgement)).matches(".*(impact|governance).*"));
    }

    private boolean isFilled(Heading judgement) {
        Cell cell = row.under(judgement);
        return cell != null && GradeText.read(cell.text()).isPresent();
    }

    /** What a formula shows depends on other cells, and on the program that computes it. A link states nothing. */
    private void refuseFormulas() {
        for (Heading heading : Heading.values()) {
            Cell cell = row.under(heading);
            if (cell != null && cell.isFormula() && heading != Heading.WEB_LINK) {
                faults.add(new Fault(row.name(heading), "This is a formula: save the file with values instead"));
            }
        }
    }

    /** Of columns that have names, dates and grades. */
    private void refuseLongTexts() {
        for (Heading heading : Heading.values()) {
            Cell cell = row.under(heading);
            if (!TEXTS.contains(heading) && cell != null && cell.text().length() > MAX_LENGTH) {
                faults.add(new Fault(row.name(heading), "The text is longer than " + MAX_LENGTH + " characters"));
            }
        }
    }

    private Outcome visit(String type) {
        state(Heading.TYPE, type.contains("monitoring") ? VisitType.MONITORING_VISIT : VisitType.FOCUSED_VISIT);
        text(Heading.THEME);
        return null;
    }

    private Outcome inspection(String type) {
        inspectionType(type).ifPresent(known -> state(Heading.TYPE, known));
        if (!type.isEmpty() && !states(Heading.TYPE)) {
            faults.add(new Fault(row.name(Heading.TYPE), OLDER.matcher(type).matches() ? OLD
                    : "'" + PlainText.shown(type) + "' is not a known type of inspection or visit"));
        }
        JUDGEMENTS.forEach((heading, judgement) -> outcome(heading).ifPresent(outcome -> outcomes.put(judgement, outcome)));
        Optional<Outcome> inCare = outcome(Heading.IN_CARE);
        Optional<Framework> framework = new ImpliedFramework(words(Heading.FRAMEWORK) + " " + type,
                outcomes.containsKey(Judgement.OVERALL_EFFECTIVENESS),
                inCare.isPresent() || outcomes.containsKey(Judgement.CHILDREN_IN_CARE_AND_CARE_LEAVERS),
                outcomes.containsKey(Judgement.CARE_LEAVERS),
                outcomes.containsKey(Judgement.CHILDREN_IN_CARE_AND_CARE_LEAVERS)).find();
        framework.ifPresent(known -> state(Heading.FRAMEWORK, known));
        return inCare.map(outcome -> place(outcome, framework)).orElse(null);
    }

    /** Adds the outcome under "children in care" to the judgement it belongs to; returns it if that stays open. */
    private Outcome place(Outcome inCare, Optional<Framework> framework) {
        if (framework.isEmpty()) {
            return inCare;
        }
        outcomes.put(framework.get().childrenInCare(), inCare);
        return null;
    }

    private static Optional<InspectionType> inspectionType(String words) {
        if (words.contains("re inspection") || words.contains("reinspection")) {
            return Optional.of(InspectionType.SINGLE_INSPECTION_REINSPECTION);
        }
        if (words.contains("single inspection") || words.equals("sif")) {
            return Optional.of(InspectionType.SINGLE_INSPECTION);
        }
        if (words.contains("standard")) {
            return Optional.of(InspectionType.STANDARD);
        }
        return words.contains("short") ? Optional.of(InspectionType.SHORT) : Optional.empty();
    }

    /** By the codes of the row and its name; by what it leads to only if it has neither. */
    private CouncilNames council() {
        List<String> codes = new ArrayList<>();
        Stream.concat(row.codes().stream().map(Cell::text).filter(text -> !GradeText.saysNothing(text)),
                row.unread().map(Cell::text).filter(text -> GSS_CODE_OF_COUNCIL.matcher(text.strip()).matches()))
                .map(text -> PlainText.shortened(text, MAX_CODE_LENGTH)).map(PublishedRow::code).distinct().forEach(codes::add);
        String name = shown(Heading.COUNCIL_NAME, Function.identity());
        if (name != null && GSS_CODE_OF_COUNCIL.matcher(name.strip()).matches()) {
            codes.add(code(name));
            name = null;
        }
        if (codes.isEmpty() && name == null && link() != null) {
            Matcher provider = PROVIDER.matcher(link());
            if (provider.matches()) {
                codes.add(provider.group(1));
            }
        }
        return new CouncilNames(remove(codes, CodePatterns.OFSTED_URN), remove(codes, CodePatterns.ANY_GSS_CODE),
                remove(codes, CodePatterns.DFE_LA_CODE), null,
                List.copyOf(codes), name);
    }

    /** A code without blanks, and without the ".0" of programs that read it as a number. */
    private static String code(String text) {
        return BLANKS.matcher(text).replaceAll("").replaceFirst("[.]0$", "");
    }

    /** Removes and returns the first code of a form; null if there is none. */
    private static String remove(List<String> codes, String form) {
        Optional<String> found = codes.stream().filter(code -> code.matches(form)).findFirst();
        found.ifPresent(codes::remove);
        return found.orElse(null);
    }

    private String link() {
        Cell cell = row.under(Heading.WEB_LINK);
        return cell == null ? null
                : PlainText.shortened(cell.link() != null ? cell.link() : cell.text(), PlainText.MAX_LENGTH);
    }

    private void report() {
        String link = link();
        if (link != null && REPORT.matcher(link).matches()) {
            state(Heading.WEB_LINK, link);
        }
    }

    private void dates() {
        date(Heading.START_DATE);
        date(Heading.END_DATE);
        date(Heading.PUBLICATION_DATE);
    }

    private void date(Heading heading) {
        Cell cell = row.under(heading);
        if (cell == null || cell.date() == null && GradeText.saysNothing(cell.text())) {
            return;
        }
        Optional<DateText.Days> days = cell.date() == null ? DateText.range(cell.text()) : Optional.empty();
        if (days.isPresent()) {
            range(heading, days.get(), cell.text());
            return;
        }
        Optional<LocalDate> date = DateText.read(cell.date() == null ? cell.text() : cell.date().toString());
        date.ifPresentOrElse(day -> state(heading, day), () -> faults.add(
                new Fault(row.name(heading), "'" + PlainText.shown(cell.text()) + "' is not a date that exists")));
    }

    /** The days of an inspection are the first and the last one, unless the row has a column for the last. */
    private void range(Heading heading, DateText.Days days, String text) {
        Cell end = row.under(Heading.END_DATE);
        boolean isEndElsewhere = end != null && !days.last().equals(end.date())
                && !DateText.read(end.text()).filter(days.last()::equals).isPresent();
        if (heading != Heading.START_DATE || isEndElsewhere) {
            faults.add(new Fault(row.name(heading), "'" + PlainText.shown(text) + "' is several days where one is expected"));
            return;
        }
        state(Heading.START_DATE, days.first());
        state(Heading.END_DATE, days.last());
    }

    private Optional<Outcome> outcome(Heading heading) {
        Cell cell = row.under(heading);
        if (cell == null || GradeText.saysNothing(cell.text())) {
            return Optional.empty();
        }
        Optional<Outcome> outcome = GradeText.read(cell.text());
        if (outcome.isEmpty()) {
            faults.add(new Fault(row.name(heading), GradeText.isAdequate(cell.text())
                    ? "'Adequate' is a grade from before SIF (November 2013), not 'requires improvement'"
                    : "'" + PlainText.shown(cell.text()) + "' is not one of the four grades"));
        }
        return outcome;
    }

    private void text(Heading heading) {
        Cell cell = row.under(heading);
        if (cell == null || GradeText.saysNothing(cell.text())) {
            return;
        }
        PlainText.fault(cell.text(), PlainText.MAX_LENGTH).ifPresentOrElse(
                fault -> faults.add(new Fault(row.name(heading), "The text " + fault)), () -> state(heading, cell.text()));
    }

    private String words(Heading heading) {
        return Optional.ofNullable(shown(heading, Heading::plain)).orElse("");
    }

    private String shown(Heading heading, Function<String, String> form) {
        Cell cell = row.under(heading);
        return cell == null ? null : form.apply(PlainText.shortened(cell.text(), MAX_LENGTH));
    }
}
