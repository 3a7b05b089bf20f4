package org.councilratings.council;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.councilratings.calendar.Validity;
import org.councilratings.http.problem.Violations;

/** The rules for the facts about a council, alone and compared with other councils. Missing facts are not errors here. */
public final class CouncilRules {

    private final CouncilFacts facts;
    private final Violations violations;

    private CouncilRules(CouncilFacts facts, Violations violations) {
        this.facts = facts;
        this.violations = violations;
    }

    /**
     * Checks facts, and completes them.
     *
     * @param own the slug of the stored council that the facts are about, or null if it is new
     * @return nothing if there are violations, which are added
     */
    public static Optional<CouncilFacts> check(CouncilFacts facts, String own, CouncilDirectory others, Violations violations) {
        CouncilRules rules = new CouncilRules(facts, violations);
        Optional<Region> region = rules.region();
        rules.checkLifespan();
        rules.checkCodes();
        rules.checkPredecessors();
        rules.checkNames(own, others);
        rules.checkAliases(others);
        rules.checkPlannedSuccessors(others);
        Map<String, CouncilLifespan> predecessors = rules.findPredecessors(others);
        return violations.all().isEmpty()
                ? region.map(found -> facts.completed(found, predecessors, others.successors(facts.slug())))
                : Optional.empty();
    }

    /** The region of the name and code. It determines the Ofsted region. */
    private Optional<Region> region() {
        Optional<Region> byName = region("region", facts.region());
        Optional<Region> byCode = region("regionCode", facts.regionCode());
        if (facts.region() == null && facts.regionCode() == null && !violations.hasErrorAt("/region")) {
            violations.add("/region", "region: a value is required");
        }
        if (byName.isPresent() && byCode.isPresent() && byName.get() != byCode.get()) {
            violations.add("/regionCode", "regionCode: " + byCode.get().code() + " is not " + byName.get().label(),
                    List.of(byName.get().code()));
        }
        Optional<Region> region = byName.or(() -> byCode);
        region.map(Region::ofstedRegion)
                .filter(name -> facts.ofstedRegion() != null && !name.equals(facts.ofstedRegion()))
                .ifPresent(name -> violations.add("/ofstedRegion",
                        "ofstedRegion: '" + facts.ofstedRegion() + "' is not the Ofsted region of this region", List.of(name)));
        return region;
    }

    private Optional<Region> region(String field, String text) {
        Optional<Region> region = Region.of(text);
        if (text != null && region.isEmpty()) {
            violations.add("/" + field, field + ": '" + text + "' is not one of the allowed values",
                    Arrays.stream(Region.values()).flatMap(each -> each.spellings().stream()).toList());
        }
        return region;
    }

    private void checkLifespan() {
        if (new Validity(facts.activeFrom(), facts.activeTo()).isReversed()) {
            violations.add("/activeTo", "activeTo: " + facts.activeTo() + " is before activeFrom, " + facts.activeFrom());
        }
    }

    private void checkCodes() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < facts.codes().size(); i++) {
            GssCode code = facts.codes().get(i);
            if (code.gssCode() != null && !seen.add(code.gssCode())) {
                violations.add("/codes/" + i + "/gssCode", "gssCode: " + code.gssCode() + " appears more than once");
            }
            if (code.validity().isReversed()) {
                violations.add("/codes/" + i + "/validTo",
                        "validTo: " + code.validTo() + " is before validFrom, " + code.validFrom());
            }
        }
        List<GssCode> inOrder = GssCode.inOrder(facts.codes());
        checkNewest(inOrder);
        checkOneAtATime(inOrder);
    }

    private void checkNewest(List<GssCode> inOrder) {
        if (!inOrder.isEmpty() && facts.gssCode() != null) {
            String newest = inOrder.get(inOrder.size() - 1).gssCode();
            if (newest != null && !newest.equals(facts.gssCode())) {
                violations.add("/gssCode", "gssCode: " + facts.gssCode() + " is not the newest of the codes", List.of(newest));
            }
        } else if (inOrder.isEmpty() && violations.all().isEmpty()) {
            violations.add("/codes", "codes: a council has at least one GSS code");
        }
    }

    /** A council has at most one code on any day. */
    private void checkOneAtATime(List<GssCode> inOrder) {
        for (int i = 1; i < inOrder.size(); i++) {
            GssCode earlier = inOrder.get(i - 1);
            GssCode later = inOrder.get(i);
            if (later.validFrom() == null || !earlier.validity().endsBefore(later.validFrom())) {
                violations.add("/codes/" + facts.codes().indexOf(later) + "/validFrom",
                        "validFrom: " + later.gssCode() + " and "
                                + earlier.gssCode() + " are both valid on the same day");
            }
        }
    }

    private void checkPredecessors() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < facts.predecessors().size(); i++) {
            checkPredecessor("/predecessors/" + i, facts.predecessors().get(i), seen);
        }
    }

    private void checkPredecessor(String pointer, RelatedCouncil predecessor, Set<String> seen) {
        String slug = predecessor.slug();
        if (slug != null && slug.equals(facts.slug())) {
            violations.add(pointer + "/slug", "slug: a council cannot take over from itself");
        }
        if (slug != null && !seen.add(slug)) {
            violations.add(pointer + "/slug", "slug: " + slug + " appears more than once");
        }
        LocalDate first = facts.activeFrom();
        if (first != null && predecessor.effectiveDate() != null && predecessor.effectiveDate().isBefore(first)) {
            violations.add(pointer + "/effectiveDate", "effectiveDate: " + predecessor.effectiveDate()
                    + " is before the council's first day, " + first);
        }
    }

    /** A name that already leads to another council would lead to neither. */
    private void checkAliases(CouncilDirectory others) {
        for (int i = 0; i < facts.aliases().size(); i++) {
            String alias = facts.aliases().get(i);
            String pointer = "/aliases/" + i;
            if (facts.aliases().indexOf(alias) < i) {
                violations.add(pointer, "aliases: '" + alias + "' appears more than once");
            }
            others.called(alias).stream().filter(council -> !council.slug().equals(facts.slug())).findFirst()
                    .ifPresent(council -> violations.conflict(pointer,
                            "aliases: '" + alias + "' already leads to " + council.slug()));
        }
    }

    private void checkPlannedSuccessors(CouncilDirectory others) {
        List<PlannedSuccessor> planned = facts.plannedSuccessors();
        Map<String, CouncilLifespan> councils = others
                .find(planned.stream().map(PlannedSuccessor::slug).filter(Objects::nonNull).toList());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < planned.size(); i++) {
            String slug = planned.get(i).slug();
            LocalDate first = planned.get(i).effectiveDate();
            if (slug != null && !seen.add(slug)) {
                violations.add("/plannedSuccessors/" + i + "/slug", "slug: " + slug + " appears more than once");
            } else if (councils.containsKey(slug)) {
                violations.conflict("/plannedSuccessors/" + i + "/slug",
                        "slug: " + slug + " is a council already; its own record names its predecessors");
            }
            if (first != null && facts.activeTo() != null && !first.isAfter(facts.activeTo())) {
                violations.add("/plannedSuccessors/" + i + "/effectiveDate",
                        "effectiveDate: " + first + " is not after the council's last day, " + facts.activeTo());
            }
        }
    }

    /** No two councils share a name or code, even if one of them was removed. */
    private void checkNames(String own, CouncilDirectory others) {
        List<String> names = facts.names();
        Map<String, CouncilLifespan> holders = others.find(names);
        Map<String, String> removed = others.removed(names);
        for (String name : names) {
            CouncilLifespan holder = holders.get(name);
            if (holder != null && !holder.slug().equals(own)) {
                violations.conflict(pointerTo(name), "'" + name + "' already belongs to " + holder.slug());
            } else if (removed.containsKey(name) && !removed.get(name).equals(facts.slug())) {
                violations.conflict(pointerTo(name), "'" + name + "' belonged to a council that was removed");
            }
        }
        if (facts.slug() != null && facts.ofstedUrn() != null && removed.containsKey(facts.slug())
                && !removed.containsKey(facts.ofstedUrn())) {
            violations.conflict("/slug",
                    "'" + facts.slug() + "' belonged to a removed council with a different Ofsted URN");
        }
    }

    private String pointerTo(String name) {
        if (name.equals(facts.slug())) {
            return "/slug";
        }
        if (name.equals(facts.ofstedUrn())) {
            return "/ofstedUrn";
        }
        if (name.equals(facts.dfeLaCode())) {
            return "/dfeLaCode";
        }
        return "/codes/" + facts.codes().stream().map(GssCode::gssCode).toList().indexOf(name) + "/gssCode";
    }

    private Map<String, CouncilLifespan> findPredecessors(CouncilDirectory others) {
        List<String> slugs = facts.predecessors().stream().map(RelatedCouncil::slug).filter(Objects::nonNull).toList();
        Map<String, CouncilLifespan> found = others.find(slugs);
        for (int i = 0; i < facts.predecessors().size(); i++) {
            String slug = facts.predecessors().get(i).slug();
            if (slug != null && !(found.containsKey(slug) && found.get(slug).slug().equals(slug))) {
                violations.add("/predecessors/" + i + "/slug", "slug: no council has the slug '" + slug + "'");
            }
        }
        return found;
    }
}
