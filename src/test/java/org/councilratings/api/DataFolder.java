package org.councilratings.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.database.OwnDatabase;

/**
 * For tests of a data folder, which they can change: the bundled data set, checked one day less, and one more service. They
 * share a service and a database of their own.
 */
public class DataFolder extends OwnDatabase.Profile {

    static final String SETTING = "council-ratings.dataset-directory";

    /** The service that only the folder has. */
    static final String SERVICE = "adult_social_care";

    @Override
    public Map<String, String> getConfigOverrides() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/dataset"))) {
            Path folder = Files.createTempDirectory("dataset");
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            // The tests' today is the day to which the bundled data were checked; what comes later is refused.
            Path about = folder.resolve("about.csv");
            Files.writeString(about, Files.readString(about).replace("checked_to,2026-08-22", "checked_to,2026-08-21"));
            addService(folder);
            return Map.of(SETTING, folder.toString());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void addService(Path folder) throws IOException {
        add(folder, "services.csv",
                SERVICE + ",Adult social care,How a council delivers adult social care.,council,cqc,care,"
                        + "care_rating,2026-08-01,2024-01-01,");
        add(folder, "scales.csv", "cqc_rating,Ratings,Four ratings.", "cqc_score,Scores,From 4 to 1.");
        add(folder, "grades.csv", "cqc_rating,outstanding,Outstanding,Outstanding,outstanding,The best.",
                "cqc_rating,good,Good,Good,good,The second.",
                "cqc_rating,requires_improvement,Requires improvement,Requires improvement,requires improvement,The third.",
                "cqc_rating,inadequate,Inadequate,Inadequate,inadequate,The lowest.");
        add(folder, "grades.csv", IntStream.of(4, 3, 2, 1)
                .mapToObj(score -> "cqc_score,score_%1$d,%1$d,%1$d,%1$d,Score %1$d.".formatted(score))
                .toArray(String[]::new));
        add(folder, "judgements.csv", "care_rating," + SERVICE + ",Rating,rating,rating,cqc_rating,The rating.");
        add(folder, "judgements.csv",
                statements(number -> "statement_%1$d,%2$s,Statement %1$d,statement %1$d,statement %1$d,"
                        .formatted(number, SERVICE) + "cqc_score,A statement."));
        add(folder, "frameworks.csv",
                "CQC_2023," + SERVICE + ",Assessments of councils (2023),CQC 2023,2023-12-01,,care_rating "
                        + String.join(" ", statements(number -> "statement_" + number)) + ",,Nine scores beside a rating.");
        add(folder, "inspection_types.csv", "CQC_2023,assessment,Assessment");
        assess(folder, "leeds", "2024-03-04", "2024-06-20", "good", 3);
        assess(folder, "leeds", "2026-01-05", "2026-04-20", "outstanding", 4);
        assess(folder, "kent", "2025-02-03", "2025-05-19", "inadequate", 1);
    }

    private interface Statement {
        String of(int number);
    }

    private static String[] statements(Statement statement) {
        return IntStream.rangeClosed(1, 9).mapToObj(statement::of).toArray(String[]::new);
    }

    private static void assess(Path folder, String council, String began, String published, String rating, int score)
            throws IOException {
        String id = council + "-care-" + began;
        add(folder, "inspections_of_other_services.csv",
                id + "," + council + ",,CQC_2023,assessment," + began + ",," + published + ",,,,,,");
        add(folder, "outcomes_of_other_services.csv", id + ",care_rating," + rating + ",,");
        add(folder, "outcomes_of_other_services.csv",
                statements(number -> id + ",statement_" + number + ",score_" + score + ",,"));
    }

    private static void add(Path folder, String file, String... rows) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", rows) + "\n", StandardOpenOption.APPEND);
    }
}
