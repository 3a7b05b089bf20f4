package org.councilratings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/**
 * How many SQL statements a read may take that is not cached, however long its list is; one finds the revision. What is
 * computed from the index of ratings needs none.
 */
@QuarkusTest
@Tag("service")
class StatementBudgetTest {

    @Inject
    SessionFactory sessions;

    /** Records are read a hundred at a time, so that a long page does not need much memory. */
    @ParameterizedTest
    @CsvSource({ "/v1, 3", "/v1/councils/874, 5", "/v1/councils/874/rating-history, 0",
            "/v1/councils/cumberland/rating-history?includePredecessors=true, 0", "/v1/councils/874/neighbours, 0",
            "/v1/councils/874/neighbours?judgement=all, 0", "/v1/ratings, 0", "/v1/ratings?judgement=all&pageSize=1000, 0",
            "/v1/ratings?council=874&council=E06000026&anyJudgement=inadequate, 0",
            "/v1/ratings?judgement=all&sort=-since&inspectedBy=2024-03-31&framework=ILACS_2018&framework=ILACS_2023, 0",
            "/v1/rating-changes, 0", "/v1/rating-changes?judgement=all&pageSize=1000, 0",
            "/v1/rating-changes?council=874&direction=declined, 0", "/v1/statistics/ratings, 0",
            "/v1/statistics/ratings?from=2014-03-31&every=year&groupBy=region&pageSize=1000, 0",
            "/v1/statistics/ratings?council=874&judgement=all, 0",
            "/v1/councils/874/inspections, 7", "/v1/councils/874/visits, 4", "/v1/inspections/peterborough-2023-11-27, 6",
            "/v1/councils?pageSize=1000&includeAbolished=true, 10", "/v1/councils?pageSize=2, 8",
            "/v1/council-names, 5", "/v1/neighbours?judgement=all, 0", "/v1/rating-history?pageSize=1000, 0",
            "/v1/inspections?pageSize=1000, 22", "/v1/inspections?council=874&region=E12000006&anyJudgement=inadequate, 7",
            "/v1/visits?pageSize=1000, 4", "/v1/gss-codes, 4", "/v1/successions, 3", "/v1/feed.atom, 0",
            "/v1/feed.atom?limit=500, 0",
            "/v1/feed.atom?direction=declined, 0", "/v1/feed.atom?council=874&region=E12000006&direction=declined, 0",
            "/v1/improvement-areas?pageSize=1000, 11", "/v1/statistics/improvement-areas?every=year, 0",
            "/v1/improvement-themes, 0", "/v1/ratings/map.svg, 0", "/map, 0",
            "/v1/services, 1", "/v1/frameworks, 1", "/v1/judgements, 1", "/v1/grades, 1", "/v1/regions, 0", "/changes, 0",
            "/changes?direction=declined&year=2024&council=874, 0", "/questions, 0" })
    void aReadTakesFewStatements(String address, long budget) {
        Api.contract();
        taken("/v1/ratings?pageSize=1");
        long taken = taken(address);
        assertTrue(taken <= budget, () -> address + " took " + taken + " statements");
    }

    private long taken(String address) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        Api.unkept(address).get(address).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    /** Its timeline is kept, so that laying it out otherwise needs no database at all. */
    @ParameterizedTest
    @ValueSource(strings = { "/rating-history", "/rating-history?judgement=leadership", "/rating-history.csv",
            "/rating-history.svg?width=500", "/rating-history.png?width=500" })
    void theHistoryOfACouncilThatSomebodyAskedForTakesNone(String history) {
        Api.contract();
        Api.unkept("/v1/councils/874/rating-history").get("/v1/councils/874/rating-history").then().statusCode(200);
        assertEquals(0, taken("/v1/councils/874" + history));
    }
}
