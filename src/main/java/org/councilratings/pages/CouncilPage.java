package org.councilratings.pages;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.council.GssCode;
import org.councilratings.council.RelatedCouncil;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.inspection.InspectionRecord.Improvement;
import org.councilratings.inspection.VisitRecord;
import org.councilratings.pages.CouncilsPage.Link;

/**
 * A council, as on a day.
 *
 * @param identity its names and codes
 * @param service the service that is shown
 * @param asOf the day
 * @param isToday whether that is today
 * @param gradesOn the day of the grades: the last one of a council that had ended; null if it had not begun
 * @param checked up to which day reports were checked, if that is before that of the grades; else empty
 * @param state whether it exists, where that needs to be said; else empty
 * @param story what has become of its headline grade, in a sentence
 * @param ratings its rating in each judgement
 * @param picture its history as a picture
 * @param inspections its inspections, the newest first
 * @param history its grades: a row for each judgement, a cell for each inspection
 * @param improve what its latest report says must improve
 * @param follow what must follow the latest report; empty if nothing is known
 * @param visits its visits, the newest first
 * @param neighbourColumns the judgements in which it is compared with others
 * @param neighbours itself and its statistical neighbours
 * @param services its grades in other services
 * @param predecessors the councils before it
 * @param successors the councils after it
 * @param query what keeps the service and the day on other pages
 * @param regionAddress the page with the councils of its region
 * @param use how to cite and embed the page, and its data
 */
public record CouncilPage(Identity identity, Service service, LocalDate asOf, boolean isToday, LocalDate gradesOn,
        String checked, String state,
        String story,
        List<RatingRow> ratings, PagePicture picture, List<Report> inspections, List<HistoryRow> history,
        List<Improvement> improve, String follow, List<VisitRecord> visits, List<Judgement> neighbourColumns,
        List<Neighbour> neighbours, List<OtherService> services, List<RelatedCouncil> predecessors,
        List<RelatedCouncil> successors, String query, String regionAddress, Use use) {

    /** What a council is called, and by which codes it is known. */
    public record Identity(String slug, String name, String officialName, String type, String region, String website,
            String deliveryNote, String ofstedUrn, String dfeLaCode, List<GssCode> gssCodes) {
    }

    /**
     * A rating.
     *
     * @param grade the grade, or why there is none
     * @param since since when it has had that grade, or null
     * @param days for how many days, in words; empty without a grade
     * @param before the grade of the inspection before; empty if it gave none
     * @param inspection the id of the inspection, or null
     * @param published when its report was published, or null
     */
    public record RatingRow(Judgement judgement, GradeCell grade, LocalDate since, String days, String before,
            String inspection, LocalDate published) {
    }

    /** An inspection in the history: what it changed, in words, and how judgements moved that those do not name. */
    public record Report(String id, LocalDate published, String framework, String reportUrl, String news, String otherMoves) {
    }

    /** The grades in one judgement. */
    public record HistoryRow(Judgement judgement, List<HistoryCell> cells) {
    }

    /**
     * A grade in the history.
     *
     * @param change the direction from the inspection before, where it moved; else empty
     */
    public record HistoryCell(GradeCell grade, String change) {
    }

    /** The council itself, with the rank null, or a neighbour. */
    public record Neighbour(Integer rank, String slug, String name, List<GradeCell> grades) {
    }

    /** What the council is rated in another service, and up to which day its reports were checked. */
    public record OtherService(Service service, String address, List<RatingRow> ratings, String checked) {
    }

    /** How to use the page elsewhere. */
    public record Use(String citation, String frame, String image, List<Link> data) {
    }
}
