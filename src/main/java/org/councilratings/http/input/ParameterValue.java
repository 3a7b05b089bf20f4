package org.councilratings.http.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.councilratings.codelist.CodeListValue;

/** Converts the text of a value to its declared type. */
public final class ParameterValue {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    /** The values of each code list by their spellings, in order. */
    private static final ClassValue<Map<String, CodeListValue>> SPELLINGS = new ClassValue<>() {
        @Override
        protected Map<String, CodeListValue> computeValue(Class<?> type) {
            Map<String, CodeListValue> values = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                CodeListValue value = (CodeListValue) constant;
                value.spellings().forEach(spelling -> values.put(spelling, value));
            }
            return values;
        }
    };

    private ParameterValue() {
    }

    /**
     * Reads a value.
     *
     * @throws InvalidValueException if the text is not a value of the type, with the allowed values
     */
    public static Object read(Class<?> type, String text) throws InvalidValueException {
        if (CodeListValue.class.isAssignableFrom(type)) {
            return readCode(type, text);
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

    private static CodeListValue readCode(Class<?> type, String text) throws InvalidValueException {
        Map<String, CodeListValue> spellings = SPELLINGS.get(type);
        CodeListValue value = Optional.ofNullable(spellings.get(text)).orElseGet(() -> inAnyLetterCase(spellings, text));
        if (value == null) {
            throw new InvalidValueException("is not one of the allowed values", List.copyOf(spellings.keySet()));
        }
        return value;
    }

    private static CodeListValue inAnyLetterCase(Map<String, CodeListValue> spellings, String text) {
        return spellings.entrySet().stream().filter(one -> one.getKey().equalsIgnoreCase(text)).map(Map.Entry::getValue)
                .findFirst().orElse(null);
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
