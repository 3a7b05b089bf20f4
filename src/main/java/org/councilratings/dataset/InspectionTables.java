package org.councilratings.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.councilratings.council.Council;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.inspection.ArrangementKind;
import org.councilratings.inspection.Finding;
import org.councilratings.inspection.FindingKind;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionType;
import org.councilratings.inspection.ServiceArrangement;
import org.councilratings.inspection.Visit;
import org.councilratings.inspection.VisitType;

/** Reads the tables about inspections and visits. */
final class InspectionTables {

    private static final Pattern ID = Pattern.compile("(?=.{1,120}$)[a-z]+(-[a-z]+)*-\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern THEME_CODE = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(_[a-z0-9]+)*");
    private static final List<String> BEFORE_JUDGEMENTS = List.of("id", "council", "gss_code_at_inspection", "framework",
            "type", "start_date", "end_date", "publication_date", "lead_inspector");
    private static final List<String> AFTER_JUDGEMENTS = List.of("report_url", "note");

    private final DatasetFiles files;
    private final Map<String, Council> councils;
    private final LocalDate checkedTo;
    private final Map<String, Inspection> inspections = new LinkedHashMap<>();
    private final Set<List<String>> publications = new HashSet<>();
    private final Map<String, Visit> visits = new LinkedHashMap<>();

    InspectionTables(DatasetFiles files, Map<String, Council> councils, LocalDate checkedTo) {
        this.files = files;
        this.councils = councils;
        this.checkedTo = checkedTo;
    }

    /** All inspections with everything that is recorded about them, by id. */
    Map<String, Inspection> inspections() {
        Stream<String> judgements = Arrays.stream(Judgement.values()).map(Judgement::code);
        String[] columns = Stream.of(BEFORE_JUDGEMENTS.stream(), judgements, AFTER_JUDGEMENTS.stream()).flatMap(part -> part)
                .toArray(String[]::new);
        new CsvTable("inspections.csv", columns).read(files, this::inspection);
        new CsvTable("findings.csv", "inspection", "theme", "judgement", "kind", "summary").read(files, this::finding);
        new CsvTable("council_responses.csv", "inspection", "summary").read(files, this::response);
        new CsvTable("service_arrangements.csv", "inspection", "partner", "kind", "ended_year", "summary")
                .read(files, this::arrangement);
        return inspections;
    }

    private Inspection inspection(CsvRow row) {
        Inspection inspection = new Inspection();
        inspection.id = row.matching("id", ID);
        inspection.council = row.reference("council", councils);
        inspection.gssCodeAtInspection = codeOf(inspection.council, row);
        inspection.framework = row.code("framework", Framework.class);
        inspection.type = row.code("type", InspectionType.class);
        inspection.leadInspector = row.text("lead_inspector");
        inspection.reportUrl = row.text("report_url");
        inspection.note = row.text("note");
        readDates(row, inspection);
        inspection.outcomes = outcomes(row, inspection.framework);
        inspection.findings = new ArrayList<>();
        inspection.serviceArrangements = new ArrayList<>();
        return row.unique("id", inspections, inspection);
    }

    private static String codeOf(Council council, CsvRow row) {
        String code = row.required("gss_code_at_inspection");
        if (council.codes.stream().noneMatch(gss -> gss.gssCode().equals(code))) {
            throw row.broken("gss_code_at_inspection", "'" + code + "' never was a code of " + council.slug);
        }
        return code;
    }

    private void readDates(CsvRow row, Inspection inspection) {
        row.uniqueTogether("council", "publication_date", publications);
        inspection.startDate = row.date("start_date");
        inspection.endDate = row.date("end_date");
        inspection.publicationDate = row.requiredDate("publication_date");
        row.requireOrder("end_date", inspection.startDate, inspection.endDate);
        row.requireOrder("publication_date", inspection.endDate, inspection.publicationDate);
        row.requireOrder("publication_date", inspection.council.activeFrom, inspection.publicationDate);
        row.requireOrder("publication_date", inspection.publicationDate, checkedTo);
    }

    private static Map<Judgement, Outcome> outcomes(CsvRow row, Framework framework) {
        Map<Judgement, Outcome> outcomes = new EnumMap<>(Judgement.class);
        for (Judgement judgement : Judgement.values()) {
            boolean empty = row.text(judgement.code()) == null;
            if (empty == framework.makes(judgement)) {
                throw row.broken(judgement.code(), framework.code()
                        + (empty ? " makes this judgement: a grade or not_judged is required"
                                : " does not make this judgement"));
            }
            if (!empty) {
                outcomes.put(judgement, outcome(row, judgement));
            }
        }
        return outcomes;
    }

    private static Outcome outcome(CsvRow row, Judgement judgement) {
        return JudgementStatus.NOT_JUDGED.code().equals(row.text(judgement.code())) ? Outcome.NOT_JUDGED
                : Outcome.graded(row.code(judgement.code(), Grade.class));
    }

    private Finding finding(CsvRow row) {
        Inspection inspection = row.reference("inspection", inspections);
        Finding finding = new Finding(row.matching("theme", THEME_CODE), row.code("judgement", Judgement.class),
                row.code("kind", FindingKind.class), row.required("summary"));
        if (!inspection.framework.makes(finding.judgement())) {
            throw row.broken("judgement", inspection.framework.code() + " does not make this judgement");
        }
        inspection.findings.add(finding);
        return finding;
    }

    private Inspection response(CsvRow row) {
        Inspection inspection = row.reference("inspection", inspections);
        if (inspection.councilResponse != null) {
            throw row.broken("inspection", "'" + inspection.id + "' has a response already");
        }
        inspection.councilResponse = row.required("summary");
        return inspection;
    }

    private ServiceArrangement arrangement(CsvRow row) {
        ServiceArrangement arrangement = new ServiceArrangement();
        arrangement.partner = row.reference("partner", councils);
        arrangement.kind = row.code("kind", ArrangementKind.class);
        arrangement.endedYear = row.text("ended_year") == null ? null : row.number("ended_year");
        arrangement.summary = row.required("summary");
        row.reference("inspection", inspections).serviceArrangements.add(arrangement);
        return arrangement;
    }

    List<Visit> visits() {
        return new CsvTable("visits.csv", "id", "council", "type", "start_date", "publication_date", "theme")
                .read(files, this::visit);
    }

    private Visit visit(CsvRow row) {
        Visit visit = new Visit();
        visit.id = row.matching("id", ID);
        visit.council = row.reference("council", councils);
        visit.type = row.code("type", VisitType.class);
        visit.startDate = row.requiredDate("start_date");
        visit.publicationDate = row.date("publication_date");
        visit.theme = row.required("theme");
        row.requireOrder("publication_date", visit.startDate, visit.publicationDate);
        return row.unique("id", visits, visit);
    }
}
