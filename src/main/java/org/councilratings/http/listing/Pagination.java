package org.councilratings.http.listing;

import java.util.List;
import java.util.Set;

import org.councilratings.http.exchange.Representation;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.store.Coverage;
import org.councilratings.store.Rows;

/** The requested page of a list. */
public interface Pagination {

    /** The names of paging parameters, which files do not have. */
    Set<String> PARAMETERS = Set.of(PageRequest.PAGE, PageRequest.PAGE_SIZE, CursorRequest.LIMIT);

    /**
     * Rejects paging parameters for formats that always have the whole list.
     *
     * @param names the names of the query parameters
     * @param chosen the representation of the list
     * @throws ProblemException 400 with every paging parameter
     */
    static void check(Set<String> names, Representation chosen) {
        List<Violation> violations = PARAMETERS.stream()
                .filter(name -> chosen != Representation.JSON && names.contains(name)).sorted()
                .map(name -> Violation.ofParameter(name, name + ": " + chosen + " has no pages; it always has the whole list",
                        List.of()))
                .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    /** Reads the page. */
    <T> ListPage<T> of(Rows<T> rows, Coverage coverage);
}
