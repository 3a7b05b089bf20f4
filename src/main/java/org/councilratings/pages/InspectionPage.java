package org.councilratings.pages;

import java.util.List;

import org.councilratings.inspection.InspectionRecord;
import org.councilratings.rating.timeline.Publication;

/**
 * An inspection.
 *
 * @param record its facts
 * @param officialName the council's full name
 * @param title what the page is called
 * @param lead what kind of inspection it was, and what was judged
 * @param news what it changed
 * @param rows its grades
 * @param picture the council's history as a picture
 * @param query the query for other addresses of the same service; empty for the default one
 */
public record InspectionPage(InspectionRecord record, String officialName, String title, String lead, Publication news,
        List<Row> rows, PagePicture picture, String query) {

    /** A judgement with its grade, or why it has none. */
    public record Row(String judgement, GradeCell grade) {
    }
}
