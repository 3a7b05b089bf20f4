package org.councilratings.dataset;

import java.time.LocalDate;

/**
 * What the data set says about itself, as events tell it.
 *
 * @param title what the data are
 * @param checkedTo the day up to which the facts were checked
 * @param visitsCompleteFrom the first day from which visits are complete
 * @param visitsCompleteTo the last day
 * @param source where the facts come from
 * @param licence SPDX identifier of the data's licence
 * @param attribution the words that the licence asks for
 */
record DatasetFacts(String title, LocalDate checkedTo, LocalDate visitsCompleteFrom, LocalDate visitsCompleteTo, String source,
        String licence, String attribution) {

    static DatasetFacts of(Dataset dataset) {
        return new DatasetFacts(dataset.title, dataset.checkedTo, dataset.visitsCompleteFrom, dataset.visitsCompleteTo,
                dataset.source, dataset.licence, dataset.attribution);
    }
}
