package org.councilratings.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;

import org.councilratings.council.GssCodeResource.GssCodeRecord;
import org.councilratings.store.AnyOf;
import org.councilratings.store.Conditions;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds councils by any of the codes that other systems know them by. */
@ApplicationScoped
public class CouncilRepository implements PanacheRepositoryBase<Council, Integer> {

    private static final String BY_CODES = """
            select distinct c from Council c left join fetch c.codes where c.ofstedUrn in (%s)""";

    /** The council with a code: a GSS code (including past ones), Ofsted URN, DfE LA code or slug, in any letter case. */
    public Optional<Council> findByCode(String code) {
        return Optional.ofNullable(findByCodes(List.of(code)).get(code));
    }

    public Optional<Council> findBySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** What identifies each council, including abolished ones. Read as plain values: entities would take much more memory. */
    public List<CouncilLifespan> lifespans() {
        Map<Integer, List<GssCode>> codes = rows(CodeRow.class,
                "select c.ofstedUrn, k.gssCode, k.validFrom, k.validTo from Council c join c.codes k", Map.of())
                .collect(Collectors.groupingBy(CodeRow::urn, Collectors.mapping(CodeRow::code, Collectors.toList())));
        Map<Integer, List<String>> aliases = aliases(new Conditions());
        return rows(NameRow.class, """
                select c.ofstedUrn, c.slug, c.name, c.officialName, c.onsName, c.type, c.dfeLaCode, c.activeFrom, c.activeTo
                from Council c""", Map.of())
                .map(row -> new CouncilLifespan(row.urn, row.slug, row.name, row.officialName, row.onsName,
                        aliases.getOrDefault(row.urn, List.of()), row.type, row.dfeLaCode, GssCode.inOrder(codes.get(row.urn)),
                        row.activeFrom, row.activeTo))
                .toList();
    }

    private <R> Stream<R> rows(Class<R> type, String text, Map<String, Object> parameters) {
        TypedQuery<R> query = getEntityManager().createQuery(text, type);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream();
    }

    record NameRow(Integer urn, String slug, String name, String officialName, String onsName, CouncilType type,
            String dfeLaCode, LocalDate activeFrom, LocalDate activeTo) {
    }

    record CodeRow(Integer urn, String gssCode, LocalDate validFrom, LocalDate validTo) {

        private GssCode code() {
            return new GssCode(gssCode, validFrom, validTo, null);
        }
    }

    record AliasRow(Integer urn, String alias) {
    }

    /** Gives a council a new version if only its predecessors have changed. */
    void raiseVersion(Council council) {
        getEntityManager().lock(council, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** Finds councils by codes of any kind. The keys are the codes as given; unknown codes are absent. */
    public Map<String, Council> findByCodes(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        List<String> lookUps = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (CouncilCodeScheme kind : CouncilCodeScheme.values()) {
            Set<Object> possible = kind.among(codes);
            if (!possible.isEmpty()) {
                AnyOf these = new AnyOf(possible);
                lookUps.add(kind.lookUp(these.operator()));
                parameters.put(kind.name(), these.operand());
            }
        }
        List<Council> found = list(BY_CODES.formatted(String.join(" union all ", lookUps)), parameters);
        Map<String, Council> byCode = new LinkedHashMap<>();
        for (String code : codes) {
            found.stream().filter(knownBy(code)).findFirst().ifPresent(council -> byCode.put(code, council));
        }
        return byCode;
    }

    private static Predicate<Council> knownBy(String code) {
        return council -> council.slug.equalsIgnoreCase(code) || council.dfeLaCode.equals(code)
                || council.ofstedUrn.toString().equals(code)
                || council.codes.stream().anyMatch(gss -> gss.gssCode().equalsIgnoreCase(code));
    }

    /** Councils with their codes, in the order of the URNs. */
    public List<Council> withUrns(List<Integer> urns) {
        Map<Integer, Council> found = list("from Council c left join fetch c.codes where c.ofstedUrn in ?1", urns).stream()
                .collect(Collectors.toMap(council -> council.ofstedUrn, Function.identity(), (same, again) -> same));
        return urns.stream().map(found::get).toList();
    }

    /** The councils that meet conditions on {@code c}, by name, with all their names. Read as plain values, like lifespans. */
    List<Named> named(Conditions conditions) {
        Map<Integer, List<String>> aliases = aliases(conditions);
        return rows(ReferenceRow.class, """
                select c.slug, c.name, c.officialName, c.gssCode, c.region, c.type, c.onsName, c.ofstedUrn, c.dfeLaCode
                from Council c%s order by c.name, c.slug""".formatted(conditions.clause()), conditions.parameters())
                .map(row -> new Named(row.reference(), row.officialName,
                        aliases.getOrDefault(row.ofstedUrn, List.of())))
                .toList();
    }

    private Map<Integer, List<String>> aliases(Conditions conditions) {
        return rows(AliasRow.class,
                "select c.ofstedUrn, a from Council c join c.aliases a" + conditions.clause() + " order by a",
                conditions.parameters())
                .collect(Collectors.groupingBy(AliasRow::urn, Collectors.mapping(AliasRow::alias, Collectors.toList())));
    }

    /** A council with its full name and its aliases. */
    record Named(CouncilReference council, String officialName, List<String> aliases) {
    }

    record ReferenceRow(String slug, String name, String officialName, String gssCode, Region region, CouncilType type,
            String onsName, Integer ofstedUrn, String dfeLaCode) {

        private CouncilReference reference() {
            return new CouncilReference(slug, name, gssCode, region.label(), type, onsName, ofstedUrn.toString(), dfeLaCode);
        }
    }

    /**
     * The GSS codes of the councils that meet conditions on {@code c}, each council's oldest first. With an inner join, H2
     * would read the codes first and sort them all; with an outer join it reads the councils in order.
     */
    PanacheQuery<GssCodeRecord> codesMatching(Conditions conditions) {
        return find("""
                select k.gssCode, c.slug, c.name, c.gssCode, c.region, c.type, c.onsName, c.ofstedUrn,
                c.dfeLaCode, k.validFrom, k.validTo, k.reasonEnded
                from Council c left join c.codes k%s order by c.name, c.slug,
                case when k.validFrom is null then 0 else 1 end, k.validFrom, k.gssCode"""
                .formatted(conditions.always("k.gssCode is not null").clause()), conditions.parameters())
                .project(GssCodeRecord.class);
    }
}
