package org.councilratings.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;

/** Where the files of a data set are. */
@FunctionalInterface
interface DatasetFiles {

    /**
     * Opens a file by its name.
     *
     * @throws IOException if it is not there or cannot be read
     */
    InputStream open(String name) throws IOException;

    /** All files of a data set. */
    List<String> NAMES = List.of("about.csv", "inspectorates.csv", "services.csv", "grades.csv", "scales.csv", "judgements.csv",
            "frameworks.csv", "inspection_types.csv", "improvement_themes.csv", "inspections_of_other_services.csv",
            "outcomes_of_other_services.csv", "revisits.csv", "councils.csv", "council_codes.csv", "council_aliases.csv",
            "council_successions.csv",
            "planned_successors.csv",
            "statistical_neighbours.csv", "inspections.csv", "findings.csv", "improvement_areas.csv", "council_responses.csv",
            "service_arrangements.csv", "visits.csv");

    /**
     * What tells this data set from others.
     *
     * @throws IOException if a file is not there or cannot be read
     */
    default String checksum() throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String name : NAMES) {
            try (InputStream file = new DigestInputStream(open(name), digest)) {
                file.transferTo(OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The data set that comes with the service. */
    static DatasetFiles bundled() {
        return name -> {
            InputStream file = DatasetFiles.class.getResourceAsStream("/dataset/" + name);
            if (file == null) {
                throw new NoSuchFileException(name);
            }
            return file;
        };
    }

    /** A data set in a folder, in the same format. */
    static DatasetFiles in(Path folder) {
        return name -> Files.newInputStream(folder.resolve(name));
    }
}
