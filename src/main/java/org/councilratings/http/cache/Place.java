package org.councilratings.http.cache;

/**
 * Where an answer is kept.
 *
 * @param revision the number of the data set's revision that it was made of
 */
record Place(long revision, RequestKey request) {

    Place in(long another) {
        return another == revision ? this : new Place(another, request);
    }
}
