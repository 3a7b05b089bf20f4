package org.councilratings.imports.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.councilratings.framework.AreaSend;
import org.councilratings.framework.Outcome;
import org.councilratings.http.input.PlainText;
import org.councilratings.imports.file.AreaSendText.Stated;
import org.councilratings.inspection.Revisit.SufficientProgress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads what a row states of an area SEND inspection. The judgement that it states decides the framework, never a date. */
final class AreaSendRow {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}([.]\\d)?");
    private static final Pattern NO_FULL_INSPECTION = Pattern
            .compile(".*\\b(re ?visit|visit|monitoring|interim|thematic|re ?inspection)\\b.*");

    /** Where texts are too long if they are longer than a name or a date. An outcome can be a sentence of the report. */
    static final Set<Heading> SHORT_TEXTS = EnumSet.complementOf(EnumSet.copyOf(Heading.OUTCOMES_OF_AREA_SEND));

    private static final Set<Heading> OF_CHILDRENS_SERVICES = EnumSet.range(Heading.LEADERS, Heading.LSCB);

    private final StatedFacts stated;
    private final Columns.Row row;
    private final Map<String, Outcome> outcomes = new HashMap<>();

    AreaSendRow(StatedFacts stated, Columns.Row row) {
        this.stated = stated;
        this.row = row;
    }

    /** States the facts, and adds what is wrong with them. */
    Map<String, Outcome> read() {
        refuseOtherEvents();
        outcome();
        weaknesses();
        nextInspection();
        revisit();
        if (stated.faults.isEmpty() && !stated.states(Heading.START_DATE) && !stated.states(Heading.PUBLICATION_DATE)) {
            stated.addFault(null, "The row has no inspection: there is no date");
        }
        return outcomes;
    }

    private void refuseOtherEvents() {
        String type = stated.words(Heading.TYPE);
        if (NO_FULL_INSPECTION.matcher(type).matches()) {
            stated.addFault(Heading.TYPE,
                    "'" + PlainText.shown(type) + "' is not a full area SEND inspection. A revisit belongs"
                            + " to the inspection before it; other visits are not stored");
        }
        OF_CHILDRENS_SERVICES.stream().filter(stated::hasGrade).forEach(heading -> stated.addFault(heading,
                "The row is about area SEND, and this is a grade of children's services: give each inspection a row"));
    }

    private void outcome() {
        List<Stated> found = new ArrayList<>();
        boolean isFaulty = false;
        for (Heading heading : Heading.OUTCOMES_OF_AREA_SEND) {
            isFaulty |= !read(heading, AreaSendText.outcome(text(heading)), found);
        }
        isFaulty |= !read(Heading.WRITTEN_STATEMENT, AreaSendText.writtenStatement(text(Heading.WRITTEN_STATEMENT)), found);
        List<Stated> distinct = found.stream().distinct().toList();
        if (distinct.size() == 1) {
            state(distinct.get(0));
        } else if (distinct.size() > 1) {
            stated.addFault(null, "The row has several outcomes of area SEND inspections: give each inspection a row");
        } else if (!isFaulty) {
            stated.addFault(null, "The row is about area SEND, but states no outcome of such an inspection in words: what the"
                    + " area's arrangements lead to, or whether a written statement of action is required");
        }
    }

    /** Returns whether the cell under a heading has an outcome or can be left out: a number beside an outcome is none. */
    private boolean read(Heading heading, Optional<Stated> outcome, List<Stated> found) {
        String text = text(heading);
        outcome.ifPresent(found::add);
        if (outcome.isPresent() || AreaSendText.saysNothing(text) || NUMBER.matcher(text.strip()).matches()) {
            return true;
        }
        stated.addFault(heading, heading == Heading.WRITTEN_STATEMENT
                ? "'" + PlainText.shown(text) + "' is neither yes nor no"
                : "'" + PlainText.shown(text) + "' is not an outcome of area SEND inspections");
        return false;
    }

    private void state(Stated outcome) {
        outcomes.put(outcome.judgement(), Outcome.graded(outcome.grade()));
        stated.state(Heading.TYPE, AreaSend.INSPECTION);
        stated.state(Heading.FRAMEWORK, outcome.framework());
        String named = stated.words(Heading.FRAMEWORK);
        String other = outcome.framework().equals(AreaSend.AREA_SEND_2016) ? AreaSend.AREA_SEND_2023 : AreaSend.AREA_SEND_2016;
        if (named.contains(Heading.plain(other))) {
            stated.addFault(Heading.FRAMEWORK, other + " does not make the judgement that the row states");
        }
    }

    /** Zero beside "no" adds nothing. */
    private void weaknesses() {
        number(Heading.SIGNIFICANT_WEAKNESSES).filter(number -> number > 0)
                .ifPresent(number -> stated.facts.put(Heading.SIGNIFICANT_WEAKNESSES.readAs(), number));
    }

    private Optional<Integer> number(Heading heading) {
        if (AreaSendText.saysNothing(text(heading))) {
            return Optional.empty();
        }
        Optional<Integer> number = AreaSendText.number(text(heading));
        if (number.isEmpty()) {
            stated.addFault(heading, "'" + PlainText.shown(text(heading)) + "' is not a number from 0 to 99");
        }
        return number;
    }

    /** A day is no time within which something is to happen, and nothing that a report says. */
    private void nextInspection() {
        Cell cell = row.under(Heading.NEXT_INSPECTION);
        if (cell == null || AreaSendText.saysNothing(cell.text()) || cell.date() != null
                || DateText.read(cell.text()).isPresent()) {
            return;
        }
        AreaSendText.time(cell.text()).ifPresentOrElse(time -> stated.state(Heading.NEXT_INSPECTION, time),
                () -> stated.addFault(Heading.NEXT_INSPECTION,
                        "'" + PlainText.shown(cell.text()) + "' is not a time such as '3 years' or '18 months'"));
    }

    private void revisit() {
        ObjectNode revisit = JsonNodeFactory.instance.objectNode();
        day(Heading.REVISIT_START_DATE, "startDate", revisit);
        day(Heading.REVISIT_PUBLICATION_DATE, "publicationDate", revisit);
        Optional<Integer> with = number(Heading.WITH_PROGRESS);
        Optional<Integer> without = number(Heading.WITHOUT_PROGRESS);
        progress(with, without).ifPresent(progress -> revisit.put("sufficientProgress", progress.code()));
        if (!revisit.isEmpty()) {
            with.ifPresent(number -> revisit.put("weaknessesWithProgress", number));
            without.ifPresent(number -> revisit.put("weaknessesWithoutProgress", number));
            stated.facts.set(Heading.PROGRESS.readAs(), revisit);
        }
    }

    private void day(Heading heading, String field, ObjectNode revisit) {
        Cell cell = row.under(heading);
        if (cell == null || cell.date() == null && AreaSendText.saysNothing(cell.text())) {
            return;
        }
        Optional<DateText.Days> days = heading == Heading.REVISIT_START_DATE ? StatedFacts.days(cell) : Optional.empty();
        days.map(DateText.Days::first).or(() -> stated.day(heading, cell))
                .ifPresent(day -> revisit.put(field, day.toString()));
    }

    /** With how many weaknesses there was sufficient progress. Where the row says "no", the numbers show which "no" it is. */
    private Optional<SufficientProgress> progress(Optional<Integer> with, Optional<Integer> without) {
        String text = text(Heading.PROGRESS);
        Optional<SufficientProgress> progress = AreaSendText.progress(text);
        if (progress.isEmpty() && AreaSendText.saysNo(text)) {
            return with.map(number -> number == 0 ? SufficientProgress.NONE : SufficientProgress.SOME);
        }
        if (progress.isEmpty() && !AreaSendText.saysNothing(text)) {
            stated.addFault(Heading.PROGRESS, "'" + PlainText.shown(text) + "' is not 'all', 'some' or 'none'");
        }
        boolean isContradicted = progress.filter(stated -> stated == SufficientProgress.ALL && without.orElse(0) > 0
                || stated == SufficientProgress.NONE && with.orElse(0) > 0).isPresent();
        if (isContradicted) {
            stated.addFault(Heading.PROGRESS, "'" + PlainText.shown(text) + "' and the numbers of weaknesses do not fit");
        }
        return progress;
    }

    private String text(Heading heading) {
        Cell cell = row.under(heading);
        return cell == null ? "" : cell.text();
    }
}
