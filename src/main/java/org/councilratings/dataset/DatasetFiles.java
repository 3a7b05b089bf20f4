package org.councilratings.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files of a data set are. */
@FunctionalInterface
interface DatasetFiles {

    /**
     * Opens a file by its name.
     *
     * @throws IOException if it is not there or cannot be read
     */
    InputStream open(String name) throws IOException;

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
