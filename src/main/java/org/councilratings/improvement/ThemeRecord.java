package org.councilratings.improvement;

import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Judgement;
import org.councilratings.http.listing.Key;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme as callers see it, with how often it is named. */
@Schema(name = "ThemeInReports", description = "What an area for improvement can be about, and how often reports name it.")
public record ThemeRecord(
        @Key @Schema(description = "Its code.", examples = "early_help") String code,
        @Schema(description = "Its name.", examples = "Early help") String label,
        @Schema(description = "The judgement that it mostly belongs to; null if it belongs to none.", nullable = true) Judgement area,
        @Schema(description = "What it includes; null if the name says it.", nullable = true) String definition,
        @Schema(description = "How many items have it.", examples = "20") int items,
        @Schema(description = "How many inspections named it.", examples = "19") int inspections,
        @Schema(description = "How many councils had such an inspection.", examples = "18") int councils) {

    static ThemeRecord of(ImprovementTheme theme, ThemeCounts counts) {
        return new ThemeRecord(theme.code(), theme.label(), theme.area(), theme.definition(), counts.items(theme),
                counts.inspections(theme), counts.councils(theme));
    }
}
