package org.councilratings.rating.chart;

/**
 * A part of some things.
 *
 * @param part how many
 * @param whole of how many
 */
public record Share(long part, long whole) {

    public boolean isOfNothing() {
        return whole == 0;
    }

    /** From 0 to 1, of a whole that is not empty. */
    public double exactly() {
        return (double) part / whole;
    }

    /** In hundredths, a half rounded up: of whole numbers, because 0.575 as a binary fraction is less than that. */
    public long percent() {
        return (200 * part + whole) / (2 * whole);
    }

    /** The same in words: "72%". */
    public String inWords() {
        return percent() + "%";
    }
}
