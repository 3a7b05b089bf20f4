package org.councilratings.imports;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** A form with a file field, as browsers and curl -F send it (RFC 7578). */
final class UploadForm {

    private static final List<String> OWN_SITES = List.of("same-origin", "none");

    private UploadForm() {
    }

    /**
     * Refuses what a page of another site has sent. A browser lets any page send a form anywhere without asking first (it is no
     * request that needs a preflight), and adds the name and password that it has kept for HTTP Basic: an editor who looks at
     * such a page would import what its author likes. What no browser sends has neither header.
     *
     * @param own this service's own address
     */
    static void checkSite(HttpHeaders request, URI own) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        String origin = request.getHeaderString("Origin");
        boolean isOfOther = site != null ? !OWN_SITES.contains(site) : origin != null && !isSame(origin, own);
        if (isOfOther) {
            throw new ProblemException(ProblemType.FORBIDDEN,
                    "Forms from other sites are not accepted: send the form from a page of this service, or send the file as the body",
                    List.of());
        }
    }

    private static boolean isSame(String origin, URI own) {
        try {
            return own.getRawAuthority().equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
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
