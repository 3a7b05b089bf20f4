package org.councilratings.imports.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.councilratings.framework.Outcome;

/**
 * What a published report states. A fact that is null is not stated in this kind of report, or is named in {@link #open}.
 *
 * @param kind what it reports on
 * @param council the name of the council, or of the local area, as it is printed
 * @param urn Ofsted's number of the council, if it is printed
 * @param framework the code of the framework, which follows from the judgements made
 * @param type the code of the type of inspection
 * @param startDate the first day on site
 * @param endDate the last day on site, also if inspectors came back
 * @param publicationDate as it is printed; most reports since 2018 do not print it
 * @param leadInspector the name alone
 * @param theme what a visit looked at, as it is printed
 * @param partners who is responsible for a local area together, as it is printed
 * @param nextInspectionWithin when a local area is to be inspected again, in the form "3 years"
 * @param judgements what was judged, by the code of the judgement
 * @param improvements what needs to improve, in the order of the report
 * @param open what could not be read with certainty
 * @param contradictions what the report states in two ways
 */
public record Report(ReportKind kind, Fact<String> council, Fact<String> urn, Fact<String> framework, Fact<String> type,
        Fact<LocalDate> startDate, Fact<LocalDate> endDate, Fact<LocalDate> publicationDate, Fact<String> leadInspector,
        Fact<String> theme, Fact<String> partners, Fact<String> nextInspectionWithin, Map<String, Fact<Outcome>> judgements,
        List<Quotation> improvements, List<OpenFact> open, List<Contradiction> contradictions) {
}
