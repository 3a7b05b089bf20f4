package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Grade;
import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.OutcomeInWords;
import org.councilratings.rating.chart.Share;
import org.councilratings.rating.chart.TileGroup;

/**
 * What stands above a map: what it finds, and everything that limits it.
 *
 * @param service the service
 * @param day the day of the map
 * @param isPast whether a day was asked for or the service is over, so that the finding is of that day and not of today
 * @param scope the regions that are drawn
 */
record MapHeading(Service service, LocalDate day, boolean isPast, ScopeInWords scope) {

    /**
     * How many councils have the worst grade of a judgement.
     *
     * @param lastJudged the newest report by the day that gave a grade in the judgement; null without one
     */
    Heading of(Judgement judgement, Collection<Outcome> outcomes, LocalDate lastJudged) {
        return new Heading(title(judgement, outcomes, lastJudged), subtitle("by grade" + subject()));
    }

    private String title(Judgement judgement, Collection<Outcome> outcomes, LocalDate lastJudged) {
        long graded = outcomes.stream().filter(Outcome::isGraded).count();
        if (lastJudged != null && 2 * graded <= outcomes.size() && !service.makes(judgement, day)) {
            return new Headline(scope.inShort(), judgement.label(), null)
                    .of("last judged in a report of " + DayInWords.of(lastJudged));
        }
        return headline(OutcomeInWords.isOverall(judgement) ? null : judgement.label())
                .of(worst(judgement, outcomes, graded));
    }

    private Headline headline(String what) {
        return new Headline(scope.inShort(), what, isPast ? day : null);
    }

    /** How many latest reports name a theme. */
    Heading of(ImprovementTheme theme, Collection<TileGroup> groups) {
        long named = groups.stream().filter(TileGroup.NAMED::equals).count();
        long lists = groups.stream().filter(group -> group != TileGroup.NO_LIST).count();
        String finding = lists == 0 ? "no latest report lists what must improve"
                : "named in " + (named == 0 ? "none" : named) + " of the " + lists
                        + " latest reports that list what must improve" + percent(named, lists);
        return new Heading(headline(theme.label()).of(finding),
                subtitle("by whether the latest report names this theme under “What needs to improve”"));
    }

    private String worst(Judgement judgement, Collection<Outcome> outcomes, long graded) {
        GradesInWords words = new GradesInWords(judgement, isPast);
        if (graded == 0) {
            return words.none();
        }
        if (graded == 1) {
            return words.only(outcomes.stream().filter(Outcome::isGraded).map(judgement::grade).findFirst().orElseThrow(),
                    outcomes.size());
        }
        Grade worst = judgement.scale().grades().get(judgement.scale().grades().size() - 1);
        long count = outcomes.stream().filter(judgement.scale().outcome(worst.rank())::equals).count();
        return words.some(new Share(count, graded), outcomes.size(), worst.inText()) + percent(count, graded);
    }

    private static String percent(long part, long whole) {
        return part == 0 || part == whole ? "" : " (" + new Share(part, whole).inWords() + ")";
    }

    private String subject() {
        return service.isOfCouncils() ? "" : " of their " + service.subjectInText();
    }

    private String subtitle(String what) {
        List<String> parts = new ArrayList<>(List.of(service.label().replace('\'', '’') + ": councils " + what + ", "
                + DayInWords.of(day), "each tile is a council, roughly where it is"));
        scope.inFull().forEach(parts::add);
        return String.join("; ", parts);
    }
}
