package org.councilratings.framework;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.codelist.KnownValues;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.store.Coverage;

/**
 * The services that a request is about: those that it names or, if it names none, those that make every judgement, framework
 * and grade that it names. If the default service has them all, it is only that one.
 */
public final class ServiceChoice {

    private final CodeLists lists;
    private final Set<String> stated;
    /** What the request names, by parameter: the codes, and which services have each of them. */
    private final Map<String, List<Named>> named = new LinkedHashMap<>();

    ServiceChoice(CodeLists lists, Collection<String> stated) {
        this.lists = lists;
        this.stated = new LinkedHashSet<>(stated);
    }

    /** A choice for a request that can name no service. */
    public static ServiceChoice ofDefault(CodeLists lists) {
        return new ServiceChoice(lists, List.of());
    }

    /** The request names judgements, or all of them. */
    public ServiceChoice judgements(Collection<? extends CodeListValue> judgements) {
        return judgements("judgement", judgements);
    }

    /** The request names judgements, or all of them, by a parameter. */
    public ServiceChoice judgements(String parameter, Collection<? extends CodeListValue> judgements) {
        return named(parameter, judgements.stream().filter(one -> !one.equals(JudgementChoice.ALL)).toList(),
                Service::judgements);
    }

    /** The request names frameworks. */
    public ServiceChoice frameworks(Collection<Framework> frameworks) {
        return named("framework", frameworks, Service::frameworks);
    }

    /** The request names kinds of inspection. */
    public ServiceChoice types(Collection<InspectionType> types) {
        return named("type", types,
                service -> service.frameworks().stream().flatMap(one -> one.types().stream()).toList());
    }

    /** The request names grades, by a parameter. */
    public ServiceChoice grades(String parameter, Collection<Grade> grades) {
        return named(parameter, grades,
                service -> service.judgements().stream().flatMap(one -> one.scale().grades().stream()).toList());
    }

    private ServiceChoice named(String parameter, Collection<? extends CodeListValue> values,
            Function<Service, List<? extends CodeListValue>> part) {
        named.put(parameter, values.stream().map(value -> new Named(value.code(), part)).toList());
        return this;
    }

    /**
     * The services, in their order.
     *
     * @throws ProblemException 400 if a parameter names nothing that they have
     */
    public List<Service> services() {
        List<Service> candidates = stated.isEmpty() ? implied()
                : lists.services().stream().filter(one -> stated.contains(one.code())).toList();
        List<Violation> violations = named.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .filter(parameter -> candidates.isEmpty()
                        || !parameter.getValue().stream().allMatch(one -> candidates.stream().anyMatch(one::isIn)))
                .map(parameter -> violation(parameter.getKey(), parameter.getValue(), candidates)).toList();
        if (violations.isEmpty()) {
            requireGradeOfJudgement(candidates);
            return candidates;
        }
        throw ProblemException.invalid(violations);
    }

    /**
     * The service, for a picture, which shows one.
     *
     * @throws ProblemException 400 if there are several, or a parameter names nothing that they have
     */
    public Service onlyService() {
        List<Service> chosen = services();
        if (chosen.size() > 1) {
            throw ProblemException.invalid("service", "service: a picture shows one service",
                    chosen.stream().map(Service::code).toList());
        }
        return chosen.get(0);
    }

    /** None of the judgements that are named can have any of the grades. */
    private void requireGradeOfJudgement(List<Service> candidates) {
        List<String> judgements = named.getOrDefault("judgement", List.of()).stream().map(Named::code).toList();
        List<String> grades = named.getOrDefault("grade", List.of()).stream().map(Named::code).toList();
        List<String> possible = candidates.stream().flatMap(service -> service.judgements().stream())
                .filter(one -> judgements.contains(one.code())).flatMap(one -> one.scale().grades().stream()).map(Grade::code)
                .distinct().toList();
        if (!judgements.isEmpty() && !grades.isEmpty() && grades.stream().noneMatch(possible::contains)) {
            throw ProblemException.invalid("grade", "grade: " + String.join(", ", judgements) + " cannot be "
                    + String.join(", ", grades), possible);
        }
    }

    private List<Service> implied() {
        List<List<Named>> parameters = named.values().stream().filter(some -> !some.isEmpty()).toList();
        if (parameters.isEmpty()) {
            return List.of(lists.defaultService());
        }
        List<Service> meant = lists.services().stream()
                .filter(service -> parameters.stream().allMatch(some -> some.stream().anyMatch(one -> isMeant(service, one))))
                .toList();
        return meant.isEmpty() ? lists.services().stream()
                .filter(service -> parameters.stream().allMatch(some -> some.stream().anyMatch(one -> one.isIn(service))))
                .toList() : meant;
    }

    /** What the default service has means that one. */
    private boolean isMeant(Service service, Named value) {
        return value.isIn(service) && (service.equals(lists.defaultService()) || !value.isIn(lists.defaultService()));
    }

    private Violation violation(String parameter, List<Named> some, List<Service> candidates) {
        List<String> allowed = candidates.isEmpty() ? List.of("values of one service")
                : candidates.stream()
                        .flatMap(service -> some.get(0).part.apply(service).stream()).map(CodeListValue::code).distinct()
                        .toList();
        String unknown = some.stream().filter(one -> candidates.stream().noneMatch(one::isIn)).map(Named::code)
                .collect(Collectors.joining(", "));
        return Violation.ofParameter(parameter, candidates.isEmpty()
                ? parameter + ": no service has this together with the other parameters"
                : parameter + ": " + unknown + " does not exist in "
                        + candidates.stream().map(Service::code).collect(Collectors.joining(", ")),
                allowed);
    }

    /**
     * The coverage of these services.
     *
     * @param whole that of the data set
     */
    public Coverage coverage(Coverage whole) {
        return whole.of(services().stream().map(service -> service.coverage(whole)).toList());
    }

    /** The values of the code lists of these services. */
    public KnownValues values() {
        return lists.valuesOf(services());
    }

    /**
     * The judgements that a request chooses of one of the services.
     *
     * @return none if it chooses none, so that the headlines are meant
     */
    public static Set<Judgement> chosen(Collection<JudgementChoice> choices, Service service) {
        Set<String> codes = choices.stream().map(JudgementChoice::code).collect(Collectors.toCollection(HashSet::new));
        boolean isAll = codes.contains(JudgementChoice.ALL.code());
        return service.judgements().stream().filter(one -> isAll || codes.contains(one.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A value that the request names. */
    private record Named(String code, Function<Service, List<? extends CodeListValue>> part) {

        private boolean isIn(Service service) {
            return part.apply(service).stream().anyMatch(value -> value.code().equals(code));
        }
    }
}
