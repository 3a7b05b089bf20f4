package org.councilratings.rating.chart;

import java.time.LocalDate;

import org.councilratings.framework.Outcome;

/**
 * How many councils have an outcome, on a day and in a group.
 *
 * @param asOf the day
 * @param group the group's name, or null if all councils are one group
 * @param outcome a grade, or why there is none
 * @param councils how many
 */
public record GradeCount(LocalDate asOf, String group, Outcome outcome, long councils) {
}
