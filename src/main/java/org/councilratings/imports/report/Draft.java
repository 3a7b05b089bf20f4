package org.councilratings.imports.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.councilratings.framework.Outcome;
import org.councilratings.imports.report.Contradiction.Place;

/** A {@link Report} while it is being read: which facts were found, and which were not. */
final class Draft {

    static final String COUNCIL = "council";
    static final String URN = "urn";
    static final String FRAMEWORK = "framework";
    static final String TYPE = "type";
    static final String START_DATE = "startDate";
    static final String END_DATE = "endDate";
    static final String PUBLICATION_DATE = "publicationDate";
    static final String LEAD_INSPECTOR = "leadInspector";
    static final String THEME = "theme";
    static final String PARTNERS = "partners";
    static final String NEXT_INSPECTION_WITHIN = "nextInspectionWithin";
    static final String IMPROVEMENTS = "improvementAreas";

    private final ReportKind kind;
    private final Map<String, Fact<String>> texts = new LinkedHashMap<>();
    private final Map<String, Fact<LocalDate>> days = new LinkedHashMap<>();
    private final Map<String, Fact<Outcome>> judgements = new LinkedHashMap<>();
    private final List<Quotation> improvements = new ArrayList<>();
    private final List<OpenFact> open = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    Draft(ReportKind kind) {
        this.kind = kind;
    }

    void text(String field, Fact<String> fact) {
        texts.put(field, fact);
    }

    void day(String field, Fact<LocalDate> fact) {
        days.put(field, fact);
    }

    Fact<LocalDate> day(String field) {
        return days.get(field);
    }

    /** Two places that state a different outcome contradict each other; of two that state the same the first is kept. */
    void judgement(String code, Fact<Outcome> fact) {
        Fact<Outcome> before = judgements.putIfAbsent(code, fact);
        if (before != null && !before.value().equals(fact.value())) {
            contradiction(code, before, fact);
        }
    }

    Map<String, Fact<Outcome>> judgements() {
        return judgements;
    }

    void improvements(List<Quotation> found) {
        improvements.addAll(found);
    }

    void open(String field, String message) {
        open.add(new OpenFact(field, message, false));
    }

    /** The fact is printed, but in words that are not understood, or it is impossible. */
    void openAsPrinted(String field, String message) {
        open.add(new OpenFact(field, message, true));
    }

    void contradiction(String field, Fact<?> one, Fact<?> other) {
        contradictions
                .add(new Contradiction(field, new Place(one.page(), one.words()), new Place(other.page(), other.words())));
    }

    Report finished() {
        return new Report(kind, texts.get(COUNCIL), texts.get(URN), texts.get(FRAMEWORK), texts.get(TYPE), days.get(START_DATE),
                days.get(END_DATE), days.get(PUBLICATION_DATE), texts.get(LEAD_INSPECTOR), texts.get(THEME),
                texts.get(PARTNERS), texts.get(NEXT_INSPECTION_WITHIN), Collections.unmodifiableMap(judgements),
                List.copyOf(improvements), List.copyOf(open), List.copyOf(contradictions));
    }
}
