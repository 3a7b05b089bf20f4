package org.councilratings.http.input;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.calendar.LondonClock;
import org.councilratings.codelist.KnownValues;
import org.councilratings.http.exchange.NormalisedQuery;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;

/** Rejects queries that a resource does not declare, with all errors in one response, by name of the parameters. */
@Singleton
public class QueryCheck {

    /** What pages show or follow. */
    private static final Pattern EMBEDDED = Pattern.compile("\\.(svg|png|atom)$");

    private final Map<Method, Map<String, DeclaredParameter>> known = new ConcurrentHashMap<>();

    @Inject
    LondonClock clock;

    @Inject
    KnownValues.Source codeLists;

    /**
     * Checks the query of a request.
     *
     * @throws ProblemException 400 with all errors
     */
    public void check(Method resource, UriInfo address) {
        if (!address.getPath().startsWith("/v1")) {
            return;
        }
        Map<String, DeclaredParameter> declared = known.computeIfAbsent(resource, QueryCheck::declaredBy);
        List<Violation> violations = new ArrayList<>();
        new TreeMap<>(address.getQueryParameters()).forEach((name, values) -> {
            DeclaredParameter parameter = declared.get(name);
            if (parameter == null && isOfOthers(name, address.getPath())) {
                return;
            }
            violations.addAll(parameter == null ? List.of(unknown(name, declared))
                    : parameter.check(values, clock.today(), codeLists.values()));
        });
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }

    /** Shared links have parameters of others, and pages that embed a picture or the feed a number of their own version. */
    private static boolean isOfOthers(String name, String path) {
        return NormalisedQuery.isOfOthers(name) || name.equals("v") && EMBEDDED.matcher(path).find();
    }

    private static Violation unknown(String name, Map<String, DeclaredParameter> declared) {
        String shown = PlainText.shown(name);
        return Violation.ofParameter(shown, "'" + shown + "' is not a parameter of this address",
                List.copyOf(declared.keySet()));
    }

    /** The query parameters of a resource method by name, including those of its {@link BeanParam}s. */
    private static Map<String, DeclaredParameter> declaredBy(Method method) {
        Map<String, DeclaredParameter> declared = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                add(DeclaredParameter.of(parameter, parameter.getParameterizedType()), declared);
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), declared);
            }
        }
        return declared;
    }

    private static void addFields(Class<?> bean, Map<String, DeclaredParameter> declared) {
        for (Class<?> type = bean; type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    add(DeclaredParameter.of(field, field.getGenericType()), declared);
                }
            }
        }
    }

    private static void add(DeclaredParameter parameter, Map<String, DeclaredParameter> declared) {
        declared.put(parameter.name(), parameter);
    }
}
