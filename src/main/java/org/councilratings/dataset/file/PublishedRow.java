package org.councilratings.dataset.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.dataset.file.Claim.CouncilNames;
import org.councilratings.dataset.file.Claim.Fault;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.inspection.InspectionType;
import org.councilratings.inspection.VisitType;
import org.councilratings.web.PlainText;

/** Reads one row of a table that Ofsted has published, or that somebody has made of Ofsted's reports. */
final class PublishedRow {

    private static final Pattern PROVIDER = Pattern.compile(".*/provider/(?:\\d{1,3}/)?(\\d{3}|[1-9]\\d{4,8})(?!\\d).*");
    private static final Pattern REPORT = Pattern.compile("https?://(files|reports)\\.ofsted\\.gov\\.uk/.*(file|download).*");
    private static final Map<Heading, Judgement> JUDGEMENTS = Map.of(Heading.OVERALL, Judgement.OVERALL_EFFECTIVENESS,
            Heading.LEADERS, Judgement.LEADERSHIP, Heading.HELP, Judgement.HELP_AND_PROTECTION, Heading.CARE_LEAVERS,
            Judgement.CARE_LEAVERS, Heading.LOOKED_AFTER, Judgement.CHILDREN_LOOKED_AFTER, Heading.ADOPTION,
            Judgement.ADOPTION, Heading.LSCB, Judgement.LSCB, Heading.COMBINED,
            Judgement.CHILDREN_IN_CARE_AND_CARE_LEAVERS);

    private final Columns.Row row;
    private final Map<Fact, Object> facts = new EnumMap<>(Fact.class);
    private final Map<Judgement, Outcome> outcomes = new EnumMap<>(Judgement.class);
    private final List<Fault> faults = new ArrayList<>();

    PublishedRow(Columns.Row row) {
        this.row = row;
    }

    Claim read(Claim.Place place) {
        refuseFormulas();
        CouncilNames council = council();
        String type = words(Heading.TYPE);
        boolean isVisit = type.contains("visit");
        date(Heading.START_DATE, Fact.START_DATE);
        date(Heading.END_DATE, Fact.END_DATE);
        date(Heading.PUBLICATION_DATE, Fact.PUBLICATION_DATE);
        text(Heading.INSPECTOR, Fact.LEAD_INSPECTOR);
        report();
        Outcome inCare = isVisit ? visit(type) : inspection(type);
        if (!facts.containsKey(Fact.START_DATE) && !facts.containsKey(Fact.PUBLICATION_DATE) && faults.isEmpty()) {
            faults.add(new Fault(null, "The row tells of no inspection: it has no date"));
        }
        return new Claim(place, isVisit ? Claim.Kind.VISIT : Claim.Kind.INSPECTION, council, facts, outcomes, inCare, false,
                faults);
    }

    /** What a formula shows depends on other cells, and on the program that computes it. A link states nothing. */
    private void refuseFormulas() {
        for (Heading heading : Heading.values()) {
            Cell cell = row.under(heading);
            if (cell != null && cell.isFormula() && heading != Heading.WEB_LINK) {
                faults.add(new Fault(row.name(heading), "This is a formula: save the file with values instead"));
            }
        }
    }

    private Outcome visit(String type) {
        facts.put(Fact.TYPE, type.contains("monitoring") ? VisitType.MONITORING_VISIT : VisitType.FOCUSED_VISIT);
        text(Heading.THEME, Fact.THEME);
        return null;
    }

    private Outcome inspection(String type) {
        inspectionType(type).ifPresent(known -> facts.put(Fact.TYPE, known));
        if (!type.isEmpty() && !facts.containsKey(Fact.TYPE)) {
            faults.add(new Fault(row.name(Heading.TYPE), "'" + type + "' is no kind of inspection or visit that is known"));
        }
        JUDGEMENTS.forEach((heading, judgement) -> outcome(heading).ifPresent(outcome -> outcomes.put(judgement, outcome)));
        Optional<Outcome> inCare = outcome(Heading.IN_CARE);
        Optional<Framework> framework = new ImpliedFramework(words(Heading.FRAMEWORK) + " " + type,
                outcomes.containsKey(Judgement.OVERALL_EFFECTIVENESS),
                inCare.isPresent() || outcomes.containsKey(Judgement.CHILDREN_IN_CARE_AND_CARE_LEAVERS),
                outcomes.containsKey(Judgement.CARE_LEAVERS),
                outcomes.containsKey(Judgement.CHILDREN_IN_CARE_AND_CARE_LEAVERS)).find();
        framework.ifPresent(known -> facts.put(Fact.FRAMEWORK, known));
        return inCare.map(outcome -> place(outcome, framework)).orElse(null);
    }

    /** Puts what stands under "children in care" where it belongs; gives it back where that stays open. */
    private Outcome place(Outcome inCare, Optional<Framework> framework) {
        if (framework.isEmpty()) {
            return inCare;
        }
        outcomes.put(switch (framework.get()) {
            case SIF_2013 -> Judgement.CHILDREN_LOOKED_AFTER;
            case ILACS_2018 -> Judgement.CHILDREN_IN_CARE_AND_CARE_LEAVERS;
            case ILACS_2023, ILACS_2026 -> Judgement.CHILDREN_IN_CARE;
        }, inCare);
        return null;
    }

    private static Optional<InspectionType> inspectionType(String words) {
        if (words.contains("re inspection") || words.contains("reinspection")) {
            return Optional.of(InspectionType.SINGLE_INSPECTION_REINSPECTION);
        }
        if (words.contains("single inspection") || words.equals("sif")) {
            return Optional.of(InspectionType.SINGLE_INSPECTION);
        }
        if (words.contains("standard")) {
            return Optional.of(InspectionType.STANDARD);
        }
        return words.contains("short") ? Optional.of(InspectionType.SHORT) : Optional.empty();
    }

    /** By the codes of the row, else by its name; by what it leads to only if it has neither. */
    private CouncilNames council() {
        String code = shown(Heading.COUNCIL_CODE, Function.identity());
        String name = shown(Heading.COUNCIL_NAME, Function.identity());
        if (code == null && name == null && link() != null) {
            Matcher provider = PROVIDER.matcher(link());
            code = provider.matches() ? provider.group(1) : null;
        }
        return new CouncilNames(matching(code, "[1-9]\\d{4,8}"), matching(code, "[A-Za-z]\\d{8}"),
                matching(code, "\\d{3}"), null, List.of(), name);
    }

    private static String matching(String text, String pattern) {
        return text != null && text.matches(pattern) ? text : null;
    }

    private String link() {
        Cell cell = row.under(Heading.WEB_LINK);
        return cell == null ? null : cell.link() != null ? cell.link() : cell.text();
    }

    private void report() {
        String link = link();
        if (link != null && REPORT.matcher(link).matches()) {
            facts.put(Fact.REPORT_URL, link);
        }
    }

    private void date(Heading heading, Fact fact) {
        Cell cell = row.under(heading);
        if (cell == null || cell.date() == null && GradeText.saysNothing(cell.text())) {
            return;
        }
        Optional<LocalDate> date = cell.date() != null ? Optional.of(cell.date()) : DateText.read(cell.text());
        date.ifPresentOrElse(day -> facts.put(fact, day), () -> faults.add(
                new Fault(row.name(heading), "'" + PlainText.shown(cell.text()) + "' is not a date that exists")));
    }

    private Optional<Outcome> outcome(Heading heading) {
        Cell cell = row.under(heading);
        if (cell == null || GradeText.saysNothing(cell.text())) {
            return Optional.empty();
        }
        Optional<Outcome> outcome = GradeText.read(cell.text());
        if (outcome.isEmpty()) {
            faults.add(new Fault(row.name(heading), "'" + PlainText.shown(cell.text()) + "' is not one of the four grades"));
        }
        return outcome;
    }

    private void text(Heading heading, Fact fact) {
        Cell cell = row.under(heading);
        if (cell == null || GradeText.saysNothing(cell.text())) {
            return;
        }
        PlainText.fault(cell.text(), PlainText.LONGEST).ifPresentOrElse(
                fault -> faults.add(new Fault(row.name(heading), "The text " + fault)), () -> facts.put(fact, cell.text()));
    }

    private String words(Heading heading) {
        return Optional.ofNullable(shown(heading, Heading::plain)).orElse("");
    }

    private String shown(Heading heading, Function<String, String> form) {
        Cell cell = row.under(heading);
        return cell == null ? null : form.apply(cell.text());
    }
}
