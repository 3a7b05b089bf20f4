package org.councilratings.pages.editor;

import java.util.ArrayList;
import java.util.List;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.pages.FormFault;

/**
 * A field of a form.
 *
 * @param kind of control: text, url, date, password, file, area, select or checkbox
 * @param name its name, which is also its id in the page
 * @param label what it is called
 * @param hint what helps to fill it in; null if nothing does
 * @param options what a select offers
 * @param isOptional whether it can be left empty
 * @param value what is in it; empty if nothing is
 * @param faults everything that is wrong with that
 */
public record FormField(String kind, String name, String label, String hint, List<Option> options, boolean isOptional,
        String value, List<String> faults) {

    /** What a select offers. */
    public record Option(String code, String label) {
    }

    static FormField of(String kind, String name, String label, String hint) {
        return new FormField(kind, name, label, hint, List.of(), false, "", List.of());
    }

    /** A field that can be left empty. */
    static FormField optional(String kind, String name, String label, String hint) {
        return of(kind, name, label, hint).optional(true);
    }

    /** A select with the values of a code list, after some other options. */
    static FormField select(String name, String label, String hint, List<Option> first, List<? extends CodeListValue> values) {
        List<Option> options = new ArrayList<>(first);
        values.forEach(value -> options.add(new Option(value.code(), value.label())));
        return new FormField("select", name, label, hint, options, false, "", List.of());
    }

    FormField optional(boolean canBeEmpty) {
        return new FormField(kind, name, label, hint, options, canBeEmpty, value, faults);
    }

    FormField hint(String text) {
        return new FormField(kind, name, label, text, options, isOptional, value, faults);
    }

    FormField with(String text) {
        return new FormField(kind, name, label, hint, options, isOptional, text, faults);
    }

    /** What is wrong with a parameter or the file of a request, as the API says it. */
    static FormFault fault(Violation violation, List<FormField> fields) {
        String name = violation.parameter() == null && "".equals(violation.pointer()) ? "file" : violation.parameter();
        return fields.stream().filter(field -> field.name().equals(name)).findFirst()
                .map(field -> new FormFault(name, field.label() + ": " + FormFault.withoutName(violation.message())))
                .orElse(new FormFault(null, FormFault.withDaysInWords(violation.message())));
    }

    /** The same with what is wrong with it, if that is among the faults. */
    FormField judged(List<FormFault> all) {
        return new FormField(kind, name, label, hint, options, isOptional, value, all.stream()
                .filter(one -> name.equals(one.field())).map(FormFault::message).toList());
    }

    /** The value as its reader sees it. */
    String inWords() {
        return options.stream().filter(option -> option.code().equals(value)).map(Option::label).findFirst()
                .orElseGet(() -> kind.equals("date") ? FormFault.withDaysInWords(value) : value);
    }

    /** What says that it is wrong; null if it is not. */
    public String invalid() {
        return faults.isEmpty() ? null : "true";
    }

    /** The ids of the texts that describe it; null if there are none. */
    public String describedBy() {
        List<String> ids = new ArrayList<>();
        if (hint != null) {
            ids.add(name + "-hint");
        }
        if (!faults.isEmpty()) {
            ids.add(name + "-fault");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** What a browser can fill in by itself; null if nothing. */
    public String autocomplete() {
        return switch (name) {
            case "name" -> "username";
            case "password" -> "current-password";
            default -> "off";
        };
    }
}
