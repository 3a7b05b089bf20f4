package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.council.CouncilKey;
import org.councilratings.council.CouncilLifespan;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.http.problem.Violations;
import org.councilratings.inspection.InspectionRecord.Judged;
import org.councilratings.journal.RecordType;

/** The rules for the facts about an inspection, alone and compared with other records. Missing facts are not errors here. */
final class InspectionRules {

    private static final Set<JudgementStatus> OF_INSPECTIONS = EnumSet.of(JudgementStatus.GRADED, JudgementStatus.NOT_JUDGED,
            JudgementStatus.NOT_IN_FRAMEWORK);

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
     * Checks the facts, and completes them: with the id, the GSS code at the time, the slugs of councils and all nine
     * judgements.
     */
    Optional<InspectionFacts> check(InspectionFacts stored) {
        Optional<CouncilLifespan> council = rules.council(facts.council());
        checkDates();
        if (facts.framework() != null) {
            checkFramework();
            checkJudgements();
            checkFindings();
        }
        List<CouncilKey> partners = partners();
        if (council.isEmpty() || facts.begin() == null) {
            return Optional.empty();
        }
        rules.checkLifespan(council.get(), facts.startDate() == null ? "publicationDate" : "startDate", facts.begin());
        checkCode(council.get());
        String id = rules.id(facts, stored, council.get(), facts.begin());
        checkPublication(council.get(), id);
        return violations.all().isEmpty() ? Optional.of(facts.completed(id, CouncilKey.of(council.get()),
                Optional.ofNullable(facts.gssCodeAtInspection()).or(() -> council.get().gssCodeOn(facts.begin())).orElseThrow(),
                partners)) : Optional.empty();
    }

    private List<CouncilKey> partners() {
        List<CouncilKey> partners = new ArrayList<>();
        for (int i = 0; i < facts.serviceArrangements().size(); i++) {
            partners.add(others.councils().named(facts.serviceArrangements().get(i).partner(),
                    "/serviceArrangements/" + i + "/partner", violations).map(CouncilKey::of).orElse(null));
        }
        return partners;
    }

    /** The publication date decides which inspection is in force, so no two inspections of a council can share one. */
    private void checkPublication(CouncilLifespan council, String id) {
        if (facts.publicationDate() != null) {
            others.publishedOn(council, facts.publicationDate()).filter(other -> !other.equals(id))
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
    private void checkFramework() {
        Framework framework = facts.framework();
        if (facts.startDate() != null && facts.startDate().isBefore(framework.validFrom())) {
            violations.add("/framework", "framework: the inspection began on " + facts.startDate() + ", before "
                    + framework.code() + " was in use, from " + framework.validFrom());
        }
        if (facts.type() != null && !facts.type().isUnder(framework)) {
            violations.add("/type", "type: there is no " + facts.type().code() + " under " + framework.code(),
                    InspectionType.under(framework).stream().map(CodeListValue::code).toList());
        }
    }

    private void checkJudgements() {
        Set<Judgement> seen = EnumSet.noneOf(Judgement.class);
        for (int i = 0; i < facts.judgements().size(); i++) {
            Judged judged = facts.judgements().get(i);
            if (judged.judgement() != null) {
                checkJudged("/judgements/" + i, judged);
                if (!seen.add(judged.judgement())) {
                    violations.add("/judgements/" + i + "/judgement", judged.judgement().code() + " appears more than once");
                }
            }
        }
        List<String> missing = facts.framework().judgements().stream().filter(judgement -> !seen.contains(judgement))
                .map(CodeListValue::code).toList();
        if (!missing.isEmpty() && !violations.hasErrorAt("/judgements")) {
            violations.add("/judgements", "judgements: " + facts.framework().code() + " makes " + String.join(", ", missing)
                    + " too: a grade or the status not_judged is required for each");
        }
    }

    private void checkJudged(String pointer, Judged judged) {
        String name = judged.judgement().code();
        if (!facts.framework().makes(judged.judgement())) {
            if (judged.grade() != null || judged.status() != JudgementStatus.NOT_IN_FRAMEWORK) {
                violations.add(pointer, name + ": " + facts.framework().code() + " does not make this judgement",
                        List.of("left out, or the status not_in_framework"));
            }
        } else if (judged.status() == null || !OF_INSPECTIONS.contains(judged.status())
                || judged.status() == JudgementStatus.NOT_IN_FRAMEWORK) {
            violations.add(pointer + "/status", name + ": " + facts.framework().code() + " makes this judgement",
                    List.of("graded, with a grade", "not_judged, without"));
        } else if ((judged.grade() != null) != (judged.status() == JudgementStatus.GRADED)) {
            violations.add(pointer + "/grade", name + ": there is a grade if and only if the status is graded",
                    List.of("graded, with a grade", "not_judged, without"));
        }
    }

    private void checkFindings() {
        for (int i = 0; i < facts.findings().size(); i++) {
            Judgement judgement = facts.findings().get(i).judgement();
            if (judgement != null && !facts.framework().makes(judgement)) {
                violations.add("/findings/" + i + "/judgement",
                        judgement.code() + ": " + facts.framework().code() + " does not make this judgement",
                        facts.framework().judgements().stream().map(CodeListValue::code).toList());
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
