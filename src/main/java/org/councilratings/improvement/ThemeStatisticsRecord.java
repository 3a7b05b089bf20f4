package org.councilratings.improvement;

import java.time.LocalDate;

import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.http.listing.Key;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many inspections named a theme, as callers see it. */
@Schema(name = "ThemeCount", description = "How many inspections named a theme, of all inspections with a list of what must improve.")
public record ThemeStatisticsRecord(
        @Key @Schema(description = "The first day of publication; null if it is not limited.", examples = "2023-01-01", nullable = true) LocalDate from,
        @Key @Schema(description = "The last day of publication.", examples = "2026-08-22") LocalDate to,
        @Key @Schema(description = "The group: the name of a region, or the code of a type of council, framework, grade or status; null if reports are not grouped.", examples = "inadequate", nullable = true) String group,
        @Key ImprovementTheme theme,
        @Schema(description = "The theme in words.", examples = "Management oversight and supervision") String themeLabel,
        @Schema(description = "The judgement that the theme mostly belongs to; null if it belongs to none.", nullable = true) Judgement area,
        @Schema(description = "How many inspections named the theme.", examples = "157") int inspections,
        @Schema(description = "How many items have the theme.", examples = "189") int items,
        @Schema(description = "How many inspections have a list of what must improve.", examples = "316") int inspectionsWithList,
        @Schema(description = "The inspections that named the theme, as a share of those with a list, 0 to 1; null if there are none.", examples = "0.49683544303797467", nullable = true) Double share,
        @Schema(description = "How many of the compared inspections named the theme; null if the request compares nothing.", nullable = true) Integer comparedInspections,
        @Schema(description = "How many of the compared inspections have a list; null if the request compares nothing.", nullable = true) Integer comparedInspectionsWithList,
        @Schema(description = "The same share of the compared inspections; null if there are none.", nullable = true) Double comparedShare,
        @Schema(description = "share minus comparedShare; null if either is null.", nullable = true) Double difference,
        Service service) {

    /**
     * A theme's counts.
     *
     * @param from the first day of publication; null if it is not limited
     * @param to the last day of publication
     * @param group the group; null if reports are not grouped
     * @param compared the counts of the reports that these are compared with; null if with none
     */
    public static ThemeStatisticsRecord of(Service service, LocalDate from, LocalDate to, String group, ImprovementTheme theme,
            ThemeCounts counts, ThemeCounts compared) {
        Double share = counts.share(theme);
        Double other = compared == null ? null : compared.share(theme);
        return new ThemeStatisticsRecord(from, to, group, theme, theme.label(), theme.area(), counts.inspections(theme),
                counts.items(theme), counts.inspections(), share, compared == null ? null : compared.inspections(theme),
                compared == null ? null : compared.inspections(), other,
                share == null || other == null ? null : share - other, service);
    }
}
