package org.councilratings.framework;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.councilratings.framework.CodeListFacts.OfFramework;
import org.councilratings.framework.CodeListFacts.OfGrade;
import org.councilratings.framework.CodeListFacts.OfImprovementTheme;
import org.councilratings.framework.CodeListFacts.OfInspectorate;
import org.councilratings.framework.CodeListFacts.OfJudgement;
import org.councilratings.framework.CodeListFacts.OfScale;
import org.councilratings.framework.CodeListFacts.OfService;
import org.councilratings.framework.CodeListFacts.OfType;
import org.councilratings.http.problem.Violations;

/** The rules for a value of a code list, beside the values of all lists. Missing facts are not errors here. */
public final class CodeListRules {

    private static final List<String> COLUMNS = List.of("_grade", "_status", "_since", "_report_url");

    private final Collection<CodeListFacts> all;
    private final Violations violations;

    private CodeListRules(Collection<CodeListFacts> all, Violations violations) {
        this.all = all;
        this.violations = violations;
    }

    /**
     * Adds what cannot be true.
     *
     * @param facts a value that has all required fields
     * @param all the values of all lists, with this one in its new form
     */
    public static void check(CodeListFacts facts, Collection<CodeListFacts> all, Violations violations) {
        CodeListRules rules = new CodeListRules(all, violations);
        if (facts.code().equals(JudgementChoice.ALL.code())) {
            violations.add("/code", "code: all means every judgement in requests", List.of("another code"));
        }
        if (facts instanceof OfScale scale) {
            rules.checkScale(scale);
        } else if (facts instanceof OfJudgement judgement) {
            rules.checkJudgement(judgement);
        } else if (facts instanceof OfFramework framework) {
            rules.checkFramework(framework);
        } else if (facts instanceof OfService service) {
            rules.checkService(service);
        } else if (facts instanceof OfImprovementTheme theme && theme.area() != null) {
            rules.requireKnown("/area", theme.area(), rules.codes(OfJudgement.class));
        }
    }

    /**
     * Adds a conflict if other values, or stored inspections, would not be right any more.
     *
     * @param changed the value that changes
     * @param all the values of all lists as they would be
     * @param use finds what stored inspections have
     */
    public static void checkOthers(CodeListFacts changed, Collection<CodeListFacts> all,
            CodeListUse use, Violations violations) {
        for (CodeListFacts other : all) {
            Violations ofOther = new Violations();
            check(other, all, ofOther);
            ofOther.all().stream().findFirst().filter(any -> other != changed).ifPresent(first -> violations.conflict("",
                    "The " + other.type().code().replace('_', ' ') + " " + other.code() + " would no longer be valid: "
                            + first.message()));
        }
        if (violations.all().isEmpty()) {
            CodeLists lists = new CodeLists(all);
            use.combinations().stream().filter(one -> !allows(lists, one)).findFirst().ifPresent(one -> violations.conflict("",
                    "Inspections have " + one.framework() + ", " + one.type()
                            + (one.judgement() == null ? "" : ", " + one.judgement())
                            + (one.grade() == null ? "" : ", " + one.grade()) + ", which this change would make impossible"));
            Set<String> themes = new TreeSet<>(use.themes());
            lists.themes().forEach(theme -> themes.remove(theme.code()));
            themes.stream().findFirst().ifPresent(theme -> violations.conflict("",
                    "Areas for improvement have the theme " + theme + ", which this change would remove"));
        }
    }

    private static boolean allows(CodeLists lists, CodeListUse.Combination used) {
        Optional<Framework> framework = lists.findFramework(used.framework());
        return framework.isPresent() && framework.get().service().equals(used.service()) && framework.get().has(used.type())
                && (used.firstStart() == null || !used.firstStart().isBefore(framework.get().validFrom()))
                && (used.judgement() == null || framework.get().makes(used.judgement())
                        && (used.grade() == null || lists.judgement(used.judgement()).scale().has(used.grade())));
    }

    private List<String> codes(Class<? extends CodeListFacts> type) {
        return of(type).map(CodeListFacts::code).toList();
    }

    private <F extends CodeListFacts> Stream<F> of(Class<F> type) {
        return all.stream().filter(type::isInstance).map(type::cast);
    }

    private List<String> judgementsOf(String service) {
        return of(OfJudgement.class).filter(one -> one.service().equals(service)).map(CodeListFacts::code).toList();
    }

    private void requireKnown(String pointer, String code, List<String> known) {
        if (!known.contains(code)) {
            violations.add(pointer, pointer.substring(1).replaceAll("/.*", "") + ": there is no " + code, known);
        }
    }

    private void requireKnown(String field, List<String> codes, List<String> known) {
        for (int i = 0; i < codes.size(); i++) {
            requireKnown("/" + field + "/" + i, codes.get(i), known);
        }
        requireDistinct("/" + field, codes);
    }

    private void requireDistinct(String pointer, List<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.stream().filter(code -> code != null && !seen.add(code)).forEach(
                code -> violations.add(pointer, pointer.substring(1) + ": " + code + " appears more than once"));
    }

    private void requireSome(String field, List<?> items) {
        if (items.isEmpty()) {
            violations.add("/" + field, field + ": at least one is required");
        }
    }

    private void checkScale(OfScale scale) {
        requireSome("grades", scale.grades());
        requireDistinct("/grades", scale.grades().stream().map(OfGrade::code).toList());
        Stream.of(JudgementStatus.values()).map(JudgementStatus::code)
                .filter(status -> scale.grades().stream().anyMatch(grade -> status.equals(grade.code())))
                .forEach(status -> violations.add("/grades", "grades: " + status + " is a status", List.of("another code")));
    }

    private void checkJudgement(OfJudgement judgement) {
        COLUMNS.stream().filter(judgement.code()::endsWith).findFirst().ifPresent(end -> violations.add("/code",
                "code: cannot end with " + end + ", which columns of lists add", List.of("another code")));
        requireKnown("/service", judgement.service(), codes(OfService.class));
        requireKnown("/scale", judgement.scale(), codes(OfScale.class));
    }

    private void checkFramework(OfFramework framework) {
        requireKnown("/service", framework.service(), codes(OfService.class));
        requireSome("judgements", framework.judgements());
        requireSome("types", framework.types());
        requireKnown("judgements", framework.judgements(), judgementsOf(framework.service()));
        requireKnown("optionalJudgements", framework.optionalJudgements(), framework.judgements());
        requireDistinct("/types", framework.types().stream().map(OfType::code).toList());
        if (framework.validTo() != null && framework.validTo().isBefore(framework.validFrom())) {
            violations.add("/validTo", "validTo: " + framework.validTo() + " is before validFrom, " + framework.validFrom());
        }
    }

    private void checkService(OfService service) {
        requireSome("inspectorates", service.inspectorates());
        requireKnown("inspectorates", service.inspectorates(), codes(OfInspectorate.class));
        requireKnown("headlineJudgements", service.headlineJudgements(), judgementsOf(service.code()));
        boolean isDefault = service.code().equals(ChildrensServices.CODE);
        if (isDefault != (service.checkedTo() == null)) {
            violations.add("/checkedTo", isDefault ? "checkedTo: of this service, it is that of the data set: change it with"
                    + " PUT /v1/coverage" : "checkedTo: a value is required");
        }
        if (service.completeFrom() == null && service.completeTo() != null) {
            violations.add("/completeFrom", "completeFrom: a value is required with completeTo");
        } else if (service.completeTo() != null && service.completeTo().isBefore(service.completeFrom())) {
            violations.add("/completeTo",
                    "completeTo: " + service.completeTo() + " is before completeFrom, " + service.completeFrom());
        }
        if (service.completeFrom() != null && service.checkedTo() != null
                && service.completeFrom().isAfter(service.checkedTo())) {
            violations.add("/completeFrom",
                    "completeFrom: " + service.completeFrom() + " is after checkedTo, " + service.checkedTo());
        }
        if (service.completeTo() != null && service.checkedTo() != null && service.completeTo().isAfter(service.checkedTo())) {
            violations.add("/completeTo",
                    "completeTo: " + service.completeTo() + " is after checkedTo, " + service.checkedTo());
        }
    }
}
