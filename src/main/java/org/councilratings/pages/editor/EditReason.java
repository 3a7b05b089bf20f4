package org.councilratings.pages.editor;

import java.util.List;

import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.journal.Reason;
import org.councilratings.journal.SeenVersion;

/** The field for the reason of a change, and what is sent of it. */
final class EditReason {

    static final FormField FIELD = FormField.optional("text", "reason", "Reason for the change",
            "Everyone can read it among the changes of the data. Do not name people.");

    static final String VERSION = "version";

    private EditReason() {
    }

    /** The reason, and the version of the record that the editor has seen. */
    static SeenVersion of(SafeForm form) {
        SeenVersion seen = new SeenVersion();
        String reason = form.text(FIELD.name());
        seen.reason = reason.isEmpty() ? null : reason;
        seen.ifMatch = form.text(VERSION).isEmpty() ? List.of() : List.of(form.text(VERSION));
        return seen;
    }

    /** What is wrong with a reason. */
    static List<Violation> errors(Reason reason) {
        try {
            reason.text();
            return List.of();
        } catch (ProblemException wrong) {
            return wrong.errors();
        }
    }
}
