package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.councilratings.council.Council;
import org.councilratings.council.GssCode;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.inspection.InspectionRecord.Judged;
import org.councilratings.web.Coded;
import org.councilratings.web.problem.Violations;

/** What must be so about an inspection of a council, whatever other inspections there are. Facts that are missing pass. */
final class InspectionRules {

    private static final Set<JudgementStatus> OF_INSPECTIONS = EnumSet.of(JudgementStatus.GRADED, JudgementStatus.NOT_JUDGED,
            JudgementStatus.NOT_IN_FRAMEWORK);

    private final InspectionFacts facts;
    private final Violations violations;

    private InspectionRules(InspectionFacts facts, Violations violations) {
        this.facts = facts;
        this.violations = violations;
    }

    /**
     * Adds everything that cannot be so.
     *
     * @param council the council that the facts name, or null if there is none
     * @param today nothing is published after it
     */
    static void check(InspectionFacts facts, Council council, LocalDate today, Violations violations) {
        InspectionRules rules = new InspectionRules(facts, violations);
        rules.checkDates(today);
        if (facts.framework() != null) {
            rules.checkFramework();
            rules.checkJudgements();
            rules.checkFindings();
        }
        if (council != null && facts.begin() != null) {
            Lifespan.check(council, facts.begin(), facts.startDate() == null ? "publicationDate" : "startDate", violations);
            rules.checkCode(council);
        }
    }

    private void checkDates(LocalDate today) {
        requireOrder("startDate", facts.startDate(), "endDate", facts.endDate());
        requireOrder("endDate", facts.endDate(), "publicationDate", facts.publicationDate());
        if (facts.endDate() == null) {
            requireOrder("startDate", facts.startDate(), "publicationDate", facts.publicationDate());
        }
        if (facts.publicationDate() != null && facts.publicationDate().isAfter(today)) {
            violations.add("/publicationDate", "publicationDate: " + facts.publicationDate() + " is in the future",
                    List.of("YYYY-MM-DD up to today, " + today));
        }
    }

    private void requireOrder(String earlierName, LocalDate earlier, String laterName, LocalDate later) {
        if (earlier != null && later != null && later.isBefore(earlier)) {
            violations.add("/" + laterName, laterName + ": " + later + " is before " + earlierName + ", " + earlier);
        }
    }

    /** Inspections under a version can have been announced under it late, but none began before it was there. */
    private void checkFramework() {
        Framework framework = facts.framework();
        if (facts.startDate() != null && facts.startDate().isBefore(framework.validFrom())) {
            violations.add("/framework", "framework: the inspection began on " + facts.startDate() + ", before "
                    + framework.code() + " was in use, from " + framework.validFrom());
        }
        if (facts.type() != null && !facts.type().isUnder(framework)) {
            violations.add("/type", "type: there is no " + facts.type().code() + " under " + framework.code(),
                    InspectionType.under(framework).stream().map(Coded::code).toList());
        }
    }

    private void checkJudgements() {
        Set<Judgement> seen = EnumSet.noneOf(Judgement.class);
        for (int i = 0; i < facts.judgements().size(); i++) {
            Judged judged = facts.judgements().get(i);
            if (judged.judgement() != null) {
                checkJudged("/judgements/" + i, judged);
                if (!seen.add(judged.judgement())) {
                    violations.add("/judgements/" + i + "/judgement", judged.judgement().code() + " stands twice");
                }
            }
        }
        List<String> missing = facts.framework().judgements().stream().filter(judgement -> !seen.contains(judgement))
                .map(Coded::code).toList();
        if (!missing.isEmpty() && !violations.isFaulty("/judgements")) {
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
                        facts.framework().judgements().stream().map(Coded::code).toList());
            }
        }
    }

    private void checkCode(Council council) {
        String code = facts.gssCodeAtInspection();
        List<GssCode> valid = council.codes.stream().filter(one -> one.isValidOn(facts.begin())).toList();
        if (code != null && valid.stream().noneMatch(one -> one.gssCode().equals(code))) {
            violations.add("/gssCodeAtInspection",
                    "gssCodeAtInspection: " + code + " did not stand for " + council.slug + " on " + facts.begin(),
                    valid.stream().map(GssCode::gssCode).collect(Collectors.toList()));
        }
        if (code == null && valid.isEmpty()) {
            violations.add("/gssCodeAtInspection", "gssCodeAtInspection: " + council.slug + " had no code on " + facts.begin());
        }
    }
}
