package org.councilratings.council;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.web.query.AnyOf;
import org.councilratings.web.query.Conditions;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds councils by any of the codes that other systems know them by. */
@ApplicationScoped
public class CouncilRepository implements PanacheRepositoryBase<Council, Integer> {

    private static final Pattern URN = Pattern.compile("[1-9]\\d{4,8}");

    /** How many names are compared on either side of what was typed. */
    private static final int MOST_NAMES = 250;

    /** Each kind of code is looked up by itself: for conditions joined by "or" H2 reads all councils. */
    private static final String BY_CODES = """
            select distinct c from Council c left join fetch c.codes where c.ofstedUrn in (
            select s.ofstedUrn from Council s where s.slug %1$s ?1
            union all select d.ofstedUrn from Council d where d.dfeLaCode %1$s ?1
            union all select u.ofstedUrn from Council u where u.ofstedUrn %2$s ?2
            union all select g.ofstedUrn from Council g join g.codes k where k.gssCode %3$s ?3)""";

    /** The council that a GSS code (past ones too), Ofsted URN, DfE LA code or slug stands for, in any letter case. */
    public Optional<Council> findByCode(String code) {
        return Optional.ofNullable(findByCodes(List.of(code)).get(code));
    }

    /** The councils that codes of any kind stand for, by the code as it was given. Unknown codes are absent. */
    public Map<String, Council> findByCodes(Collection<String> codes) {
        AnyOf lower = new AnyOf(distinct(codes, code -> code.toLowerCase(Locale.ROOT)));
        AnyOf upper = new AnyOf(distinct(codes, code -> code.toUpperCase(Locale.ROOT)));
        AnyOf urns = new AnyOf(distinct(codes, CouncilRepository::urn));
        List<Council> found = list(BY_CODES.formatted(lower.operator(), urns.operator(), upper.operator()), lower.operand(),
                urns.operand(), upper.operand());
        Map<String, Council> byCode = new LinkedHashMap<>();
        for (String code : codes) {
            found.stream().filter(knownBy(code)).findFirst().ifPresent(council -> byCode.put(code, council));
        }
        return byCode;
    }

    private static <T> Set<T> distinct(Collection<String> codes, Function<String, T> as) {
        return codes.stream().map(as).collect(Collectors.toSet());
    }

    /** The number that a code is, if it can be a URN; 0, which is none, if not. */
    private static Integer urn(String code) {
        return URN.matcher(code).matches() ? Integer.valueOf(code) : 0;
    }

    private static Predicate<Council> knownBy(String code) {
        return council -> council.slug.equalsIgnoreCase(code) || council.dfeLaCode.equals(code)
                || council.ofstedUrn.toString().equals(code)
                || council.codes.stream().anyMatch(gss -> gss.gssCode().equalsIgnoreCase(code));
    }

    /** The councils that meet conditions on {@code c}. */
    public PanacheQuery<Council> matching(Conditions conditions, String order) {
        return find("from Council c" + conditions.clause() + order, conditions.parameters());
    }

    /** The URNs of the councils that meet conditions on {@code c}. */
    public PanacheQuery<Integer> urnsMatching(Conditions conditions, String order) {
        return find("select c.ofstedUrn from Council c" + conditions.clause() + order, conditions.parameters())
                .project(Integer.class);
    }

    /**
     * The GSS codes of the councils that meet conditions on {@code c}, each council's oldest first. Of an inner join H2 would
     * take the codes first and sort them all; of an outer one it walks the councils in their order.
     */
    PanacheQuery<CodeOfCouncil> codesMatching(Conditions conditions) {
        return find("""
                select k.gssCode, c.slug, c.name, c.gssCode, c.region, c.type, k.validFrom, k.validTo, k.reasonEnded
                from Council c left join c.codes k%s order by c.name, c.slug,
                case when k.validFrom is null then 0 else 1 end, k.validFrom, k.gssCode"""
                .formatted(conditions.always("k.gssCode is not null").clause()), conditions.parameters())
                .project(CodeOfCouncil.class);
    }

    /**
     * The names to choose from when something was typed that is no council's code: those of the councils that stand around it
     * in the order of the slugs and in that of the GSS codes. Of a few hundred councils that is every one; of very many, those
     * that begin alike.
     */
    Set<CouncilName> namesAround(String typed) {
        Set<CouncilName> around = new LinkedHashSet<>(namesAround("slug", typed.toLowerCase(Locale.ROOT)));
        around.addAll(namesAround("gssCode", typed.toUpperCase(Locale.ROOT)));
        return around;
    }

    private List<CouncilName> namesAround(String code, String typed) {
        List<CouncilName> names = new ArrayList<>(neighbours(code + " >= ?1 order by " + code, typed));
        names.addAll(neighbours(code + " < ?1 order by " + code + " desc", typed));
        return names;
    }

    private List<CouncilName> neighbours(String conditionAndOrder, String typed) {
        return find("select slug, name, gssCode from Council where " + conditionAndOrder, typed).project(CouncilName.class)
                .page(0, MOST_NAMES).list();
    }
}
