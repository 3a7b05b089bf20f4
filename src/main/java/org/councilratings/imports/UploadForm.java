package org.councilratings.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** A form with a file field, as browsers and curl -F send it (RFC 7578). */
final class UploadForm {

    private UploadForm() {
    }

    /**
     * The one file in a form. Its field may have any name.
     *
     * @param fields what was sent
     */
    static Path file(Map<String, Collection<FormValue>> fields) {
        List<Violation> wrong = new ArrayList<>();
        List<FormValue> files = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> {
            if (value.isFileItem()) {
                files.add(value);
            } else {
                wrong.add(Violation.at(pointer(name), "The form's field '" + name
                        + "' is not a file: send only one file, and use query parameters for options",
                        null));
            }
        }));
        if (wrong.isEmpty() && (files.size() != 1 || files.get(0).getFileName().isEmpty())) {
            wrong.add(Violation.at("", "The form has " + (files.size() > 1 ? files.size() + " files" : "no file")
                    + ": one is expected", null));
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_CONTENT, wrong);
        }
        return files.get(0).getFileItem().getFile();
    }

    /** RFC 6901. */
    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
