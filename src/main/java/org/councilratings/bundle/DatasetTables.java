package org.councilratings.bundle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.council.Council;
import org.councilratings.council.GssCode;
import org.councilratings.council.StatisticalNeighbour;
import org.councilratings.council.Succession;
import org.councilratings.framework.CodeListFacts;
import org.councilratings.framework.CodeListRepository;
import org.councilratings.framework.Outcome;
import org.councilratings.inspection.Finding;
import org.councilratings.inspection.ImprovementArea;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.Revisit;
import org.councilratings.inspection.ServiceArrangement;
import org.councilratings.inspection.Visit;
import org.councilratings.journal.TableInsert;
import org.councilratings.journal.TableRow;

/**
 * Writes a data set into the tables, in the form in which Hibernate reads them. At the start, when nothing is compiled yet,
 * Hibernate would take most of a second more for it.
 */
final class DatasetTables {

    private final Connection connection;
    private final CodeListRepository codeLists;

    DatasetTables(Connection connection, CodeListRepository codeLists) {
        this.codeLists = codeLists;
        this.connection = connection;
    }

    /** Writes all records, in the order in which one can refer to another. */
    void store(DatasetContent content) throws SQLException {
        insert("code_list_value", IntStream.range(0, content.codeLists().size())
                .mapToObj(i -> codeListValue(content.codeLists().get(i), i)));
        insert("council", content.unwrittenCouncils().stream().map(DatasetTables::council));
        insert("council_code", content.unwrittenCouncils().stream().flatMap(DatasetTables::codes));
        insert("council_alias", content.unwrittenCouncils().stream().flatMap(DatasetTables::aliases));
        insert("planned_successor", content.unwrittenCouncils().stream().flatMap(DatasetTables::plannedSuccessors));
        insert("council_succession", content.unwrittenSuccessions().map(DatasetTables::succession));
        insert("statistical_neighbour", content.unwrittenNeighbours().map(DatasetTables::neighbour));
        List<Inspection> inspections = content.unwrittenInspections().toList();
        insert("inspection", inspections.stream().map(DatasetTables::inspection));
        insert("inspection_judgement", inspections.stream().flatMap(DatasetTables::judgements));
        insert("inspection_finding", inspections.stream().flatMap(DatasetTables::findings));
        insert("inspection_improvement_area", inspections.stream().flatMap(DatasetTables::improvementAreas));
        insert("inspection_service_arrangement", inspections.stream().flatMap(DatasetTables::arrangements));
        insert("visit", content.unwrittenVisits().map(DatasetTables::visit));
    }

    private void insert(String table, Stream<TableRow> rows) throws SQLException {
        new TableInsert(connection, table).all(rows);
    }

    private TableRow codeListValue(CodeListFacts facts, int position) {
        return new TableRow().with("type", facts.type()).with("code", facts.code()).with("position", position)
                .with("facts", codeLists.text(facts));
    }

    private static TableRow council(Council council) {
        return new TableRow().with("ofsted_urn", council.ofstedUrn).with("version", council.version)
                .with("slug", council.slug).with("name", council.name).with("official_name", council.officialName)
                .with("ons_name", council.onsName)
                .with("type", council.type).with("gss_code", council.gssCode).with("dfe_la_code", council.dfeLaCode)
                .with("region", council.region).with("ofsted_region", council.ofstedRegion)
                .with("website", council.website).with("delivery_note", council.deliveryNote)
                .with("active_from", council.activeFrom).with("active_to", council.activeTo);
    }

    private static Stream<TableRow> codes(Council council) {
        return council.codes.stream().map(code -> code(council, code));
    }

    private static TableRow code(Council council, GssCode code) {
        return new TableRow().with("gss_code", code.gssCode()).with("council_urn", council.ofstedUrn)
                .with("valid_from", code.validFrom()).with("valid_to", code.validTo())
                .with("reason_ended", code.reasonEnded());
    }

    private static Stream<TableRow> aliases(Council council) {
        return council.aliases.stream()
                .map(alias -> new TableRow().with("council_urn", council.ofstedUrn).with("alias", alias));
    }

    private static Stream<TableRow> plannedSuccessors(Council council) {
        return council.plannedSuccessors.stream().map(planned -> new TableRow().with("council_urn", council.ofstedUrn)
                .with("slug", planned.slug()).with("name", planned.name()).with("effective_date", planned.effectiveDate())
                .with("kind", planned.kind()).with("legal_status", planned.legalStatus()).with("note", planned.note()));
    }

    private static TableRow succession(Succession succession) {
        return new TableRow().with("predecessor_urn", succession.predecessor.ofstedUrn)
                .with("successor_urn", succession.successor.ofstedUrn).with("effective_date", succession.effectiveDate)
                .with("kind", succession.kind).with("note", succession.note);
    }

    private static TableRow neighbour(StatisticalNeighbour neighbour) {
        return new TableRow().with("council_urn", neighbour.council.ofstedUrn).with("neighbour_set", neighbour.set)
                .with("neighbour_rank", neighbour.rank)
                .with("neighbour_urn", neighbour.neighbour.ofstedUrn).with("closeness", neighbour.closeness);
    }

    private static TableRow inspection(Inspection inspection) {
        return new TableRow().with("id", inspection.id).with("version", inspection.version)
                .with("council_urn", inspection.council.ofstedUrn)
                .with("gss_code_at_inspection", inspection.gssCodeAtInspection).with("service", inspection.service)
                .with("framework", inspection.framework)
                .with("type", inspection.type).with("start_date", inspection.startDate)
                .with("end_date", inspection.endDate).with("publication_date", inspection.publicationDate)
                .with("lead_inspector", inspection.leadInspector).with("report_url", inspection.reportUrl)
                .with("note", inspection.note).with("council_response", inspection.councilResponse)
                .with("source", inspection.source).with("significant_weaknesses", inspection.significantWeaknesses)
                .with("next_inspection_within", inspection.nextInspectionWithin)
                .with("revisit_start_date", ofRevisit(inspection, Revisit::startDate))
                .with("revisit_publication_date", ofRevisit(inspection, Revisit::publicationDate))
                .with("sufficient_progress", ofRevisit(inspection, Revisit::sufficientProgress))
                .with("weaknesses_with_progress", ofRevisit(inspection, Revisit::weaknessesWithProgress))
                .with("weaknesses_without_progress", ofRevisit(inspection, Revisit::weaknessesWithoutProgress));
    }

    private static Object ofRevisit(Inspection inspection, Function<Revisit, Object> fact) {
        return inspection.revisit == null ? null : fact.apply(inspection.revisit);
    }

    private static Stream<TableRow> judgements(Inspection inspection) {
        return inspection.outcomes.entrySet().stream()
                .map(judged -> judgement(inspection, judged.getKey(), judged.getValue()));
    }

    private static TableRow judgement(Inspection inspection, String judgement, Outcome outcome) {
        return new TableRow().with("inspection_id", inspection.id).with("judgement", judgement)
                .with("status", outcome.status()).with("grade", outcome.grade())
                .with("confirmed_by", outcome.confirmedBy());
    }

    private static Stream<TableRow> findings(Inspection inspection) {
        return IntStream.range(0, inspection.findings.size()).mapToObj(i -> finding(inspection, i, inspection.findings.get(i)));
    }

    private static TableRow finding(Inspection inspection, int position, Finding finding) {
        return new TableRow().with("inspection_id", inspection.id).with("position", position)
                .with("theme", finding.theme()).with("judgement", finding.judgement()).with("kind", finding.kind())
                .with("summary", finding.summary());
    }

    private static Stream<TableRow> improvementAreas(Inspection inspection) {
        return IntStream.range(0, inspection.improvementAreas.size())
                .mapToObj(i -> improvementArea(inspection, i, inspection.improvementAreas.get(i)));
    }

    private static TableRow improvementArea(Inspection inspection, int position, ImprovementArea area) {
        return new TableRow().with("inspection_id", inspection.id).with("position", position)
                .with("themes", String.join(" ", area.themes())).with("concerns", String.join(" ", area.concerns()))
                .with("summary", area.summary()).with("quotation", area.quotation()).with("agreement", area.agreement());
    }

    private static Stream<TableRow> arrangements(Inspection inspection) {
        List<ServiceArrangement> arrangements = inspection.serviceArrangements;
        return IntStream.range(0, arrangements.size()).mapToObj(i -> arrangement(inspection, i, arrangements.get(i)));
    }

    private static TableRow arrangement(Inspection inspection, int position, ServiceArrangement arrangement) {
        return new TableRow().with("inspection_id", inspection.id).with("position", position)
                .with("partner_urn", arrangement.partner.ofstedUrn).with("kind", arrangement.kind)
                .with("ended_year", arrangement.endedYear).with("summary", arrangement.summary);
    }

    private static TableRow visit(Visit visit) {
        return new TableRow().with("id", visit.id).with("version", visit.version)
                .with("council_urn", visit.council.ofstedUrn).with("type", visit.type)
                .with("start_date", visit.startDate).with("publication_date", visit.publicationDate)
                .with("theme", visit.theme);
    }
}
