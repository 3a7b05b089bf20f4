package org.councilratings.http.listing;

/** An item of a list that only grows at its end. */
public interface Sequenced {

    /** Its number, from 1. */
    long sequence();
}
