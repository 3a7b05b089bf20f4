package org.councilratings.imports.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.http.input.PlainText;
import org.councilratings.imports.file.ParsedRow.Place;

/**
 * Whether the dates of a file that are written with slashes or hyphens are British, day first. Programs in an American locale
 * write them month first. The order belongs to the file: one date that is only possible month first shows that none can be
 * trusted.
 */
final class DateOrder {

    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;
    private static final int LONGEST = 60;
    private static final Pattern DATE = Pattern
            .compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/.-])");
    private static final Pattern ONLY_DATES = Pattern.compile(
            "(?:[\\d\\s\\u00A0/.:,–—-]|to|until|am|pm|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)+",
            Pattern.CASE_INSENSITIVE);
    private static final String REMEDY = ". Save it with dates as 2023-07-31 and send it again";

    private String dayFirst;
    private String monthFirst;
    private String either;

    /** Takes note of the dates in a cell; one of another kind than text has no order. */
    void note(Cell cell, Place place) {
        if (cell == null || cell.date() != null || cell.text().length() > LONGEST
                || !ONLY_DATES.matcher(cell.text()).matches()) {
            return;
        }
        Matcher date = DATE.matcher(cell.text());
        while (date.find()) {
            remember(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(3)), date.group(), place);
        }
    }

    private void remember(int first, int second, String date, Place place) {
        boolean canBeDayFirst = isDay(first) && isMonth(second);
        boolean canBeMonthFirst = isMonth(first) && isDay(second);
        if (canBeDayFirst && canBeMonthFirst) {
            either = either == null && first != second ? date : either;
        } else if (canBeDayFirst) {
            dayFirst = dayFirst == null ? shown(date, place) : dayFirst;
        } else if (canBeMonthFirst) {
            monthFirst = monthFirst == null ? shown(date, place) : monthFirst;
        }
    }

    private static boolean isDay(int number) {
        return number >= 1 && number <= LAST_DAY;
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= LAST_MONTH;
    }

    private static String shown(String date, Place place) {
        return date + " (" + (place.sheet() == null ? "" : "sheet '" + PlainText.shown(place.sheet()) + "', ") + "row "
                + place.row() + ")";
    }

    /**
     * Refuses a file that has a date which is only possible month first.
     *
     * @throws UnreadableFile if there is one
     */
    void refuseMonthFirst() {
        if (monthFirst != null) {
            throw new UnreadableFile(UnreadableFile.Kind.MONTH_FIRST, dayFirst == null
                    ? "This file has dates that are written month first: " + monthFirst + REMEDY
                    : "This file mixes dates that are written month first, " + monthFirst + ", and day first, " + dayFirst
                            + REMEDY);
        }
    }

    /** A sentence for the report if the file has dates that are possible both ways, and nothing in it shows which is right. */
    Optional<String> doubt() {
        return either == null || dayFirst != null ? Optional.empty()
                : Optional.of("Nothing in this file shows whether dates such as " + either
                        + " are written day first or month first. They were read day first, as in Britain");
    }
}
