package org.councilratings.dataset;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.council.Council;
import org.councilratings.council.StatisticalNeighbour;
import org.councilratings.council.Succession;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.Visit;

/** Everything that a data set's files say, read and checked before any of it touches the database. */
record DatasetContent(About about, Collection<Council> councils, List<Succession> successions,
        List<StatisticalNeighbour> neighbours, Collection<Inspection> inspections, List<Visit> visits) {

    /**
     * Reads a data set.
     *
     * @throws BrokenDataset if anything in it does not fit
     */
    static DatasetContent read(DatasetFiles files) {
        About about = About.read(files);
        CouncilTables councilTables = new CouncilTables(files);
        Map<String, Council> councils = councilTables.councils();
        InspectionTables inspectionTables = new InspectionTables(files, councils, about.checkedTo());
        return new DatasetContent(about, councils.values(), councilTables.successions(), councilTables.neighbours(),
                inspectionTables.inspections().values(), inspectionTables.visits());
    }

    /** All records, in the order in which one can refer to another. */
    Stream<HeldRecord> records(Dataset described) {
        Map<Council, List<StatisticalNeighbour>> byCouncil = neighbours.stream().collect(
                Collectors.groupingBy(neighbour -> neighbour.council, LinkedHashMap::new, Collectors.toList()));
        return Stream.of(Stream.of(HeldRecord.of(described)),
                councils.stream().map(council -> HeldRecord.of(council, successions)),
                byCouncil.values().stream().map(HeldRecord::of), inspections.stream().map(HeldRecord::of),
                visits.stream().map(HeldRecord::of)).flatMap(each -> each);
    }

    /** What the data set says about itself. */
    record About(Map<String, CsvRow> rows) {

        private static final String VALUE = "value";

        static About read(DatasetFiles files) {
            Map<String, CsvRow> rows = new LinkedHashMap<>();
            new CsvTable("about.csv", "key", VALUE).read(files, row -> row.unique("key", rows, row));
            return new About(rows);
        }

        LocalDate checkedTo() {
            return row("checked_to").requiredDate(VALUE);
        }

        /** Fills in the row of the database that describes the data set. */
        void describe(Dataset dataset) {
            dataset.title = row("title").required(VALUE);
            dataset.checkedTo = checkedTo();
            dataset.visitsCompleteFrom = row("visits_complete_from").requiredDate(VALUE);
            dataset.visitsCompleteTo = row("visits_complete_to").requiredDate(VALUE);
            dataset.source = row("source").required(VALUE);
            dataset.licence = row("licence").required(VALUE);
            dataset.attribution = row("attribution").required(VALUE);
        }

        private CsvRow row(String key) {
            CsvRow row = rows.get(key);
            if (row == null) {
                throw new BrokenDataset("about.csv", "the key " + key + " is missing", null);
            }
            return row;
        }
    }
}
