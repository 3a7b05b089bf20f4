package org.councilratings.pages.editor;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

import org.councilratings.calendar.DayInWords;
import org.councilratings.http.problem.Problem.Violation;

/**
 * Something that is wrong in a form.
 *
 * @param field the name of the field; null if it is about the whole form
 * @param message what is wrong, with the name of the field as people see it
 */
public record FormFault(String field, String message) {

    /** Not within an id. */
    private static final Pattern DAY = Pattern.compile("(?<![\\w-])\\d{4}-\\d{2}-\\d{2}(?![\\w-])");

    /** What is wrong with a parameter or the file of a request, as the API says it. */
    static FormFault of(Violation violation, List<FormField> fields) {
        String name = violation.parameter() == null && "".equals(violation.pointer()) ? "file" : violation.parameter();
        return fields.stream().filter(field -> field.name().equals(name)).findFirst()
                .map(field -> new FormFault(name, field.label() + ": " + withoutName(violation.message())))
                .orElse(new FormFault(null, withDaysInWords(violation.message())));
    }

    /** Messages of the API begin with the name of the field there. */
    static String withoutName(String message) {
        return withDaysInWords(message.replaceFirst("^\\w+: ", ""));
    }

    /** Programs want days as 2024-01-30, people as 30 January 2024. */
    static String withDaysInWords(String text) {
        return DAY.matcher(text).replaceAll(found -> inWords(found.group()));
    }

    private static String inWords(String day) {
        try {
            return DayInWords.of(LocalDate.parse(day));
        } catch (DateTimeParseException noDay) {
            return day;
        }
    }
}
