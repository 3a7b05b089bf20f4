package org.councilratings.inspection;

import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.http.input.InRequests;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One item of what a report says must improve.
 *
 * @param themes the codes of what it is about, the main one first; empty if nobody has coded it yet
 * @param concerns the codes of the judgements that it concerns
 * @param summary what it says, in this service's words, never the report's; or null
 * @param quotation what it says in the report's own words; or null
 * @param agreement how far two readers gave it the same themes, or null if they did not both code it
 */
@Embeddable
@InRequests(ignored = { "position", "codedBy" })
@Schema(name = "ImprovementAreaFacts", description = "One item of what a report says must improve. Its position is its place in the list. It has a summary, a quotation or both.")
public record ImprovementArea(
        @Convert(converter = CodesInOneColumn.class) @Schema(description = "The codes of its themes, from /v1/improvement-themes, the main one first; none if nobody has coded it yet.", maxItems = 10) List<String> themes,
        @Convert(converter = CodesInOneColumn.class) @Schema(description = "The codes of the judgements that it concerns.", maxItems = 10) List<String> concerns,
        @Schema(description = "What it says, in this service's words, never the report's; null if there is only a quotation.", nullable = true, maxLength = 2000) String summary,
        @Schema(description = "What it says, quoted from the report; null unless the report was imported.", nullable = true, maxLength = 2000) String quotation,
        @Enumerated(EnumType.STRING) @Schema(description = "How far two readers, who coded it independently, gave it the same themes; null if they did not code it.", nullable = true) Agreement agreement) {

    /** Who gave it its themes; null if nobody has. */
    Coder codedBy() {
        if (agreement != null) {
            return Coder.TWO_READERS;
        }
        return themes.isEmpty() ? null : Coder.EDITOR;
    }

    /** How far two readers gave an item the same themes. */
    public enum Agreement implements CodeListValue {
        AGREED("Both readers gave it the same themes"),
        PARTLY_AGREED("These are the themes that both readers gave; one or both gave others, too"),
        ADJUDICATED("The readers disagreed, and a third reading decided");

        private final String label;

        Agreement(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Who gives an item its themes. */
    public enum Coder implements CodeListValue {
        TWO_READERS("Two readers, independently of each other"),
        EDITOR("An editor of this service");

        private final String label;

        Coder(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
