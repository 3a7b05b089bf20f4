package org.councilratings.inspection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * The day by which an inspected council must have published a written statement of the action it will take: 70 working
 * days after it received the report (Education and Inspections Act 2006, section 137; bank holidays in England and Wales do
 * not count). The day is computed from the publication date, because the day of receipt is not published.
 */
public final class ActionPlan {

    /** The statutory time, in working days. */
    public static final int WORKING_DAYS = 70;

    /** More days than 70 working days ever take. */
    private static final int LONGEST_SPAN = 150;

    private static final HolidayManager CALENDAR = HolidayManager
            .getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private static final Map<Integer, Set<LocalDate>> BANK_HOLIDAYS = new ConcurrentHashMap<>();

    private ActionPlan() {
    }

    /** The day a report's action plan is due. A later publication is never due earlier. */
    public static LocalDate due(LocalDate publicationDate) {
        LocalDate day = publicationDate;
        for (int left = WORKING_DAYS; left > 0;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The first publication date whose action plan is due on a day or after it. */
    public static LocalDate firstPublicationDueFrom(LocalDate day) {
        LocalDate publication = day.minusDays(LONGEST_SPAN);
        while (due(publication).isBefore(day)) {
            publication = publication.plusDays(1);
        }
        return publication;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS.computeIfAbsent(day.getYear(), ActionPlan::bankHolidays).contains(day);
    }

    private static Set<LocalDate> bankHolidays(int year) {
        return CALENDAR.getHolidays(Year.of(year), "eng").stream().map(Holiday::getDate).collect(Collectors.toSet());
    }
}
