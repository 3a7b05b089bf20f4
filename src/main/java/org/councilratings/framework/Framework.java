package org.councilratings.framework;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.councilratings.codelist.CodeListValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the rules for inspecting a service. Each inspection records its version, which is never derived from a date:
 * re-inspections under SIF_2013 ran until June 2018, months after ILACS_2018 began.
 *
 * @param code its code
 * @param service the code of its service
 * @param label its name
 * @param shortName a short name: SIF 2013
 * @param validFrom the first day on which inspections began under it
 * @param validTo the last day on which inspections began under it, or null while it is in use
 * @param description what is particular about it
 * @param judgements the judgements that it makes or may make, in the order of their service
 * @param optional those of them that an inspection may leave out
 * @param types the kinds of full inspection under it
 */
@Schema(type = SchemaType.STRING)
public record Framework(String code, String service, String label, String shortName, LocalDate validFrom, LocalDate validTo,
        String description, List<Judgement> judgements, List<Judgement> optional, List<InspectionType> types)
        implements
            CodeListValue {

    public boolean makes(Judgement judgement) {
        return judgements.contains(judgement);
    }

    /** Whether no inspection under it begins on a day or later. */
    public boolean isOver(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** Whether it makes the judgement of a code. */
    public boolean makes(String judgement) {
        return judgements.stream().anyMatch(one -> one.code().equals(judgement));
    }

    /** The kind of inspection of a code, which it has. */
    public InspectionType type(String type) {
        return types.stream().filter(one -> one.code().equals(type)).findFirst().orElseThrow();
    }

    public boolean has(String type) {
        return types.stream().anyMatch(one -> one.code().equals(type));
    }

    /** What the abbreviation that its short name begins with stands for, which two versions can share; empty if with none. */
    public Optional<String> abbreviation() {
        String first = shortName.replaceFirst(" .*", "");
        return first.equals(first.toUpperCase(Locale.ROOT))
                ? Optional.of(first + ": " + label.replaceFirst(" \\(.*", "").replace('\'', '’') + ".")
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Framework another && code.equals(another.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
