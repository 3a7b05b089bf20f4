package org.councilratings.framework;

import org.councilratings.codelist.CodeListValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a request can choose: a judgement, or all of its service at once.
 *
 * @param code the code of the judgement, or "all"
 * @param label its name
 */
@Schema(type = SchemaType.STRING)
public record JudgementChoice(String code, String label) implements CodeListValue {

    public static final JudgementChoice ALL = new JudgementChoice("all", "All judgements of the service");

    static JudgementChoice of(Judgement judgement) {
        return new JudgementChoice(judgement.code(), judgement.label());
    }
}
