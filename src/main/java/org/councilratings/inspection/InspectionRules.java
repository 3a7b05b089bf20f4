package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.codelist.KnownValues;
import org.councilratings.council.CouncilKey;
import org.councilratings.council.CouncilLifespan;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.InspectionType;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.http.input.PlainText;
import org.councilratings.http.problem.Violations;
import org.councilratings.inspection.InspectionFacts.StatedOutcome;
import org.councilratings.inspection.Revisit.SufficientProgress;
import org.councilratings.journal.RecordType;

/** The rules for the facts about an inspection, alone and compared with other records. Missing facts are not errors here. */
final class InspectionRules {

    private static final Set<JudgementStatus> OF_INSPECTIONS = EnumSet.of(JudgementStatus.GRADED, JudgementStatus.NOT_JUDGED,
            JudgementStatus.NOT_IN_FRAMEWORK);

    private static final String NOT_ALLOWED = "is not one of the allowed values";

    private final InspectionFacts facts;
    private final OtherRecords others;
    private final Violations violations;
    private final OfstedRecordRules rules;

    InspectionRules(InspectionFacts facts, OtherRecords others, LocalDate today, Violations violations) {
        this.facts = facts;
        this.others = others;
        this.violations = violations;
        this.rules = new OfstedRecordRules(RecordType.INSPECTION, others, today, violations);
    }

    /**
     * Checks the facts, and completes them: with the id, the service, the GSS code at the time, the slugs of councils and the
     * judgements that can be left out.
     */
    Optional<InspectionFacts> check(InspectionFacts stored) {
        Optional<CouncilLifespan> council = rules.council(facts.council());
        checkDates();
        Optional<Framework> framework = framework();
        framework.ifPresent(version -> {
            checkFramework(version);
            checkJudgements(version);
            checkFindings(version);
            checkImprovementAreas(version, stored);
            checkDetails(version);
        });
        if (framework.isEmpty()) {
            checkCodes();
        }
        List<CouncilKey> partners = partners();
        if (council.isEmpty() || framework.isEmpty() || facts.begin() == null) {
            return Optional.empty();
        }
        rules.checkLifespan(council.get(), facts.startDate() == null ? "publicationDate" : "startDate", facts.begin());
        checkCode(council.get());
        String id = rules.id(facts, stored, council.get(),
                others.codeLists().service(framework.get().service()).idPart() + facts.begin());
        checkPublication(council.get(), framework.get().service(), id);
        return violations.all().isEmpty() ? Optional.of(facts.completed(id, CouncilKey.of(council.get()),
                Optional.ofNullable(facts.gssCodeAtInspection()).or(() -> council.get().gssCodeOn(facts.begin())).orElseThrow(),
                framework.get(), partners)) : Optional.empty();
    }

    /** The framework version; without one that is known, nothing else can be checked. */
    private Optional<Framework> framework() {
        Optional<Framework> found = others.codeLists().findFramework(facts.framework());
        if (facts.framework() != null && found.isEmpty()) {
            violations.add("/framework", "framework: '" + PlainText.shown(facts.framework()) + "' " + NOT_ALLOWED,
                    codes(others.codeLists().frameworks()));
        }
        found.filter(version -> facts.service() != null && !facts.service().equals(version.service()))
                .ifPresent(version -> violations.add("/service", "service: " + version.code() + " is a framework of "
                        + version.service(), List.of(version.service())));
        return found;
    }

    /** What is no code at all is wrong under any framework. */
    private void checkCodes() {
        KnownValues known = others.codeLists().values();
        requireCode("/type", "type", facts.type(), codes(known.of(InspectionType.class)));
        for (int i = 0; i < facts.judgements().size(); i++) {
            StatedOutcome judged = facts.judgements().get(i);
            requireCode("/judgements/" + i + "/judgement", "judgement", judged.judgement(), codes(known.of(Judgement.class)));
            requireCode("/judgements/" + i + "/grade", "grade", judged.grade(), codes(known.of(Grade.class)));
        }
    }

    private void requireCode(String pointer, String field, String code, List<String> allowed) {
        if (code != null && !allowed.contains(code)) {
            violations.add(pointer, field + ": '" + PlainText.shown(code) + "' " + NOT_ALLOWED, allowed);
        }
    }

    private static List<String> codes(List<? extends CodeListValue> values) {
        return values.stream().map(CodeListValue::code).toList();
    }

    private List<CouncilKey> partners() {
        List<CouncilKey> partners = new ArrayList<>();
        for (int i = 0; i < facts.serviceArrangements().size(); i++) {
            partners.add(others.councils().named(facts.serviceArrangements().get(i).partner(),
                    "/serviceArrangements/" + i + "/partner", violations).map(CouncilKey::of).orElse(null));
        }
        return partners;
    }

    /** The publication date decides which inspection is in force, so no two of a council and service can share one. */
    private void checkPublication(CouncilLifespan council, String service, String id) {
        if (facts.publicationDate() != null) {
            others.publishedOn(council, service, facts.publicationDate()).filter(other -> !other.equals(id))
                    .ifPresent(other -> violations.conflict("/publicationDate", "publicationDate: " + other
                            + " was already published on " + facts.publicationDate()));
        }
    }

    private void checkDates() {
        rules.requireOrder("startDate", facts.startDate(), "endDate", facts.endDate());
        rules.requireOrder("endDate", facts.endDate(), "publicationDate", facts.publicationDate());
        if (facts.endDate() == null) {
            rules.requireOrder("startDate", facts.startDate(), "publicationDate", facts.publicationDate());
        }
        rules.refuseFuture("publicationDate", facts.publicationDate());
    }

    /** An inspection can begin after its version was replaced, but never before the version was in use. */
    private void checkFramework(Framework framework) {
        if (facts.startDate() != null && facts.startDate().isBefore(framework.validFrom())) {
            violations.add("/framework", "framework: the inspection began on " + facts.startDate() + ", before "
                    + framework.code() + " was in use, from " + framework.validFrom());
        }
        if (facts.type() != null && !framework.has(facts.type())) {
            violations.add("/type", "type: there is no " + PlainText.shown(facts.type()) + " under " + framework.code(),
                    codes(framework.types()));
        }
    }

    private void checkJudgements(Framework framework) {
        Set<String> seen = new HashSet<>();
        framework.optional().forEach(judgement -> seen.add(judgement.code()));
        Set<String> stated = new HashSet<>();
        for (int i = 0; i < facts.judgements().size(); i++) {
            StatedOutcome judged = facts.judgements().get(i);
            if (judged.judgement() != null && checkJudged("/judgements/" + i, judged, framework)) {
                seen.add(judged.judgement());
                if (!stated.add(judged.judgement())) {
                    violations.add("/judgements/" + i + "/judgement", judged.judgement() + " appears more than once");
                }
            }
        }
        List<String> missing = codes(framework.judgements()).stream().filter(judgement -> !seen.contains(judgement)).toList();
        if (!missing.isEmpty() && !violations.hasErrorAt("/judgements")) {
            violations.add("/judgements", "judgements: " + framework.code() + " makes " + String.join(", ", missing)
                    + " too: a grade or the status not_judged is required for each");
        }
    }

    /** Returns whether there is such a judgement. */
    private boolean checkJudged(String pointer, StatedOutcome judged, Framework framework) {
        Optional<Judgement> judgement = others.codeLists().findJudgement(judged.judgement());
        String name = judged.judgement();
        if (judgement.isEmpty()) {
            violations.add(pointer + "/judgement", "judgement: '" + PlainText.shown(name) + "' " + NOT_ALLOWED,
                    codes(framework.judgements()));
        } else if (!framework.makes(name)) {
            if (judged.grade() != null || judged.status() != JudgementStatus.NOT_IN_FRAMEWORK) {
                violations.add(pointer, name + ": " + framework.code() + " does not make this judgement",
                        List.of("left out, or the status not_in_framework"));
            }
        } else if (judged.grade() != null && !judgement.get().scale().has(judged.grade())) {
            violations.add(pointer + "/grade", "grade: '" + PlainText.shown(judged.grade()) + "' " + NOT_ALLOWED,
                    codes(judgement.get().scale().grades()));
        } else if (judged.status() == null || !OF_INSPECTIONS.contains(judged.status())
                || judged.status() == JudgementStatus.NOT_IN_FRAMEWORK) {
            violations.add(pointer + "/status", name + ": " + framework.code() + " makes this judgement",
                    List.of("graded, with a grade", "not_judged, without"));
        } else if ((judged.grade() != null) != (judged.status() == JudgementStatus.GRADED)) {
            violations.add(pointer + "/grade", name + ": there is a grade if and only if the status is graded",
                    List.of("graded, with a grade", "not_judged, without"));
        }
        return judgement.isPresent();
    }

    /** What only inspections of other services have. */
    private void checkDetails(Framework framework) {
        if (framework.service().equals(ChildrensServices.CODE)) {
            refuse("significantWeaknesses", facts.significantWeaknesses());
            refuse("nextInspectionWithin", facts.nextInspectionWithin());
            refuse("revisit", facts.revisit());
        }
        if (facts.revisit() != null) {
            checkRevisit(facts.revisit());
        }
    }

    private void refuse(String field, Object value) {
        if (value != null) {
            violations.add("/" + field, field + ": inspections of " + ChildrensServices.CODE + " have none", List.of("null"));
        }
    }

    private void checkRevisit(Revisit revisit) {
        rules.requireOrder("publicationDate", facts.publicationDate(), "revisit/publicationDate", revisit.publicationDate());
        rules.requireOrder("revisit/startDate", revisit.startDate(), "revisit/publicationDate", revisit.publicationDate());
        rules.refuseFuture("revisit/publicationDate", revisit.publicationDate());
        int with = revisit.weaknessesWithProgress() == null ? 0 : revisit.weaknessesWithProgress();
        int without = revisit.weaknessesWithoutProgress() == null ? 0 : revisit.weaknessesWithoutProgress();
        boolean contradicts = revisit.sufficientProgress() == SufficientProgress.ALL && without > 0
                || revisit.sufficientProgress() == SufficientProgress.NONE && with > 0;
        if (contradicts) {
            violations.add("/revisit/sufficientProgress", "sufficientProgress: " + revisit.sufficientProgress().code()
                    + " contradicts the numbers of weaknesses, " + with + " with progress and " + without + " without");
        }
    }

    /** An item has words of ours or of the report, and its codes exist. */
    private void checkImprovementAreas(Framework framework, InspectionFacts stored) {
        List<String> themes = codes(others.codeLists().themes());
        List<String> judgements = codes(others.codeLists().service(framework.service()).judgements());
        for (int i = 0; i < facts.improvementAreas().size(); i++) {
            ImprovementArea area = facts.improvementAreas().get(i);
            String pointer = "/improvementAreas/" + i;
            requireCodes(pointer, "themes", area.themes(), themes);
            requireCodes(pointer, "concerns", area.concerns(), judgements);
            if (area.summary() == null && area.quotation() == null) {
                violations.add(pointer + "/summary", "summary: a summary or a quotation is required");
            }
            if (area.summary() != null && area.quotation() != null && words(area.summary()).equals(words(area.quotation()))) {
                violations.add(pointer + "/summary", "summary: is the quotation; it must be in your own words",
                        List.of("null, or other words"));
            }
            if (isCodedAnew(area, stored)) {
                violations.add(pointer + "/agreement",
                        "agreement: is about the themes that two readers gave, and the themes have changed", List.of("null"));
            } else if (area.agreement() != null && area.themes().isEmpty()) {
                violations.add(pointer + "/agreement", "agreement: is about themes, and there are none", List.of("null"));
            }
        }
    }

    /** Words without what differs in copies: letter case, blanks and punctuation. */
    private static String words(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.UK);
    }

    /** Other themes than those that two readers gave are no longer what they agreed on. */
    private static boolean isCodedAnew(ImprovementArea area, InspectionFacts stored) {
        return stored != null && area.agreement() != null && stored.improvementAreas().stream()
                .anyMatch(before -> before.agreement() == area.agreement() && !before.themes().equals(area.themes())
                        && (before.summary() != null && before.summary().equals(area.summary())
                                || before.quotation() != null && before.quotation().equals(area.quotation())));
    }

    private void requireCodes(String pointer, String field, List<String> codes, List<String> allowed) {
        for (int i = 0; i < codes.size(); i++) {
            requireCode(pointer + "/" + field + "/" + i, field, codes.get(i), allowed);
        }
        if (new HashSet<>(codes).size() < codes.size()) {
            violations.add(pointer + "/" + field, field + ": no code can appear more than once");
        }
    }

    private void checkFindings(Framework framework) {
        for (int i = 0; i < facts.findings().size(); i++) {
            String judgement = facts.findings().get(i).judgement();
            String pointer = "/findings/" + i + "/judgement";
            if (judgement != null && others.codeLists().findJudgement(judgement).isEmpty()) {
                violations.add(pointer, "judgement: '" + PlainText.shown(judgement) + "' " + NOT_ALLOWED,
                        codes(framework.judgements()));
            } else if (judgement != null && !framework.makes(judgement)) {
                violations.add(pointer, judgement + ": " + framework.code() + " does not make this judgement",
                        codes(framework.judgements()));
            }
        }
    }

    private void checkCode(CouncilLifespan council) {
        String stated = facts.gssCodeAtInspection();
        Optional<String> valid = council.gssCodeOn(facts.begin());
        if (stated != null && !stated.equals(valid.orElse(null))) {
            violations.add("/gssCodeAtInspection", "gssCodeAtInspection: " + stated + " was not the code of " + council.slug()
                    + " on " + facts.begin(), valid.map(List::of).orElse(null));
        }
        if (stated == null && valid.isEmpty()) {
            violations.add("/gssCodeAtInspection",
                    "gssCodeAtInspection: " + council.slug() + " had no code on " + facts.begin());
        }
    }
}
