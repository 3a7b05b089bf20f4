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

/** Sorts the operations for readers: by tag, and the most useful first. */
final class OperationOrder {

    /** The first operations of each tag. The others follow, shortest path first. */
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
                .sorted(order.thenComparing(path -> position(operation(path))).thenComparing(path -> depth(path.getKey())))
                .forEach(path -> ordered.addPathItem(path.getKey(), path.getValue()));
        document.setPaths(ordered);
    }

    /** The GET operation if there is one, else any. */
    private static Operation operation(Map.Entry<String, PathItem> path) {
        Operation reading = path.getValue().getGET();
        return reading != null ? reading : path.getValue().getOperations().values().iterator().next();
    }

    private static int position(Operation operation) {
        int position = FIRST.indexOf(operation.getOperationId());
        return position < 0 ? FIRST.size() : position;
    }

    private static int depth(String path) {
        return path.split("/").length;
    }
}
