package org.councilratings.pages.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.pages.FormFault;
import org.councilratings.pages.editor.FormField.Option;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was typed about an inspection. It becomes the JSON that the API takes, and the errors of the API become errors of its
 * fields; it has no rules of its own.
 */
public final class InspectionForm {

    private static final String FRAMEWORK = "framework";
    private static final String GRADE = "grade";
    private static final String STATUS = "status";
    private static final String JUDGEMENT = "judgement";
    private static final String JUDGEMENTS = "judgements";
    private static final String WEAKNESSES = "significantWeaknesses";
    private static final String NOT_JUDGED = JudgementStatus.NOT_JUDGED.code();
    private static final Option CHOOSE = new Option("", "Choose");
    private static final Pattern OF_JUDGEMENT = Pattern.compile("/" + JUDGEMENTS + "/(\\d+)(/.*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private static final List<FormField> DATES_AND_TEXTS = List.of(
            FormField.optional("date", "startDate", "Inspectors’ first day", "Leave this empty if the report does not say."),
            FormField.optional("date", "endDate", "Inspectors’ last day", "Leave this empty if the report does not say."),
            FormField.of("date", "publicationDate", "Published on", "The date printed in the report."),
            FormField.optional("text", "leadInspector", "Lead inspector", null),
            FormField.optional("url", "reportUrl", "Address of the report",
                    "For example https://files.ofsted.gov.uk/v1/file/50238583"),
            FormField.optional("area", "note", "Note", "About this record, for everyone to read."),
            FormField.optional("text", "source", "Source", "Where you found the facts, if not in the report itself."));
    private static final List<FormField> OF_OTHER_SERVICES = List.of(
            FormField.optional("text", WEAKNESSES, "Significant weaknesses",
                    "How many the report names. Leave this empty if it has no count."),
            FormField.optional("text", "nextInspectionWithin", "Next inspection within",
                    "As the report says, for example 3 years."));
    private static final FormField ID = FormField.optional("text", "id", "Id",
            "Leave this empty, unless another inspection of the council began on the same day: then its id with -2 at the end.");

    private final Framework framework;
    private final List<FormField> facts;
    private final List<FormField> judgements;

    /**
     * A form.
     *
     * @param values the text in a field of a name; empty if there is none
     */
    private InspectionForm(Framework framework, boolean isNew, Function<String, String> values) {
        this.framework = framework;
        facts = fields(framework, isNew).map(field -> field.with(values.apply(field.name()))).toList();
        judgements = framework.judgements().stream().map(judgement -> field(judgement, framework))
                .map(field -> field.with(values.apply(field.name()))).toList();
    }

    static InspectionForm blank(Framework framework) {
        return new InspectionForm(framework, true, name -> "");
    }

    /** The form as it was sent. */
    static InspectionForm sent(SafeForm form, Framework framework, boolean isNew) {
        return new InspectionForm(framework, isNew, form::text);
    }

    /** The form with a stored record. */
    static InspectionForm of(ObjectNode record, Framework framework) {
        Map<String, String> values = new LinkedHashMap<>();
        record.path(JUDGEMENTS).forEach(one -> values.put(name(one.path(JUDGEMENT).asText()),
                one.path(GRADE).isTextual() ? one.path(GRADE).asText() : one.path(STATUS).asText()));
        return new InspectionForm(framework, false, name -> values.containsKey(name) ? values.get(name)
                : record.path(name).isNull() ? "" : record.path(name).asText());
    }

    private static Stream<FormField> fields(Framework framework, boolean isNew) {
        FormField type = FormField.select("type", "Type of inspection", null, List.of(CHOOSE), framework.types());
        Stream<FormField> others = framework.service().equals(ChildrensServices.CODE) ? Stream.of()
                : OF_OTHER_SERVICES.stream();
        return Stream.of(Stream.of(type), DATES_AND_TEXTS.stream(), others, isNew ? Stream.of(ID) : Stream.<FormField> of())
                .flatMap(some -> some);
    }

    private static FormField field(Judgement judgement, Framework framework) {
        return FormField.select(name(judgement.code()), judgement.label(), null,
                List.of(CHOOSE, new Option(NOT_JUDGED, "No grade given")), judgement.scale().grades())
                .optional(framework.optional().stream().anyMatch(one -> one.code().equals(judgement.code())));
    }

    private static String name(String judgement) {
        return JUDGEMENT + "-" + judgement;
    }

    List<FormField> facts(List<FormFault> faults) {
        return facts.stream().map(field -> field.judged(faults)).toList();
    }

    List<FormField> judgements(List<FormFault> faults) {
        return judgements.stream().map(field -> field.judged(faults)).toList();
    }

    /** A record with what was typed. What the form does not show stays as it is in the record. */
    ObjectNode over(ObjectNode record) {
        facts.forEach(field -> record.set(field.name(), json(field)));
        Map<String, JsonNode> stored = new LinkedHashMap<>();
        record.path(JUDGEMENTS).forEach(one -> stored.put(one.path(JUDGEMENT).asText(), one));
        ArrayNode stated = record.putArray(JUDGEMENTS);
        chosen().forEach(judgement -> stated.add(outcome(judgement.code(), value(judgement), stored.get(judgement.code()))));
        return record;
    }

    private static JsonNode json(FormField field) {
        String text = field.value();
        return text.isEmpty() ? JsonNodeFactory.instance.nullNode()
                : field.name().equals(WEAKNESSES) && NUMBER.matcher(text).matches()
                        ? JsonNodeFactory.instance.numberNode(Integer.valueOf(text))
                        : JsonNodeFactory.instance.textNode(text);
    }

    /** The same outcome stays as it is stored, with how sure it is. */
    private static JsonNode outcome(String judgement, String value, JsonNode stored) {
        boolean isNotJudged = value.equals(NOT_JUDGED);
        if (stored != null && stored.path(isNotJudged ? STATUS : GRADE).asText().equals(value)) {
            return stored;
        }
        return JsonNodeFactory.instance.objectNode().put(JUDGEMENT, judgement).put(isNotJudged ? STATUS : GRADE, value);
    }

    /** The judgements for which something was chosen, in the order in which the JSON has them. */
    private List<Judgement> chosen() {
        return framework.judgements().stream().filter(judgement -> !value(judgement).isEmpty()).toList();
    }

    private String value(Judgement judgement) {
        return judgements.get(framework.judgements().indexOf(judgement)).value();
    }

    /** What the API says is wrong, in the order of the fields. */
    List<FormFault> faults(List<Violation> violations) {
        List<String> order = Stream.concat(facts.stream(), judgements.stream()).map(FormField::name).toList();
        return violations.stream().flatMap(this::faults).distinct()
                .sorted(Comparator.comparingInt(fault -> Math.floorMod(order.indexOf(fault.field()), order.size() + 1)))
                .toList();
    }

    private Stream<FormFault> faults(Violation violation) {
        String pointer = violation.pointer() == null ? "" : violation.pointer();
        if (pointer.equals("/" + JUDGEMENTS)) {
            List<FormFault> missing = judgements.stream().filter(field -> field.value().isEmpty() && !field.isOptional())
                    .map(field -> new FormFault(field.name(), field.label() + ": choose a grade or ‘No grade given’")).toList();
            return missing.isEmpty() ? Stream.of(new FormFault(null, FormFault.withDaysInWords(violation.message())))
                    : missing.stream();
        }
        if (pointer.equals("/" + FRAMEWORK)) {
            return Stream.of(new FormFault(FRAMEWORK, "Framework: " + FormFault.withoutName(violation.message())
                    .replace(framework.code(), framework.shortName())));
        }
        return Stream.of(field(violation, pointer)
                .map(field -> new FormFault(field.name(), field.label() + ": " + inWords(violation)))
                .orElseGet(() -> new FormFault(null, withLabels(FormFault.withDaysInWords(violation.message())))));
    }

    private Optional<FormField> field(Violation violation, String pointer) {
        Matcher judgement = OF_JUDGEMENT.matcher(pointer);
        if (judgement.matches() && Integer.parseInt(judgement.group(1)) < chosen().size()) {
            return Optional.of(judgements.get(framework.judgements()
                    .indexOf(chosen().get(Integer.parseInt(judgement.group(1))))));
        }
        String name = violation.parameter() == null ? pointer.replaceFirst("^/", "") : violation.parameter();
        return Stream.concat(facts.stream(), Stream.of(EditReason.FIELD)).filter(one -> one.name().equals(name)).findFirst();
    }

    /** With the format that is expected, if it is short. */
    private String inWords(Violation violation) {
        String example = Stream.ofNullable(violation.allowed()).flatMap(List::stream).limit(1)
                .filter(format -> format.startsWith("like ")).map(format -> ", " + format.replaceFirst(" \\(.*", ""))
                .findFirst().orElse("");
        return withLabels(FormFault.withoutName(violation.message())) + example;
    }

    /** Messages of the API name fields as JSON does. Names of one word can be words. */
    private String withLabels(String message) {
        return FormFault.outsideQuotes(message, this::labelled);
    }

    private String labelled(String text) {
        String words = text;
        for (FormField field : facts) {
            if (!field.name().equals(field.name().toLowerCase(Locale.ROOT))) {
                words = words.replaceAll("\\b" + field.name() + "\\b", Matcher.quoteReplacement("‘" + field.label() + "’"));
            }
        }
        return words;
    }

    /** Where two forms differ. */
    public record Difference(String label, String typed, String stored) {
    }

    /** What was typed and is not what is stored. */
    List<Difference> differences(InspectionForm stored) {
        List<Difference> differences = new ArrayList<>();
        List<FormField> theirs = Stream.concat(stored.facts.stream(), stored.judgements.stream()).toList();
        Stream.concat(facts.stream(), judgements.stream())
                .forEach(field -> theirs.stream().filter(other -> other.name().equals(field.name())
                        && !other.value().equals(field.value()))
                        .forEach(other -> differences.add(new Difference(field.label(), field.inWords(), other.inWords()))));
        return differences;
    }
}
