package org.councilratings.http.listing;

import java.util.List;
import java.util.function.Function;

/**
 * A CSV column of a list.
 *
 * @param name its name: the path to the value in JSON, in lower snake case
 * @param description what it means
 * @param datatype the type of its values
 * @param codes its allowed codes; empty unless it uses a code list
 * @param isList whether a cell has several values, separated by spaces
 * @param isRequired whether every row has a value
 * @param value finds the value in a row
 */
record Column(String name, String description, Datatype datatype, List<String> codes, boolean isList, boolean isRequired,
        Function<Object, Object> value) {
}
