package org.councilratings.http.input;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;

import org.councilratings.http.problem.Problem.Violation;

/** The query parameters of a resource method, including those of its {@link BeanParam}s. */
final class DeclaredParameters {

    private final Map<String, DeclaredParameter> byName = new TreeMap<>();

    private DeclaredParameters() {
    }

    static DeclaredParameters of(Method method) {
        DeclaredParameters declared = new DeclaredParameters();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                declared.add(DeclaredParameter.of(parameter, parameter.getParameterizedType()));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                declared.addFields(parameter.getType());
            }
        }
        return declared;
    }

    private void addFields(Class<?> bean) {
        for (Class<?> type = bean; type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    add(DeclaredParameter.of(field, field.getGenericType()));
                }
            }
        }
    }

    private void add(DeclaredParameter parameter) {
        byName.put(parameter.name(), parameter);
    }

    /** All errors in a query: unknown parameters and values that are not allowed. */
    List<Violation> check(Map<String, List<String>> query, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        query.forEach((name, values) -> {
            DeclaredParameter declared = byName.get(name);
            violations.addAll(declared == null ? List.of(unknown(name)) : declared.check(values, today));
        });
        return violations;
    }

    private Violation unknown(String name) {
        String shown = PlainText.shown(name);
        return Violation.ofParameter(shown, "'" + shown + "' is not a parameter of this address", List.copyOf(byName.keySet()));
    }
}
