package org.councilratings.http.listing;

import java.util.List;
import java.util.function.Function;

/**
 * A column of a list as CSV.
 *
 * @param name its name: the path to the value in JSON, in lower snake case
 * @param description what it means
 * @param datatype the type of its values
 * @param codes the codes that it may have; empty unless it is of a code list
 * @param isList whether a cell has several values, with a space between
 * @param isRequired whether every row has a value
 * @param value finds the value in a row
 */
record Column(String name, String description, Datatype datatype, List<String> codes, boolean isList, boolean isRequired,
        Function<Object, Object> value) {
}
