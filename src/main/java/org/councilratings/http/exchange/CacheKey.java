package org.councilratings.http.exchange;

/**
 * What decides on the response to a reading request, but for the day.
 *
 * @param revision the number of the data set's revision that it is made of
 * @param request what is asked for
 */
record CacheKey(long revision, Request request) {

    CacheKey in(long another) {
        return another == revision ? this : new CacheKey(another, request);
    }

    /**
     * What is asked for.
     *
     * @param base the address of the service as the request named it, or as its operator set it: responses have absolute links
     * @param target the path and the query
     * @param preferred the representation that the Accept header asks for, or null if none of them is acceptable
     */
    record Request(String base, String target, Representation preferred) {

        /**
         * Reads a request. Two spellings of one query are the same, but not those of a file, whose address as it was sent is
         * part of the response.
         */
        static Request of(String base, String address, Representation preferred) {
            int query = address.indexOf('?');
            if (query < 0 || preferred != Representation.JSON || isFile(address.substring(0, query))) {
                return new Request(base, address, preferred);
            }
            return new Request(base, address.substring(0, query + 1) + NormalisedQuery.of(address.substring(query + 1)),
                    preferred);
        }

        private static boolean isFile(String path) {
            return path.indexOf('.', path.lastIndexOf('/')) >= 0;
        }
    }
}
