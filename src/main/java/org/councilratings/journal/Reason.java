package org.councilratings.journal;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.councilratings.http.input.PlainText;
import org.councilratings.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The reason for an edit. */
public class Reason {

    private static final int MAX_LENGTH = 500;

    @QueryParam("reason")
    @Size(min = 1, max = MAX_LENGTH)
    @Parameter(description = "Reason for the change. Published in `/v1/events`: do not name people.")
    public String reason;

    /**
     * The reason, or null.
     *
     * @throws ProblemException 400 if the text cannot be stored
     */
    public String text() {
        if (reason == null) {
            return null;
        }
        String text = reason.strip();
        PlainText.fault(text, MAX_LENGTH).ifPresent(fault -> {
            throw ProblemException.invalid("reason", "reason: " + fault, null);
        });
        return text;
    }
}
