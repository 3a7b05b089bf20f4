package org.councilratings.improvement;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.councilratings.framework.CodeLists;
import org.councilratings.inspection.ImprovementArea;
import org.councilratings.inspection.InspectionRecord.Improvement;

/** Reads the texts of areas for improvement, which the index of ratings does not have. */
@ApplicationScoped
class ImprovementAreaQuery {

    @Inject
    EntityManager database;

    /** The items of some inspections. */
    Map<ReportItem.Name, Improvement> of(Collection<String> inspections, CodeLists lists) {
        Map<ReportItem.Name, Improvement> items = new HashMap<>();
        database.createQuery("""
                select i.id, index(a) + 1, a.themes, a.concerns, a.summary, a.quotation, a.agreement
                from Inspection i join i.improvementAreas a where i.id in :ids""", Row.class)
                .setParameter("ids", Set.copyOf(inspections)).getResultList()
                .forEach(row -> items.put(new ReportItem.Name(row.inspection, row.position),
                        Improvement.of(row.position, row.area(), lists)));
        return items;
    }

    /** The items whose summary or quotation has a text, in any letter case. */
    Set<ReportItem.Name> withText(String text) {
        return new HashSet<>(database.createQuery("""
                select i.id, index(a) + 1 from Inspection i join i.improvementAreas a
                where locate(:text, lower(a.summary)) > 0 or locate(:text, lower(a.quotation)) > 0""", ReportItem.Name.class)
                .setParameter("text", text.toLowerCase(Locale.UK)).getResultList());
    }

    record Row(String inspection, int position, List<String> themes, List<String> concerns, String summary, String quotation,
            ImprovementArea.Agreement agreement) {

        private ImprovementArea area() {
            return new ImprovementArea(themes, concerns, summary, quotation, agreement);
        }
    }
}
