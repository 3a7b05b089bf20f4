package org.councilratings.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.councilratings.council.Closeness;
import org.councilratings.council.Council;
import org.councilratings.council.CouncilType;
import org.councilratings.council.GssCode;
import org.councilratings.council.Region;
import org.councilratings.council.StatisticalNeighbour;
import org.councilratings.council.Succession;
import org.councilratings.council.SuccessionKind;

/** Reads the tables about councils. */
final class CouncilTables {

    private static final Pattern SLUG = Pattern.compile("(?=.{1,80}$)[a-z]+(-[a-z]+)*");
    private static final Pattern GSS_CODE = Pattern.compile("E\\d{8}");
    private static final Pattern DFE_LA_CODE = Pattern.compile("\\d{3}");

    private final DatasetFiles files;
    private final Map<String, Council> councils = new LinkedHashMap<>();
    private final Map<String, Council> councilsByGssCode = new LinkedHashMap<>();
    private final Map<String, Council> councilsByDfeLaCode = new LinkedHashMap<>();
    private final Map<String, Council> councilsByUrn = new LinkedHashMap<>();
    private final Map<Council, CsvRow> rows = new LinkedHashMap<>();
    private final Set<List<String>> successions = new HashSet<>();
    private final Set<List<String>> ranks = new HashSet<>();

    CouncilTables(DatasetFiles files) {
        this.files = files;
    }

    /** All councils with their codes, by slug. */
    Map<String, Council> councils() {
        new CsvTable("councils.csv", "slug", "name", "official_name", "type", "gss_code", "ofsted_urn", "dfe_la_code",
                "region_code", "ofsted_region", "website", "active_from", "active_to", "delivery_note")
                .read(files, this::council);
        new CsvTable("council_codes.csv", "gss_code", "council", "valid_from", "valid_to", "reason_ended")
                .read(files, this::code);
        requireCurrentCodes();
        return councils;
    }

    private Council council(CsvRow row) {
        Council council = new Council();
        council.slug = row.matching("slug", SLUG);
        council.name = row.required("name");
        council.officialName = row.required("official_name");
        council.type = row.code("type", CouncilType.class);
        council.gssCode = row.matching("gss_code", GSS_CODE);
        council.ofstedUrn = row.number("ofsted_urn");
        council.dfeLaCode = row.matching("dfe_la_code", DFE_LA_CODE);
        council.region = row.code("region_code", Region.class);
        council.ofstedRegion = row.required("ofsted_region");
        council.website = row.text("website");
        council.deliveryNote = row.text("delivery_note");
        readLifespan(row, council);
        council.codes = new ArrayList<>();
        row.unique("ofsted_urn", councilsByUrn, council);
        row.unique("dfe_la_code", councilsByDfeLaCode, council);
        rows.put(council, row);
        return row.unique("slug", councils, council);
    }

    private static void readLifespan(CsvRow row, Council council) {
        council.activeFrom = row.date("active_from");
        council.activeTo = row.date("active_to");
        row.requireOrder("active_to", council.activeFrom, council.activeTo);
    }

    private GssCode code(CsvRow row) {
        GssCode code = new GssCode(row.matching("gss_code", GSS_CODE), row.date("valid_from"), row.date("valid_to"),
                row.text("reason_ended"));
        row.requireOrder("valid_to", code.validFrom(), code.validTo());
        Council council = row.reference("council", councils);
        row.unique("gss_code", councilsByGssCode, council).codes.add(code);
        return code;
    }

    private void requireCurrentCodes() {
        rows.forEach((council, row) -> {
            if (councilsByGssCode.get(council.gssCode) != council) {
                throw row.broken("gss_code", "council_codes.csv does not give this code to " + council.slug);
            }
        });
    }

    List<Succession> successions() {
        return new CsvTable("council_successions.csv", "predecessor", "successor", "effective_date", "kind", "note")
                .read(files, this::succession);
    }

    private Succession succession(CsvRow row) {
        row.uniqueTogether("predecessor", "successor", successions);
        Succession succession = new Succession();
        succession.predecessor = row.reference("predecessor", councils);
        succession.successor = row.reference("successor", councils);
        succession.effectiveDate = row.requiredDate("effective_date");
        succession.kind = row.code("kind", SuccessionKind.class);
        succession.note = row.text("note");
        return succession;
    }

    List<StatisticalNeighbour> neighbours() {
        return new CsvTable("statistical_neighbours.csv", "council", "rank", "neighbour", "closeness")
                .read(files, this::neighbour);
    }

    private StatisticalNeighbour neighbour(CsvRow row) {
        row.uniqueTogether("council", "rank", ranks);
        StatisticalNeighbour neighbour = new StatisticalNeighbour();
        neighbour.council = row.reference("council", councils);
        neighbour.rank = row.number("rank");
        neighbour.neighbour = row.reference("neighbour", councils);
        neighbour.closeness = row.code("closeness", Closeness.class);
        return neighbour;
    }
}
