package org.councilratings.pages.editor;

import java.util.List;

import org.councilratings.http.problem.Problem.Violation;

/**
 * Something that is wrong in a form.
 *
 * @param field the name of the field; null if it is about the whole form
 * @param message what is wrong, with the name of the field as people see it
 */
public record FormFault(String field, String message) {

    /** What is wrong with a parameter or the file of a request, as the API says it. */
    static FormFault of(Violation violation, List<FormField> fields) {
        String name = violation.parameter() == null && "".equals(violation.pointer()) ? "file" : violation.parameter();
        return fields.stream().filter(field -> field.name().equals(name)).findFirst()
                .map(field -> new FormFault(name, field.label() + ": " + withoutName(violation.message())))
                .orElse(new FormFault(null, violation.message()));
    }

    /** Messages of the API begin with the name of the field there. */
    static String withoutName(String message) {
        return message.replaceFirst("^\\w+: ", "");
    }
}
