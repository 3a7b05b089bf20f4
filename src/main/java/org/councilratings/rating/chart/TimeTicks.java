package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.councilratings.calendar.DayInWords;

/**
 * Where an axis of days has names, and which. The days are numbered from 0, at equal distances.
 *
 * @param days in order
 * @param width of the axis in pixels
 */
record TimeTicks(List<LocalDate> days, double width) {

    /** What a name needs to be apart from the next. */
    private static final double MONTH = 64;
    private static final double YEAR = 42;

    /** The places of the names: of days, or of the beginnings of years between them. */
    List<Double> places(boolean areYears) {
        return areYears ? years().stream().map(this::place).toList() : shown().stream().map(Integer::doubleValue).toList();
    }

    List<String> names(boolean areYears) {
        return areYears ? years().stream().map(TimeTicks::year).toList()
                : shown().stream().map(days::get).map(name()).toList();
    }

    private static String year(LocalDate day) {
        return String.valueOf(day.getYear());
    }

    /** A year is name enough for the only day in it. */
    private Function<LocalDate, String> name() {
        return isYearly() ? TimeTicks::year : DayInWords::briefMonth;
    }

    private boolean isYearly() {
        return days.stream().map(LocalDate::getYear).distinct().count() == days.size();
    }

    /** As many days as have room for their names, the newest always among them. */
    private List<Integer> shown() {
        int every = (int) Math.max(1, Math.ceil((isYearly() ? YEAR : MONTH) * days.size() / width));
        return IntStream.range(0, days.size()).filter(i -> (days.size() - 1 - i) % every == 0).boxed().toList();
    }

    private List<LocalDate> years() {
        LocalDate first = days.get(0).minusDays(1).withDayOfYear(1).plusYears(1);
        int last = days.get(days.size() - 1).getYear();
        int count = last - first.getYear() + 1;
        int every = (int) Math.max(1, Math.ceil(YEAR * count / width));
        return IntStream.range(0, count).filter(i -> i % every == 0).mapToObj(first::plusYears).toList();
    }

    /** Between the days before and after. */
    private double place(LocalDate day) {
        int next = (int) days.stream().filter(one -> one.isBefore(day)).count();
        if (next == 0) {
            return 0;
        }
        LocalDate before = days.get(next - 1);
        return next - 1 + (double) ChronoUnit.DAYS.between(before, day) / ChronoUnit.DAYS.between(before, days.get(next));
    }
}
