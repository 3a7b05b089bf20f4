package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.council.Council;
import org.councilratings.council.CouncilScope;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.InspectionType;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.input.DayRange;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.store.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters and order of a list of inspections. A repeated parameter means any of its values. */
public class InspectionFilter extends CouncilScope {

    @QueryParam("framework")
    @Parameter(description = "Only inspections under these framework versions.", example = "ILACS_2023")
    public List<Framework> framework;

    @QueryParam("type")
    @Parameter(description = "Only these types of inspection.", example = "standard")
    public List<InspectionType> type;

    @QueryParam("publishedFrom")
    @Parameter(description = "Only inspections published on this day or later.", example = "2024-01-01")
    public LocalDate publishedFrom;

    @QueryParam("publishedTo")
    @Parameter(description = "Only inspections published on this day or earlier.", example = "2024-12-31")
    public LocalDate publishedTo;

    @QueryParam("judgement")
    @Parameter(description = "With grade: the judgements in which the grade was given (default: overall_effectiveness). Without grade: only inspections that gave a grade in one of these judgements.", example = "overall_effectiveness")
    public List<Judgement> judgement;

    @QueryParam("grade")
    @Parameter(description = "Only inspections that gave one of these grades in the judgement.", example = "inadequate")
    public List<Grade> grade;

    @QueryParam("anyJudgement")
    @Parameter(description = "Only inspections that gave one of these grades in any judgement that their framework makes.", example = "inadequate")
    public List<Grade> anyJudgement;

    @QueryParam("actionPlanDueFrom")
    @Parameter(description = "Only inspections whose action plan is due on this day or later (computed: 70 working days after publication).", example = "2024-05-01")
    public LocalDate actionPlanDueFrom;

    @QueryParam("actionPlanDueTo")
    @Parameter(description = "Only inspections whose action plan is due on this day or earlier (computed: 70 working days after publication).", example = "2024-05-31")
    public LocalDate actionPlanDueTo;

    @QueryParam("sort")
    @DefaultValue("-publicationDate")
    @Parameter(description = "The order of the list. The id breaks ties.", example = "-publicationDate")
    public InspectionSort sort;

    /** The services that are asked for. */
    ServiceChoice in(ServiceFilter services, CodeLists lists) {
        return services.in(lists).judgements(judgement).frameworks(framework).types(type).grades("grade", grade)
                .grades("anyJudgement", anyJudgement);
    }

    static List<String> codes(Collection<? extends CodeListValue> values) {
        return values.stream().map(CodeListValue::code).toList();
    }

    /**
     * The filters as conditions on an inspection {@code r}.
     *
     * @throws ProblemException if two of them contradict each other
     */
    Conditions conditions(Collection<Council> councils, List<Service> services) {
        DayRange.check("publishedFrom", publishedFrom, "publishedTo", publishedTo);
        DayRange.check("actionPlanDueFrom", actionPlanDueFrom, "actionPlanDueTo", actionPlanDueTo);
        requireActionPlan("actionPlanDueFrom", actionPlanDueFrom, services);
        requireActionPlan("actionPlanDueTo", actionPlanDueTo, services);
        Conditions conditions = scope("r.council", councils)
                .where("r.service in :services", "services", codes(services))
                .where("r.framework in :frameworks", "frameworks", codes(framework))
                .where("r.type in :types", "types", codes(type))
                .where("r.publicationDate >= :publishedFrom", "publishedFrom", publishedFrom)
                .where("r.publicationDate <= :publishedTo", "publishedTo", publishedTo)
                .where("exists (select 1 from r.outcomes any where any.grade in :anyGrade)", "anyGrade", codes(anyJudgement));
        addActionPlan(conditions);
        return addOutcome(conditions, services, judgement, grade);
    }

    /** The law asks for one after inspections of children's services only. */
    private static void requireActionPlan(String parameter, LocalDate day, List<Service> services) {
        if (day != null && services.stream().anyMatch(service -> !service.code().equals(ChildrensServices.CODE))) {
            throw ProblemException.invalid(parameter, parameter + ": only inspections of " + ChildrensServices.CODE
                    + " have an action plan", List.of("service=" + ChildrensServices.CODE));
        }
    }

    /** A later publication is never due earlier, so the days become limits of the publication date. */
    private void addActionPlan(Conditions conditions) {
        if (actionPlanDueFrom != null) {
            conditions.where("r.publicationDate >= :planFrom", "planFrom",
                    ActionPlan.firstPublicationDueFrom(actionPlanDueFrom));
        }
        if (actionPlanDueTo != null) {
            conditions.where("r.publicationDate < :planTo", "planTo",
                    ActionPlan.firstPublicationDueFrom(actionPlanDueTo.plusDays(1)));
        }
    }

    /**
     * Adds a filter by outcome, if one is requested: inspections {@code r} that gave one of the grades in one of the
     * judgements. The defaults are any grade, and the judgements that stand for an inspection of the services.
     */
    static Conditions addOutcome(Conditions conditions, List<Service> services, List<Judgement> judgements,
            List<Grade> grades) {
        if (judgements.isEmpty() && grades.isEmpty()) {
            return conditions;
        }
        List<Judgement> defaults = services.stream().flatMap(service -> service.headlines().stream()).toList();
        conditions.with("judgements", codes(judgements.isEmpty() ? defaults : judgements));
        String judged = "exists (select 1 from r.outcomes o where key(o) in :judgements and o.grade ";
        return grades.isEmpty() ? conditions.always(judged + "is not null)")
                : conditions.always(judged + "in :grades)").with("grades", codes(grades));
    }
}
