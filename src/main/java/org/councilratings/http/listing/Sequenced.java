package org.councilratings.http.listing;

/** Something that has its place in a list which only ever grows at its end. */
public interface Sequenced {

    /** Its place, from 1. */
    long sequence();
}
