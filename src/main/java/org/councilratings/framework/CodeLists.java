package org.councilratings.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.codelist.KnownValues;
import org.councilratings.framework.CodeListFacts.OfFramework;
import org.councilratings.framework.CodeListFacts.OfImprovementTheme;
import org.councilratings.framework.CodeListFacts.OfInspectorate;
import org.councilratings.framework.CodeListFacts.OfJudgement;
import org.councilratings.framework.CodeListFacts.OfScale;
import org.councilratings.framework.CodeListFacts.OfService;

/** The services that are inspected, with their inspectorates, frameworks, judgements and scales. It never changes. */
public final class CodeLists {

    private final Map<String, Inspectorate> inspectorates;
    private final Map<String, Scale> scales;
    private final Map<String, Judgement> judgements = new LinkedHashMap<>();
    private final Map<String, Framework> frameworks = new LinkedHashMap<>();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, ImprovementTheme> themes;
    private final List<Service> inspected;
    private final KnownValues values;
    private final Map<List<Service>, KnownValues> valuesOf = new ConcurrentHashMap<>();

    /**
     * Joins facts that {@link CodeListRules} found right.
     *
     * @param facts of all code lists, each list in its order
     */
    public CodeLists(Collection<CodeListFacts> facts) {
        inspectorates = byCode(of(facts, OfInspectorate.class)
                .map(one -> new Inspectorate(one.code(), one.label(), one.description())));
        scales = byCode(of(facts, OfScale.class).map(CodeLists::scale));
        for (OfService service : of(facts, OfService.class).toList()) {
            List<OfJudgement> own = of(facts, OfJudgement.class).filter(one -> one.service().equals(service.code())).toList();
            IntStream.range(0, own.size()).mapToObj(order -> judgement(own.get(order), order))
                    .forEach(one -> judgements.put(one.code(), one));
            of(facts, OfFramework.class).filter(one -> one.service().equals(service.code())).map(this::framework)
                    .sorted(Comparator.comparing(Framework::validFrom).thenComparing(Framework::code))
                    .forEach(one -> frameworks.put(one.code(), one));
            services.put(service.code(), service(service));
        }
        List<OfImprovementTheme> named = of(facts, OfImprovementTheme.class).toList();
        themes = byCode(IntStream.range(0, named.size()).mapToObj(order -> theme(named.get(order), order)));
        inspected = services.values().stream().filter(one -> !one.frameworks().isEmpty()).toList();
        values = valuesOf(inspected);
    }

    private static <F extends CodeListFacts> Stream<F> of(Collection<CodeListFacts> facts, Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }

    private static <T extends CodeListValue> Map<String, T> byCode(Stream<T> values) {
        return values.collect(Collectors.toMap(CodeListValue::code, Function.identity(), (one, same) -> one,
                LinkedHashMap::new));
    }

    private static Scale scale(OfScale facts) {
        return new Scale(facts.code(), facts.label(), facts.description(),
                IntStream.range(0, facts.grades().size()).mapToObj(i -> grade(facts, i)).toList());
    }

    private static Grade grade(OfScale scale, int position) {
        CodeListFacts.OfGrade facts = scale.grades().get(position);
        return new Grade(scale.code(), facts.code(), facts.label(), facts.shortLabel(), facts.inText(), facts.description(),
                position + 1);
    }

    private Judgement judgement(OfJudgement facts, int order) {
        return new Judgement(facts.code(), facts.service(), facts.label(), facts.inText(), facts.inHeadline(),
                facts.description(), scales.get(facts.scale()), order);
    }

    private Framework framework(OfFramework facts) {
        return new Framework(facts.code(), facts.service(), facts.label(), facts.shortName(), facts.validFrom(),
                facts.validTo(), facts.description(), inOrder(facts.judgements()), inOrder(facts.optionalJudgements()),
                facts.types().stream().map(type -> new InspectionType(type.code(), type.label())).toList());
    }

    private ImprovementTheme theme(OfImprovementTheme facts, int order) {
        return new ImprovementTheme(facts.code(), judgements.get(facts.area()), facts.label(), facts.definition(), order);
    }

    private List<Judgement> inOrder(Collection<String> codes) {
        return judgements.values().stream().filter(one -> codes.contains(one.code())).toList();
    }

    /** The judgements that are named or, if none is, the first of the service. */
    private List<Judgement> headlines(OfService facts) {
        return facts.headlineJudgements().isEmpty()
                ? judgements.values().stream().filter(one -> one.service().equals(facts.code())).limit(1).toList()
                : facts.headlineJudgements().stream().map(judgements::get).toList();
    }

    private Service service(OfService facts) {
        return new Service(facts.code(), facts.label(), facts.description(), facts.subject(),
                facts.inspectorates().stream().map(inspectorates::get).toList(),
                facts.idPart() == null ? "" : facts.idPart() + "-",
                judgements.values().stream().filter(one -> one.service().equals(facts.code())).toList(),
                headlines(facts),
                frameworks.values().stream().filter(one -> one.service().equals(facts.code())).toList(),
                facts.checkedTo(), facts.completeFrom(), facts.completeTo());
    }

    /** The services that can be inspected: one without a framework cannot yet. */
    public List<Service> services() {
        return inspected;
    }

    public List<Inspectorate> inspectorates() {
        return List.copyOf(inspectorates.values());
    }

    public List<Scale> scales() {
        return List.copyOf(scales.values());
    }

    /** By service, the oldest of each first. */
    public List<Framework> frameworks() {
        return List.copyOf(frameworks.values());
    }

    /** By service, in their order. */
    public List<Judgement> judgements() {
        return List.copyOf(judgements.values());
    }

    /** What areas for improvement can be about, in order. */
    public List<ImprovementTheme> themes() {
        return List.copyOf(themes.values());
    }

    /** The theme of a code, which must be one. */
    public ImprovementTheme theme(String code) {
        return known(themes, code);
    }

    /** The service of a code, which must be one. */
    public Service service(String code) {
        return known(services, code);
    }

    /** The service of the framework of a code, which must be one. */
    public Service serviceOf(String framework) {
        return service(framework(framework).service());
    }

    /** The framework of a code, which must be one. */
    public Framework framework(String code) {
        return known(frameworks, code);
    }

    public Optional<Framework> findFramework(String code) {
        return Optional.ofNullable(code).map(frameworks::get);
    }

    /** The judgement of a code, which must be one. */
    public Judgement judgement(String code) {
        return known(judgements, code);
    }

    public Optional<Judgement> findJudgement(String code) {
        return Optional.ofNullable(code).map(judgements::get);
    }

    /** The default service, childrens_services; a data set without it has the first of its services. */
    public Service defaultService() {
        return services.getOrDefault(ChildrensServices.CODE, services.values().iterator().next());
    }

    /** The code of a service in a query; empty for the default one, which a query need not name. */
    public String inQuery(Service service) {
        return service.equals(defaultService()) ? "" : service.code();
    }

    private static <T> T known(Map<String, T> values, String code) {
        T value = values.get(code);
        if (value == null) {
            throw new IllegalArgumentException("No code list has " + code);
        }
        return value;
    }

    /** The values of all code lists. Of grades with the same code, that of the first service. */
    public KnownValues values() {
        return values;
    }

    /**
     * The values of the code lists of some services: what parameters can be, and what lists about these services show.
     *
     * @param of some of {@link #services}, in their order
     */
    public KnownValues valuesOf(List<Service> of) {
        return valuesOf.computeIfAbsent(of, this::made);
    }

    private KnownValues made(List<Service> of) {
        Map<Class<?>, List<? extends CodeListValue>> made = new LinkedHashMap<>();
        List<Judgement> judged = all(of, Service::judgements);
        List<Framework> versions = all(of, Service::frameworks);
        made.put(Service.class, inspected);
        made.put(Inspectorate.class, inspectorates());
        made.put(Scale.class, scales());
        made.put(ImprovementTheme.class, themes());
        made.put(Judgement.class, judged);
        made.put(Framework.class, versions);
        made.put(Grade.class, distinct(judged.stream().flatMap(one -> one.scale().grades().stream())));
        made.put(InspectionType.class, distinct(versions.stream().flatMap(one -> one.types().stream())));
        List<JudgementChoice> choices = new ArrayList<>(judged.stream().map(JudgementChoice::of).toList());
        choices.add(JudgementChoice.ALL);
        made.put(JudgementChoice.class, choices);
        return new KnownValues(made);
    }

    private static <T> List<T> all(List<Service> of, Function<Service, List<T>> part) {
        return of.stream().flatMap(service -> part.apply(service).stream()).toList();
    }

    private static <T extends CodeListValue> List<T> distinct(Stream<T> some) {
        return List.copyOf(byCode(some).values());
    }
}
