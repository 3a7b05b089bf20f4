package org.councilratings.http.exchange;

/**
 * Identifies a cached response, except for its day.
 *
 * @param revision the number of the data set's revision
 * @param request the request
 */
record CacheKey(long revision, Request request) {

    CacheKey in(long another) {
        return another == revision ? this : new CacheKey(another, request);
    }

    /**
     * A GET or HEAD request.
     *
     * @param base the base URL in absolute links of the response
     * @param target path and query
     * @param preferred the representation that the Accept header prefers, or null if none is acceptable
     */
    record Request(String base, String target, Representation preferred) {

        /**
         * Reads a request. Normalises the query, except for files: their responses contain the address as sent.
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
