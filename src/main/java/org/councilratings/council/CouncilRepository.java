package org.councilratings.council;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.web.query.Conditions;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds councils by any of the codes that other systems know them by. */
@ApplicationScoped
public class CouncilRepository implements PanacheRepositoryBase<Council, Integer> {

    /** The council that a GSS code (past ones too), Ofsted URN, DfE LA code or slug stands for, in any letter case. */
    public Optional<Council> findByCode(String code) {
        return Optional.ofNullable(findByCodes(List.of(code)).get(code));
    }

    /** The councils that codes of any kind stand for, by the code as it was given. Unknown codes are absent. */
    public Map<String, Council> findByCodes(Collection<String> codes) {
        Set<String> lower = codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Set<String> upper = codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        List<Council> found = list("""
                select distinct c from Council c left join fetch c.codes where c.slug in ?1 or c.dfeLaCode in ?1
                or c.ofstedUrn in ?2
                or c.ofstedUrn in (select o.ofstedUrn from Council o join o.codes k where k.gssCode in ?3)""",
                lower, urns(lower), upper);
        Map<String, Council> byCode = new LinkedHashMap<>();
        for (String code : codes) {
            found.stream().filter(knownBy(code)).findFirst().ifPresent(council -> byCode.put(code, council));
        }
        return byCode;
    }

    private static Set<Integer> urns(Set<String> texts) {
        return texts.stream().filter(text -> text.matches("[1-9]\\d{4,8}")).map(Integer::valueOf).collect(Collectors.toSet());
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

    /** The names of all councils, to find what may have been meant. */
    List<CouncilName> names() {
        return find("select slug, name, gssCode from Council order by slug").project(CouncilName.class).list();
    }
}
