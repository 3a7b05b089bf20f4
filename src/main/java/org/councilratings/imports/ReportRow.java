package org.councilratings.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Outcome;
import org.councilratings.imports.file.ParsedRow;
import org.councilratings.imports.file.ParsedRow.CouncilNames;
import org.councilratings.imports.file.ParsedRow.Fault;
import org.councilratings.imports.file.PublishedFile;
import org.councilratings.imports.file.Reading;
import org.councilratings.imports.report.Contradiction;
import org.councilratings.imports.report.Contradiction.Place;
import org.councilratings.imports.report.Fact;
import org.councilratings.imports.report.Quotation;
import org.councilratings.imports.report.Report;
import org.councilratings.imports.report.ReportKind;
import org.councilratings.inspection.VisitType;
import org.councilratings.journal.RecordType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A published report as the only row of a file. What the report leaves open, the row leaves open. */
final class ReportRow {

    private static final String PUBLICATION_DATE = "publicationDate";

    private final Report report;
    private final ImportOptions options;
    private final ObjectNode facts = JsonNodeFactory.instance.objectNode();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private ReportRow(Report report, ImportOptions options) {
        this.report = report;
        this.options = options;
    }

    /**
     * What a report states.
     *
     * @param options what the sender knows and the report may not print
     */
    static ParsedRow of(Report report, ImportOptions options) {
        return new ReportRow(report, options).read();
    }

    /** What a report was recognised as. */
    static PublishedFile.Summary summary(Report report, CodeLists lists) {
        String kind = switch (report.kind()) {
            case FULL_INSPECTION -> "a report of an inspection of children's services";
            case FOCUSED_VISIT -> "a letter about a focused visit";
            case MONITORING_VISIT -> "a letter about a monitoring visit";
            case AREA_SEND_INSPECTION -> "a report of an area SEND inspection";
        };
        return new PublishedFile.Summary(kind + ", as a PDF document", List.of(), List.of(), List.of(), List.of(), 1,
                Set.of(lists.findFramework(value(report.framework())).map(Framework::service).orElse(ChildrensServices.CODE)));
    }

    private ParsedRow read() {
        boolean isVisit = report.kind() == ReportKind.FOCUSED_VISIT || report.kind() == ReportKind.MONITORING_VISIT;
        note("council", report.council());
        note("urn", report.urn());
        state("startDate", report.startDate());
        state(PUBLICATION_DATE, report.publicationDate());
        if (isVisit) {
            facts.put("type", (report.kind() == ReportKind.FOCUSED_VISIT ? VisitType.FOCUSED_VISIT
                    : VisitType.MONITORING_VISIT).code());
            state("theme", report.theme());
            note("endDate", report.endDate());
        } else {
            state("framework", report.framework());
            state("type", report.type());
            state("endDate", report.endDate());
            state("leadInspector", report.leadInspector());
            state("nextInspectionWithin", report.nextInspectionWithin());
            note("partners", report.partners());
            report.judgements().forEach((judgement, fact) -> readings
                    .add(new Reading(judgement, words(fact.value()), fact.page(), fact.words(), null)));
            quote();
        }
        complete(isVisit);
        report.open().forEach(open -> readings.add(Reading.open(open.field(), open.message())));
        report.contradictions().forEach(this::refuse);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        report.judgements().forEach((judgement, fact) -> outcomes.put(judgement, fact.value()));
        return new ParsedRow(new ParsedRow.Place(null, 1), isVisit ? RecordType.VISIT : RecordType.INSPECTION,
                new CouncilNames(value(report.urn()), null, null, null, List.of(), value(report.council())), facts, outcomes,
                null, false, faults, readings);
    }

    private static String value(Fact<String> fact) {
        return fact == null ? null : fact.value();
    }

    private void state(String field, Fact<?> fact) {
        if (fact != null) {
            facts.put(field, fact.value().toString());
            note(field, fact);
        }
    }

    private void note(String field, Fact<?> fact) {
        if (fact != null) {
            readings.add(new Reading(field, fact.value().toString(), fact.page(), fact.words(), null));
        }
    }

    private static String words(Outcome outcome) {
        return outcome.isGraded() ? outcome.grade() : outcome.status().code();
    }

    /** What must improve is quoted, and never becomes words of this service. */
    private void quote() {
        if (report.improvements().isEmpty()) {
            return;
        }
        ArrayNode items = facts.putArray(MergedFacts.IMPROVEMENT_AREAS);
        for (Quotation item : report.improvements()) {
            items.addObject().put("quotation", item.text());
            readings.add(new Reading(MergedFacts.IMPROVEMENT_AREAS + "/" + items.size(), item.text(), item.page(),
                    item.text(), null));
        }
    }

    /** Adds what the sender states. It cannot contradict what is printed. */
    private void complete(boolean isVisit) {
        if (options.publicationDate() != null) {
            Fact<?> printed = report.publicationDate();
            if (printed != null && !printed.value().equals(options.publicationDate())) {
                faults.add(new Fault(PUBLICATION_DATE, "publicationDate is " + options.publicationDate()
                        + ", and the report prints '" + printed.words() + "' on page " + printed.page()));
            }
            refuseInsteadOfUnreadable();
            facts.put(PUBLICATION_DATE, options.publicationDate().toString());
        }
        if (options.reportUrl() != null && isVisit) {
            faults.add(new Fault("reportUrl", "reportUrl: the address of a visit's letter is not stored; leave it out"));
        } else if (options.reportUrl() != null) {
            facts.put("reportUrl", options.reportUrl());
        }
    }

    /** A day that is printed and is impossible is for people to look at; only one that is not printed can be added. */
    private void refuseInsteadOfUnreadable() {
        report.open().stream().filter(open -> open.field().equals(PUBLICATION_DATE) && open.isPrinted())
                .forEach(open -> faults.add(new Fault(PUBLICATION_DATE, "publicationDate is " + options.publicationDate()
                        + ", and the report prints another day: " + open.message())));
    }

    private void refuse(Contradiction two) {
        String field = two.field();
        faults.add(new Fault(field, "The report contradicts itself about " + field + ": " + place(two.one()) + ", but "
                + place(two.other()) + ". Look at both places, and enter the record by hand"));
    }

    private static String place(Place place) {
        return "'" + place.words() + "' on page " + place.page();
    }
}
