package org.councilratings.rating.chart;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The councils of the bundled data set, with those that are planned, and their tiles. */
final class CouncilList {

    static final LocalDate TODAY = LocalDate.of(2026, 8, 22);

    static final List<Listed> ALL = read();

    private CouncilList() {
    }

    /** A council, with the days on which it exists. */
    record Listed(String slug, String name, String region, LocalDate from, LocalDate to) {

        boolean isActiveOn(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }

        TileLayout.Place place() {
            return TileLayout.ENGLAND.places(Map.of(slug, name)).get(slug);
        }

        /** In tiles, as a king goes. */
        int distance(Listed other) {
            return Math.max(Math.abs(place().column() - other.place().column()), Math.abs(place().row() - other.place().row()));
        }
    }

    static List<Listed> on(LocalDate day) {
        return ALL.stream().filter(one -> one.isActiveOn(day)).toList();
    }

    static Listed of(String slug) {
        return ALL.stream().filter(one -> one.slug().equals(slug)).findFirst().orElseThrow(() -> new AssertionError(slug));
    }

    static Map<String, String> names(List<Listed> councils) {
        Map<String, String> names = new LinkedHashMap<>();
        councils.forEach(one -> names.put(one.slug(), one.name()));
        return names;
    }

    private static List<Listed> read() {
        List<Listed> councils = new ArrayList<>();
        rows("/dataset/councils.csv").forEach(row -> councils.add(new Listed(row.get("slug"), row.get("name"),
                row.get("region_code"), day(row.get("active_from")), day(row.get("active_to")))));
        Map<String, String> regions = new LinkedHashMap<>();
        councils.forEach(one -> regions.put(one.slug(), one.region()));
        rows("/dataset/planned_successors.csv").forEach(row -> councils.add(new Listed(row.get("slug"), row.get("name"),
                regions.get(row.get("predecessor")), day(row.get("effective_date")), null)));
        return councils;
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    static List<CSVRecord> rows(String file) {
        try (Reader text = new InputStreamReader(CouncilList.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
