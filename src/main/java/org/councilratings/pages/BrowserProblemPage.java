package org.councilratings.pages;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.calendar.DayInWords;
import org.councilratings.council.Councils.Suggestion;
import org.councilratings.http.problem.Problem;
import org.councilratings.http.problem.ProblemPage;
import org.councilratings.pages.CouncilsPage.Link;
import org.councilratings.store.DatasetState;

/** A page that says what is wrong, and where to go on. */
@Singleton
class BrowserProblemPage implements ProblemPage {

    @Inject
    DatasetState dataset;

    @Override
    public String of(Problem problem) {
        Frame frame = new Frame(problem.title(), problem.detail(), null, checkedTo());
        List<Link> suggestions = problem.suggestions().stream().filter(Suggestion.class::isInstance)
                .map(Suggestion.class::cast).map(one -> new Link(one.name(), "/councils/" + one.slug())).toList();
        return Pages.text("error", Map.of("frame", frame, "problem", problem, "suggestions", suggestions));
    }

    /** Pages about errors must not fail themselves, when nothing has been read from the database yet. */
    private String checkedTo() {
        return dataset.isLoaded() ? DayInWords.of(dataset.coverage().checkedTo()) : null;
    }
}
