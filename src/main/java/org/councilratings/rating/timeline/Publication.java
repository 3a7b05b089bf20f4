package org.councilratings.rating.timeline;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;

/**
 * The publication of an inspection as news: what it changed from the council's inspection just before it. It has a change for
 * every judgement that one of the two made.
 */
public final class Publication {

    private static final Set<Direction> MOVES = EnumSet.of(Direction.IMPROVED, Direction.DECLINED);

    private final Service service;
    private final JudgedInspection inspection;
    private final JudgedInspection before;
    private final List<ChangeInWords> changes;

    /** Compares an inspection with the council's earlier ones, which are given the oldest first. */
    Publication(Service service, JudgedInspection inspection, List<JudgedInspection> earlier) {
        this.service = service;
        this.inspection = inspection;
        this.before = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        this.changes = service.judgements().stream().filter(this::isMade)
                .map(judgement -> change(judgement, earlier)).toList();
    }

    private boolean isMade(Judgement judgement) {
        return inspection.framework().makes(judgement) || before != null && before.framework().makes(judgement);
    }

    private ChangeInWords change(Judgement judgement, List<JudgedInspection> earlier) {
        boolean madeBefore = earlier.stream().anyMatch(one -> one.outcome(judgement).isGraded());
        RatingChange change = RatingChange.between(before, inspection, judgement, madeBefore);
        return new ChangeInWords(judgement, inspection.framework(),
                before == null ? Outcome.NOT_IN_FRAMEWORK : before.outcome(judgement), inspection.outcome(judgement),
                change.direction());
    }

    /** The service that was inspected. */
    public Service service() {
        return service;
    }

    /** The inspection that was published. */
    public JudgedInspection inspection() {
        return inspection;
    }

    /** The directions in which its judgements moved. */
    public Set<Direction> directions() {
        return changes.stream().map(ChangeInWords::direction)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Direction.class)));
    }

    /** Whether any of its judgements moved in one of some directions. */
    public boolean moved(Collection<Direction> directions) {
        return changes.stream().anyMatch(change -> directions.contains(change.direction()));
    }

    /** What happened to overall effectiveness or, where the framework does not judge it, to the judgements that it makes. */
    public String headline() {
        return changes.stream().filter(this::isNews).map(ChangeInWords::headline).collect(Collectors.joining("; "));
    }

    /** How the judgements moved that the headline does not name; empty if none did. */
    public String otherMoves() {
        return changes.stream().filter(change -> !isNews(change) && MOVES.contains(change.direction()))
                .map(ChangeInWords::headline).collect(Collectors.joining("; "));
    }

    private boolean isNews(ChangeInWords change) {
        List<Judgement> headlines = service.headlines().stream().filter(inspection.framework()::makes).toList();
        return (headlines.isEmpty() ? inspection.framework().judgements() : headlines).contains(change.judgement());
    }

    /** What happened to each judgement, a sentence for each in their order, and last with what it was compared. */
    public List<String> sentences() {
        return Stream.of(changes.stream().map(ChangeInWords::sentence), Stream.of(comparison()), subject().stream())
                .flatMap(part -> part).toList();
    }

    /** The sentences as one text. */
    public String summary() {
        return String.join(" ", sentences());
    }

    private Optional<String> subject() {
        return service.isOfCouncils() ? Optional.empty()
                : Optional.of("This inspection judges the " + service.subjectInText() + ", not the council alone.");
    }

    private String comparison() {
        if (before == null) {
            return "No earlier inspection of this council is on record.";
        }
        String under = before.framework().equals(inspection.framework()) ? ""
                : ", under " + before.framework().shortName();
        return "Compared with the inspection published on " + DayInWords.of(before.publicationDate()) + under + ".";
    }
}
