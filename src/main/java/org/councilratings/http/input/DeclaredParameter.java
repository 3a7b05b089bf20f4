package org.councilratings.http.input;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.councilratings.codelist.KnownValues;
import org.councilratings.http.problem.Problem.Violation;

/**
 * A query parameter that a resource declares. Its type and {@link Min}, {@link Max}, {@link Size} and {@link PastOrPresent}
 * are used for this check and for the OpenAPI document.
 */
public record DeclaredParameter(String name, Class<?> type, boolean repeatable, AnnotatedElement constraints) {

    /** More than clients need, and few enough for one SQL statement. */
    public static final int MAX_VALUES = 100;

    /** In characters, unless declared. */
    public static final int MAX_LENGTH = 200;

    static DeclaredParameter of(AnnotatedElement declaration, Type type) {
        String name = declaration.getAnnotation(QueryParam.class).value();
        if (type instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            return new DeclaredParameter(name, (Class<?>) generic.getActualTypeArguments()[0], true, declaration);
        }
        return new DeclaredParameter(name, (Class<?>) type, false, declaration);
    }

    List<Violation> check(List<String> values, LocalDate today, KnownValues known) {
        if (values.size() > 1 && !repeatable) {
            return List.of(violation("can only be used once (found " + values.size() + ")", List.of("one value")));
        }
        if (values.size() > MAX_VALUES) {
            return List
                    .of(violation("can only be used " + MAX_VALUES + " times (found " + values.size() + ")",
                            List.of("1 to " + MAX_VALUES + " values")));
        }
        List<Violation> violations = new ArrayList<>();
        for (String value : values) {
            check(value, today, known, violations);
        }
        return violations;
    }

    private void check(String text, LocalDate today, KnownValues known, List<Violation> violations) {
        try {
            checkLength(text);
            Object value = ParameterValue.read(type, text, known);
            checkRange(value);
            checkPast(value, today);
        } catch (ParameterValue.InvalidValueException invalid) {
            violations.add(violation("'" + PlainText.shown(text) + "' " + invalid.getMessage(), invalid.allowed()));
        }
    }

    private void checkLength(String text) throws ParameterValue.InvalidValueException {
        Size size = constraints.getAnnotation(Size.class);
        int maxLength = size == null || repeatable ? MAX_LENGTH : size.max();
        if (text.isBlank() || text.length() > maxLength || text.indexOf('\0') >= 0) {
            throw new ParameterValue.InvalidValueException("is empty, too long or contains a null character",
                    List.of("1 to " + maxLength + " characters"));
        }
    }

    private void checkRange(Object value) throws ParameterValue.InvalidValueException {
        Min min = constraints.getAnnotation(Min.class);
        Max max = constraints.getAnnotation(Max.class);
        if (min != null && max != null && value instanceof Integer number
                && (number < min.value() || number > max.value())) {
            throw new ParameterValue.InvalidValueException("is out of range", List.of(min.value() + " to " + max.value()));
        }
    }

    private void checkPast(Object value, LocalDate today) throws ParameterValue.InvalidValueException {
        if (constraints.isAnnotationPresent(PastOrPresent.class) && value instanceof LocalDate day && day.isAfter(today)) {
            throw new ParameterValue.InvalidValueException("is in the future", List.of("YYYY-MM-DD up to today, " + today));
        }
    }

    private Violation violation(String message, List<String> allowed) {
        return Violation.ofParameter(name, name + ": " + message, allowed);
    }
}
