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

import org.councilratings.http.problem.Problem.Violation;

/**
 * A query parameter as a resource declares it. The declaration alone says what is allowed, to the OpenAPI document as well
 * as here: its type, whether it is a collection, and {@link Min}, {@link Max}, {@link Size} and {@link PastOrPresent}.
 */
public record DeclaredParameter(String name, Class<?> type, boolean repeatable, AnnotatedElement constraints) {

    /** More values than any caller needs, and few enough for one SQL statement. */
    public static final int MOST_VALUES = 100;

    /** In characters, where a declaration says nothing else. */
    public static final int LONGEST_VALUE = 200;

    static DeclaredParameter of(AnnotatedElement declaration, Type type) {
        String name = declaration.getAnnotation(QueryParam.class).value();
        if (type instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            return new DeclaredParameter(name, (Class<?>) generic.getActualTypeArguments()[0], true, declaration);
        }
        return new DeclaredParameter(name, (Class<?>) type, false, declaration);
    }

    /** Everything that is wrong with the values a request gives for this parameter. */
    List<Violation> check(List<String> values, LocalDate today) {
        if (values.size() > 1 && !repeatable) {
            return List.of(violation("stands " + values.size() + " times and may stand only once", List.of("one value")));
        }
        if (values.size() > MOST_VALUES) {
            return List
                    .of(violation("stands more than " + MOST_VALUES + " times", List.of("up to " + MOST_VALUES + " values")));
        }
        List<Violation> violations = new ArrayList<>();
        for (String value : values) {
            check(value, today, violations);
        }
        return violations;
    }

    private void check(String text, LocalDate today, List<Violation> violations) {
        try {
            checkLength(text);
            Object value = ParameterValue.read(type, text);
            checkRange(value);
            checkPast(value, today);
        } catch (ParameterValue.Refused refused) {
            violations.add(violation("'" + PlainText.shown(text) + "' " + refused.getMessage(), refused.allowed()));
        }
    }

    private void checkLength(String text) throws ParameterValue.Refused {
        Size size = constraints.getAnnotation(Size.class);
        int most = size == null || repeatable ? LONGEST_VALUE : size.max();
        if (text.isBlank() || text.length() > most || text.indexOf('\0') >= 0) {
            throw new ParameterValue.Refused("is empty, too long or has characters that are not text",
                    List.of("1 to " + most + " characters"));
        }
    }

    private void checkRange(Object value) throws ParameterValue.Refused {
        Min min = constraints.getAnnotation(Min.class);
        Max max = constraints.getAnnotation(Max.class);
        if (min != null && max != null && value instanceof Integer number
                && (number < min.value() || number > max.value())) {
            throw new ParameterValue.Refused("is out of range", List.of(min.value() + " to " + max.value()));
        }
    }

    private void checkPast(Object value, LocalDate today) throws ParameterValue.Refused {
        if (constraints.isAnnotationPresent(PastOrPresent.class) && value instanceof LocalDate day && day.isAfter(today)) {
            throw new ParameterValue.Refused("is in the future", List.of("YYYY-MM-DD up to today, " + today));
        }
    }

    private Violation violation(String message, List<String> allowed) {
        return Violation.ofParameter(name, name + ": " + message, allowed);
    }
}
