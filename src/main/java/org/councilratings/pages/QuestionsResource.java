package org.councilratings.pages;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.calendar.DayInWords;
import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.pages.QuestionsPage.Question;
import org.councilratings.rating.CurrentRatings;
import org.councilratings.rating.RatingPictures;
import org.councilratings.rating.chart.ChartTheme;
import org.councilratings.rating.chart.Picture;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page with questions that people ask, and what the data says today. The same are in docs/questions.md. */
@Path("/questions")
public class QuestionsResource {

    /** The council that some questions are about unless another one is asked for. */
    private static final String EXAMPLE = "peterborough";

    private static final String SHARES = "/v1/statistics/ratings.svg?from=" + RatingQuestions.FIRST_SHARE + "&every=year";

    @Inject
    Pages pages;

    @Inject
    CurrentRatings ratings;

    @Inject
    RatingPictures pictures;

    @Inject
    DatasetState dataset;

    @Inject
    Addresses addresses;

    @Inject
    Exchange exchange;

    @Context
    UriInfo request;

    @GET
    @Operation(hidden = true)
    public Response page() {
        PageQuery query = new PageQuery(request.getQueryParameters());
        RatingIndex index = ratings.index();
        List<CouncilTimeline> asked = query.councils("council", code -> ratings.named(List.of(code), null, index));
        CouncilTimeline council = asked.stream().findFirst().or(() -> index.find(EXAMPLE))
                .orElseGet(() -> index.councils().get(0));
        QuestionFacts facts = new QuestionFacts(index, council, exchange.today());
        Question shares = new RatingQuestions(facts).shares();
        String inWords = inWords(shares);
        String title = "Questions with today’s answers" + (asked.isEmpty() ? "" : ": " + council.distinctName(facts.today()));
        Frame frame = pages.frame(title,
                "Which councils are inadequate, which fell, which have gone longest without an inspection: questions about Ofsted’s ratings, answered with today’s data.",
                "/questions").with(addresses.of(SHARES.replace(".svg", ".png") + "&width=600"), inWords)
                .with(query.faults());
        return pages.page(frame, "questions", new QuestionsPage(title, DayInWords.of(facts.today()),
                query.faults().isEmpty() ? council.distinctName(facts.today()) : query.typed("council"),
                questions(facts, shares.with(PagePicture.ofShares(SHARES, inWords)))));
    }

    /** The picture of the shares in words. */
    static String sharesInWords(QuestionFacts facts) {
        return inWords(new RatingQuestions(facts).shares());
    }

    private static String inWords(Question question) {
        return question.title() + " " + question.answers().get(0).sentence() + ".";
    }

    private List<Question> questions(QuestionFacts facts, Question shares) {
        RatingQuestions ofRatings = new RatingQuestions(facts);
        ChangeQuestions ofChanges = new ChangeQuestions(facts);
        ReportQuestions ofReports = new ReportQuestions(facts);
        return List.of(ofRatings.inadequate(), ofChanges.history().with(history(facts)), ofChanges.falls(),
                ofRatings.onDay(), ofRatings.asOfstedCounted(), shares,
                ofChanges.reinspected(dataset.coverage().checkedTo().withDayOfYear(1)), ofRatings.longest(),
                ofRatings.byJudgement(), ofRatings.neighbours(), ofChanges.ended(), ofReports.actionPlans(),
                ofReports.themes(), ofReports.accommodation(), ofReports.said(), ofReports.weaknesses());
    }

    private PagePicture history(QuestionFacts facts) {
        return PagePicture.of("/v1/councils/" + facts.council().council().slug() + "/rating-history.svg",
                picture(facts, PagePicture.WIDTH), picture(facts, PagePicture.NARROW));
    }

    private Picture picture(QuestionFacts facts, int width) {
        return pictures.history(facts.council(), facts.service(), null, facts.today(), ChartTheme.LIGHT, width);
    }
}
