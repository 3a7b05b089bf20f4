package org.councilratings.http.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** The order in which a newcomer meets the operations: by tag, and within a tag what answers most questions first. */
final class OperationOrder {

    /** Within its tag. What is not named here comes after, from the whole to the part. */
    private static final List<String> FIRST = List.of(
            "listCouncils", "getCouncil",
            "listRatings", "listRatingChanges", "getRatingStatistics", "getRatingHistory", "listNeighbours",
            "getRatingHistoryChart", "getRatingStatisticsChart", "getFeed",
            "listFrameworks", "listJudgements", "listGrades");

    private OperationOrder() {
    }

    static void in(OpenAPI document) {
        List<String> tags = document.getTags().stream().map(Tag::getName).toList();
        Comparator<Map.Entry<String, PathItem>> order = Comparator
                .comparing(path -> tags.indexOf(operation(path).getTags().get(0)));
        Paths ordered = OASFactory.createPaths();
        document.getPaths().getPathItems().entrySet().stream()
                .sorted(order.thenComparing(path -> place(operation(path))).thenComparing(path -> depth(path.getKey())))
                .forEach(path -> ordered.addPathItem(path.getKey(), path.getValue()));
        document.setPaths(ordered);
    }

    /** The one that reads, if there is one. */
    private static Operation operation(Map.Entry<String, PathItem> path) {
        Operation reading = path.getValue().getGET();
        return reading != null ? reading : path.getValue().getOperations().values().iterator().next();
    }

    private static int place(Operation operation) {
        int place = FIRST.indexOf(operation.getOperationId());
        return place < 0 ? FIRST.size() : place;
    }

    private static int depth(String path) {
        return path.split("/").length;
    }
}
