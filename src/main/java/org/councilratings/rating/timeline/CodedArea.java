package org.councilratings.rating.timeline;

import java.util.List;

import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Judgement;

/**
 * What one item of a report's list of what must improve is about.
 *
 * @param themes the main one first; empty if nobody has coded it yet
 * @param concerns the judgements that it concerns
 */
public record CodedArea(List<ImprovementTheme> themes, List<Judgement> concerns) {
}
