package org.councilratings.http.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.codelist.KnownValues;

/** Converts the text of a value to its declared type. */
public final class ParameterValue {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private ParameterValue() {
    }

    /**
     * Reads a value.
     *
     * @param known the values of code lists
     * @throws InvalidValueException if the text is not a value of the type, with the allowed values
     */
    public static Object read(Class<?> type, String text, KnownValues known) throws InvalidValueException {
        if (CodeListValue.class.isAssignableFrom(type)) {
            return readCode(known.of(type), text);
        }
        if (type == LocalDate.class) {
            return readDate(text);
        }
        if (type == int.class || type == Integer.class) {
            return readNumber(text);
        }
        if (type == boolean.class || type == Boolean.class) {
            return readBoolean(text);
        }
        return text;
    }

    /** In any letter case. */
    private static CodeListValue readCode(List<? extends CodeListValue> values, String text) throws InvalidValueException {
        for (CodeListValue value : values) {
            if (value.spellings().stream().anyMatch(text::equalsIgnoreCase)) {
                return value;
            }
        }
        throw new InvalidValueException("is not one of the allowed values",
                values.stream().flatMap(value -> value.spellings().stream()).toList());
    }

    private static LocalDate readDate(String text) throws InvalidValueException {
        if (!ISO_DATE.matcher(text).matches()) {
            throw notADate();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
                throw notADate();
            }
            return date;
        } catch (DateTimeException nonexistent) {
            throw notADate();
        }
    }

    private static InvalidValueException notADate() {
        return new InvalidValueException("is not a date", List.of("YYYY-MM-DD from " + FIRST_DAY + " to " + LAST_DAY));
    }

    private static Integer readNumber(String text) throws InvalidValueException {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new InvalidValueException("is not a whole number", List.of("a whole number"));
        }
        return Integer.valueOf(text);
    }

    private static Boolean readBoolean(String text) throws InvalidValueException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValueException("is not true or false", List.of("true", "false"));
        };
    }

    /** A text that is not a value of its type. */
    public static class InvalidValueException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient List<String> allowed;

        InvalidValueException(String reason, List<String> allowed) {
            super(reason, null, false, false);
            this.allowed = allowed;
        }

        public List<String> allowed() {
            return allowed;
        }
    }
}
