package org.councilratings.pages.editor;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page that asks whether to remove or restore a record.
 *
 * @param heading what it asks
 * @param lead what would follow
 * @param facts the record
 * @param action where the form is sent
 * @param button what it does
 * @param version the version of the record that its reader sees; empty if it is not stored
 * @param reason the field for the reason
 * @param back where nothing is changed
 */
public record ConfirmPage(String heading, String lead, List<Fact> facts, String action, String button, String version,
        FormField reason, String back) {

    /** A fact in words. */
    public record Fact(String label, String value) {
    }

    /** The facts of an inspection that are known. */
    static List<Fact> facts(String framework, InspectionForm form) {
        return Stream.concat(Stream.of(new Fact("Framework", framework)),
                Stream.concat(form.facts(List.of()).stream(), form.judgements(List.of()).stream())
                        .map(field -> new Fact(field.label(), field.inWords())))
                .filter(fact -> !fact.value().isEmpty()).toList();
    }
}
