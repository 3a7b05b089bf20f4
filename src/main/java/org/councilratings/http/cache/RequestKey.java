package org.councilratings.http.cache;

import org.councilratings.http.exchange.Representation;
import org.councilratings.http.listing.NormalisedQuery;

/**
 * What decides on the answer to a reading request, but for the data and the day.
 *
 * @param base the address of the service as the request named it, or as its operator set it: answers have absolute links
 * @param target the path and the query
 * @param preferred the representation that the Accept header asks for, or null if none of them is acceptable
 */
record RequestKey(String base, String target, Representation preferred) {

    /**
     * The key of a request. Two spellings of one query have the same key, but not those of a file, whose address as it was
     * sent is part of the answer.
     */
    static RequestKey of(String base, String address, Representation preferred) {
        int query = address.indexOf('?');
        if (query < 0 || preferred != Representation.JSON || isFile(address.substring(0, query))) {
            return new RequestKey(base, address, preferred);
        }
        return new RequestKey(base, address.substring(0, query + 1) + NormalisedQuery.of(address.substring(query + 1)),
                preferred);
    }

    private static boolean isFile(String path) {
        return path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }
}
