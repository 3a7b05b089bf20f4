package org.councilratings.journal;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.councilratings.http.input.PlainText;
import org.councilratings.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Why an editor changes something. */
public class Reason {

    private static final int LONGEST = 500;

    @QueryParam("reason")
    @Size(min = 1, max = LONGEST)
    @Parameter(description = "Why this is changed, for everyone to read among the events. Name no persons.", example = "Ofsted corrected the report")
    public String reason;

    /**
     * The reason in words, or null if none was given.
     *
     * @throws ProblemException if it is no text that can be held
     */
    public String inWords() {
        if (reason == null) {
            return null;
        }
        String text = reason.strip();
        PlainText.fault(text, LONGEST).ifPresent(fault -> {
            throw ProblemException.invalid("reason", "reason: the text " + fault, null);
        });
        return text;
    }
}
