package org.councilratings.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.councilratings.council.CouncilFacts;
import org.councilratings.council.CouncilRules;
import org.councilratings.council.GssCode;
import org.councilratings.council.PlannedSuccessor;
import org.councilratings.council.RelatedCouncil;
import org.councilratings.framework.CodeListFacts;
import org.councilratings.framework.CodeListFacts.OfFramework;
import org.councilratings.framework.CodeListFacts.OfGrade;
import org.councilratings.framework.CodeListFacts.OfImprovementTheme;
import org.councilratings.framework.CodeListFacts.OfInspectorate;
import org.councilratings.framework.CodeListFacts.OfJudgement;
import org.councilratings.framework.CodeListFacts.OfScale;
import org.councilratings.framework.CodeListFacts.OfService;
import org.councilratings.framework.CodeListFacts.OfType;
import org.councilratings.framework.CodeListRules;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Service;
import org.councilratings.http.problem.Violations;
import org.councilratings.inspection.Finding;
import org.councilratings.inspection.ImprovementArea;
import org.councilratings.inspection.InspectionFacts;
import org.councilratings.inspection.InspectionFacts.StatedOutcome;
import org.councilratings.inspection.Revisit;
import org.councilratings.inspection.VisitFacts;
import org.councilratings.service.DatasetFacts;

/**
 * Reads the files of a data set. Each record becomes the JSON that an editor would send, and passes the same reader
 * and the same rules. Errors are reported by file, line and column.
 */
final class DatasetReader {

    private static final String[] COUNCILS = { "slug", "name", "official_name", "ons_name", "type", "gss_code", "ofsted_urn",
            "dfe_la_code",
            "region_code", "ofsted_region", "website", "active_from", "active_to", "delivery_note" };
    private static final List<String> INSPECTIONS = List.of("id", "council", "gss_code_at_inspection", "framework", "type",
            "start_date", "end_date", "publication_date", "lead_inspector");

    private final DatasetFiles files;
    private final LocalDate today;
    private final List<BrokenDataset.Fault> faults = new ArrayList<>();
    private final DatasetRecords others = new DatasetRecords();

    DatasetReader(DatasetFiles files, LocalDate today) {
        this.files = files;
        this.today = today;
    }

    /**
     * Reads everything.
     *
     * @throws BrokenDataset if anything is wrong
     */
    DatasetContent read() {
        DatasetFacts about = about();
        List<CodeListFacts> codeLists = codeLists();
        CodeLists lists = new CodeLists(codeLists);
        others.setCodeLists(lists);
        List<CouncilFacts> councils = councils();
        List<NeighbourFacts> neighbours = neighbours();
        List<InspectionFacts> inspections = inspections(lists.defaultService(), about.checkedTo());
        List<VisitFacts> visits = read(rows("visits.csv", "id", "council", "type", "start_date", "publication_date", "theme")
                .stream().map(row -> record(row, "id", VisitFacts.class)).toList(), VisitFacts.class, this::checkVisit);
        refuse();
        return DatasetContent.of(about, codeLists, councils, neighbours, inspections, visits);
    }

    private List<CsvTable.Row> rows(String file, String... columns) {
        return new CsvTable(file, columns).read(files);
    }

    private static FileRecord record(CsvTable.Row row, String key, Class<?> type) {
        FileRecord record = new FileRecord(row, key);
        record.whole(row).fill(type);
        return record;
    }

    /** Reads records and checks each, also after errors in others. */
    private <F> List<F> read(Iterable<FileRecord> records, Class<F> type, BiFunction<F, Violations, Optional<F>> check) {
        List<F> read = new ArrayList<>();
        for (FileRecord record : records) {
            Violations violations = new Violations();
            F facts = record.read(type, violations);
            check(record, facts, violations, check).ifPresent(read::add);
        }
        return read;
    }

    private <F> Optional<F> check(FileRecord record, F facts, Violations violations,
            BiFunction<F, Violations, Optional<F>> check) {
        Optional<F> checked = check.apply(facts, violations);
        faults.addAll(record.faults(violations));
        return checked;
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw new BrokenDataset(faults);
        }
    }

    /** Records by the column that names them, which is the first of their file. */
    private Map<String, FileRecord> byKey(List<CsvTable.Row> rows, String key, Class<?> type) {
        Map<String, FileRecord> records = new LinkedHashMap<>();
        for (CsvTable.Row row : rows) {
            if (records.putIfAbsent(String.valueOf(row.text(key)), record(row, key, type)) != null) {
                faults.add(row.fault(key, "'" + row.text(key) + "' appears more than once"));
            }
        }
        return records;
    }

    /** The record that a row of another file is about. */
    private Optional<FileRecord> of(Map<String, FileRecord> records, CsvTable.Row row, String column) {
        Optional<FileRecord> found = Optional.ofNullable(records.get(row.text(column)));
        if (found.isEmpty()) {
            faults.add(row.fault(column, "there is no '" + row.text(column) + "'"));
        }
        return found;
    }

    private DatasetFacts about() {
        List<CsvTable.Row> rows = rows("about.csv", "key", "value");
        if (rows.isEmpty()) {
            throw new BrokenDataset("about.csv", "it has no rows", null);
        }
        FileRecord record = new FileRecord(rows.get(0), "key");
        rows.forEach(row -> record.whole(row).named(DatasetFacts.class, "key", "value"));
        List<DatasetFacts> about = read(List.of(record), DatasetFacts.class, (facts, violations) -> {
            facts.check(today, violations);
            return Optional.of(facts);
        });
        refuse();
        return about.get(0);
    }

    /**
     * Reads the code lists.
     *
     * @throws BrokenDataset if anything in them is wrong
     */
    List<CodeListFacts> codeLists() {
        Map<FileRecord, Class<? extends CodeListFacts>> records = new LinkedHashMap<>();
        add(records, OfInspectorate.class, byCode(OfInspectorate.class, "inspectorates.csv", "code", "label", "description"));
        Map<String, FileRecord> scales = byCode(OfScale.class, "scales.csv", "code", "label", "description");
        rows("grades.csv", "scale", "code", "label", "short_label", "in_text", "description")
                .forEach(row -> of(scales, row, "scale")
                        .ifPresent(scale -> scale.item("grades", row).fill(OfGrade.class)));
        add(records, OfScale.class, scales);
        add(records, OfService.class, byCode(OfService.class, "services.csv", "code", "label", "description", "subject",
                "inspectorates", "id_part", "headline_judgements", "checked_to", "complete_from", "complete_to"));
        add(records, OfJudgement.class, byCode(OfJudgement.class, "judgements.csv", "code", "service", "label", "in_text",
                "in_headline", "scale", "description"));
        Map<String, FileRecord> frameworks = byCode(OfFramework.class, "frameworks.csv", "code", "service", "label",
                "short_name", "valid_from", "valid_to", "judgements", "optional_judgements", "description");
        rows("inspection_types.csv", "framework", "code", "label").forEach(row -> of(frameworks, row, "framework")
                .ifPresent(framework -> framework.item("types", row).fill(OfType.class)));
        add(records, OfFramework.class, frameworks);
        add(records, OfImprovementTheme.class,
                byCode(OfImprovementTheme.class, "improvement_themes.csv", "code", "area", "label", "definition"));
        return checked(records);
    }

    private Map<String, FileRecord> byCode(Class<?> type, String file, String... columns) {
        return byKey(rows(file, columns), "code", type);
    }

    private static void add(Map<FileRecord, Class<? extends CodeListFacts>> all, Class<? extends CodeListFacts> type,
            Map<String, FileRecord> records) {
        records.values().forEach(record -> all.put(record, type));
    }

    /** Values refer to each other, so all are read before any is checked. */
    private List<CodeListFacts> checked(Map<FileRecord, Class<? extends CodeListFacts>> records) {
        Map<FileRecord, CodeListFacts> stated = new LinkedHashMap<>();
        records.forEach((record, type) -> {
            Violations violations = new Violations();
            stated.put(record, record.read(type, violations));
            faults.addAll(record.faults(violations));
        });
        refuse();
        stated.forEach((record, facts) -> {
            Violations violations = new Violations();
            CodeListRules.check(facts, stated.values(), violations);
            faults.addAll(record.faults(violations));
        });
        refuse();
        return List.copyOf(stated.values());
    }

    private List<CouncilFacts> councils() {
        Map<String, FileRecord> records = byKey(rows("councils.csv", COUNCILS), "slug", CouncilFacts.class);
        rows("council_codes.csv", "gss_code", "council", "valid_from", "valid_to", "reason_ended")
                .forEach(row -> of(records, row, "council")
                        .ifPresent(council -> council.item("codes", row).fill(GssCode.class)));
        rows("council_aliases.csv", "council", "alias").forEach(row -> of(records, row, "council")
                .ifPresent(council -> council.listed("aliases", row, "alias")));
        rows("planned_successors.csv", "predecessor", "slug", "name", "effective_date", "kind", "legal_status", "note")
                .forEach(row -> of(records, row, "predecessor")
                        .ifPresent(council -> council.item("plannedSuccessors", row).fill(PlannedSuccessor.class)));
        rows("council_successions.csv", "predecessor", "successor", "effective_date", "kind", "note")
                .forEach(row -> of(records, row, "successor").ifPresent(council -> council.item("predecessors", row)
                        .fill(RelatedCouncil.class).text("slug", "predecessor")));
        // Councils refer to each other, so all are read before any is checked.
        List<CouncilFacts> stated = read(records.values(), CouncilFacts.class,
                (facts, violations) -> violations.all().isEmpty() ? Optional.of(facts) : Optional.empty());
        refuse();
        others.add(stated);
        Iterator<FileRecord> record = records.values().iterator();
        List<CouncilFacts> checked = new ArrayList<>();
        stated.forEach(facts -> check(record.next(), facts, new Violations(),
                (council, violations) -> CouncilRules.check(council, council.slug(), others, violations))
                .ifPresent(checked::add));
        refuse();
        return checked;
    }

    private List<NeighbourFacts> neighbours() {
        Map<String, FileRecord> records = new LinkedHashMap<>();
        for (CsvTable.Row row : rows("statistical_neighbours.csv", "council", "set", "rank", "neighbour", "closeness")) {
            records.computeIfAbsent(String.valueOf(row.text("council")), any -> record(row, "council", NeighbourFacts.class))
                    .item("neighbours", row).fill(NeighbourFacts.Neighbour.class).council("council", "neighbour");
        }
        return read(records.values(), NeighbourFacts.class, (facts, violations) -> {
            facts.check(others, violations);
            return Optional.of(facts);
        });
    }

    private List<InspectionFacts> inspections(Service service, LocalDate checkedTo) {
        String[] columns = Stream.of(INSPECTIONS.stream(), service.judgements().stream().map(Judgement::code),
                Stream.of("report_url", "note")).flatMap(part -> part).toArray(String[]::new);
        List<CsvTable.Row> rows = rows("inspections.csv", columns);
        Map<String, FileRecord> records = byKey(rows, "id", InspectionFacts.class);
        rows.forEach(row -> judgements(records.get(String.valueOf(row.text("id"))), service, row));
        records.putAll(ofOtherServices());
        rows("findings.csv", "inspection", "theme", "judgement", "kind", "summary")
                .forEach(row -> of(records, row, "inspection")
                        .ifPresent(inspection -> inspection.item("findings", row).fill(Finding.class)));
        rows("improvement_areas.csv", "inspection", "themes", "concerns", "summary", "quotation", "agreement")
                .forEach(row -> of(records, row, "inspection")
                        .ifPresent(inspection -> inspection.item("improvementAreas", row).fill(ImprovementArea.class)));
        rows("council_responses.csv", "inspection", "summary").forEach(row -> of(records, row, "inspection")
                .ifPresent(inspection -> inspection.whole(row).text("councilResponse", "summary")));
        rows("service_arrangements.csv", "inspection", "partner", "kind", "ended_year", "summary")
                .forEach(row -> of(records, row, "inspection").ifPresent(inspection -> inspection
                        .item("serviceArrangements", row).fill(InspectionFacts.Arrangement.class)));
        return read(records.values(), InspectionFacts.class,
                (facts, violations) -> checkInspection(facts, checkedTo, violations));
    }

    /** Services have judgements of their own, so a row of another file states each outcome. */
    private Map<String, FileRecord> ofOtherServices() {
        Map<String, FileRecord> records = byKey(rows("inspections_of_other_services.csv",
                Stream.of(INSPECTIONS,
                        List.of("report_url", "note", "source", "significant_weaknesses", "next_inspection_within"))
                        .flatMap(List::stream).toArray(String[]::new)),
                "id", InspectionFacts.class);
        rows("outcomes_of_other_services.csv", "inspection", "judgement", "grade", "status", "confirmed_by")
                .forEach(row -> of(records, row, "inspection")
                        .ifPresent(inspection -> inspection.item("judgements", row).fill(StatedOutcome.class)));
        rows("revisits.csv", "inspection", "start_date", "publication_date", "sufficient_progress",
                "weaknesses_with_progress", "weaknesses_without_progress").forEach(
                        row -> of(records, row, "inspection")
                                .ifPresent(inspection -> inspection.inside("revisit", row).fill(Revisit.class)));
        return records;
    }

    /** An empty cell is a judgement that the framework does not make; why another one has no grade is said in words. */
    private static void judgements(FileRecord record, Service service, CsvTable.Row row) {
        for (Judgement judgement : service.judgements()) {
            String text = row.text(judgement.code());
            String status = text == null ? JudgementStatus.NOT_IN_FRAMEWORK.code() : text;
            boolean isStatus = text == null || text.equals(JudgementStatus.NOT_JUDGED.code());
            record.item("judgements", row).implied("judgement", judgement.code(), judgement.code())
                    .implied(isStatus ? "status" : "grade", status, judgement.code());
        }
    }

    private Optional<InspectionFacts> checkInspection(InspectionFacts facts, LocalDate checkedTo, Violations violations) {
        LocalDate published = facts.publicationDate();
        LocalDate last = others.codeLists().findFramework(facts.framework())
                .map(framework -> others.codeLists().service(framework.service()).checkedTo()).orElse(checkedTo);
        if (published != null && published.isAfter(last)) {
            violations.add("/publicationDate", "publicationDate: " + published + " is after checked_to, " + last);
        }
        Optional<InspectionFacts> checked = facts.check(null, others, today, violations);
        checked.ifPresent(others::add);
        return checked;
    }

    private Optional<VisitFacts> checkVisit(VisitFacts facts, Violations violations) {
        Optional<VisitFacts> checked = facts.check(null, others, today, violations);
        checked.ifPresent(others::add);
        return checked;
    }
}
