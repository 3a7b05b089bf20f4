package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.calendar.DayInWords;
import org.councilratings.codelist.CodeListValue;
import org.councilratings.council.Region;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Grade;
import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.TileGroup;

/**
 * What stands above a map: what it finds, and everything that limits it.
 *
 * @param service the service
 * @param day the day of the map
 * @param isPast whether a day was asked for, so that the finding is of that day and not of today
 * @param regions the regions that are drawn; none for all
 */
record MapHeading(Service service, LocalDate day, boolean isPast, List<Region> regions) {

    /** How many councils have the worst grade of a judgement. */
    Heading of(Judgement judgement, Collection<Outcome> outcomes) {
        return new Heading(title(isOverall(judgement) ? null : judgement.label(), worst(judgement, outcomes)),
                subtitle("by grade" + subject()));
    }

    /** How many latest reports name a theme. */
    Heading of(ImprovementTheme theme, Collection<TileGroup> groups) {
        long named = groups.stream().filter(TileGroup.NAMED::equals).count();
        long lists = groups.stream().filter(group -> group != TileGroup.NO_LIST).count();
        String finding = lists == 0 ? "no report has a list"
                : named + " of " + lists + " councils’ latest reports" + (lists == groups.size() ? "" : " with a list")
                        + (isPast ? " named it" : named == 1 ? " names it" : " name it") + percent(named, lists);
        return new Heading(title(theme.label(), finding),
                subtitle("by whether the latest report names this theme under “What needs to improve”"));
    }

    /** Says first what the finding is about: a region, a judgement or a theme, a day. */
    private String title(String what, String finding) {
        String where = regions.size() == 1 ? regions.get(0).label() : null;
        if (where == null && what == null) {
            return capital((isPast ? "on " + DayInWords.of(day) + ", " : "") + finding);
        }
        String about = Stream.of(where, what).filter(Objects::nonNull).collect(Collectors.joining(" – "));
        return about + (isPast ? " on " + DayInWords.of(day) : "") + ": " + finding;
    }

    private String worst(Judgement judgement, Collection<Outcome> outcomes) {
        List<Grade> grades = judgement.scale().grades();
        long graded = outcomes.stream().filter(Outcome::isGraded).count();
        if (graded == 0) {
            return "no council " + (isPast ? "had" : "has") + (isOverall(judgement) ? " an overall grade" : " a grade");
        }
        Outcome worst = judgement.scale().outcome(grades.size());
        long count = outcomes.stream().filter(worst::equals).count();
        String with = graded == outcomes.size() ? "" : isOverall(judgement) ? " with an overall grade" : " with a grade";
        return (count == 0 ? "none" : count) + " of " + graded + (graded == 1 ? " council" : " councils") + with
                + verb(count, grades) + grades.get(grades.size() - 1).inText() + (grades.size() < 4 ? "’" : "")
                + (isOverall(judgement) && with.isEmpty() ? " overall" : "") + (count == 0 ? "" : percent(count, graded));
    }

    /** Councils are inadequate, but have the outcome ‘written statement required’. */
    private String verb(long count, List<Grade> grades) {
        boolean isOne = count <= 1;
        if (grades.size() < 4) {
            return (isPast ? " had" : isOne ? " has" : " have") + " the outcome ‘";
        }
        return isPast ? isOne ? " was " : " were " : isOne ? " is " : " are ";
    }

    private static String percent(long part, long whole) {
        return " (" + Math.round(100.0 * part / whole) + "%)";
    }

    private static boolean isOverall(Judgement judgement) {
        return judgement.code().equals(ChildrensServices.OVERALL_EFFECTIVENESS);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String subject() {
        return service.isOfCouncils() ? "" : " of their " + service.subjectInText();
    }

    private String subtitle(String what) {
        List<String> parts = new ArrayList<>(List.of(service.label().replace('\'', '’') + ": councils " + what + ", "
                + DayInWords.of(day), "each tile is a council, about where it lies"));
        if (!regions.isEmpty()) {
            parts.add("only " + regions.stream().map(CodeListValue::label).collect(Collectors.joining(", ")));
        }
        return String.join("; ", parts);
    }
}
