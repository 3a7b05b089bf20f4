package org.councilratings.http.listing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.exchange.Representation;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Provenance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Describes the columns of a list for programs (W3C, "Metadata Vocabulary for Tabular Data"). Its {@code url} is that of the
 * CSV with the same query, because validators compare it.
 */
@ApplicationScoped
class CsvMetadata {

    @Inject
    ObjectMapper json;

    @Inject
    ListAddress address;

    @Inject
    DatasetState dataset;

    ObjectNode describe(Listing<?> listing, Class<?> rowType) {
        Provenance from = dataset.provenance();
        ObjectNode table = json.createObjectNode();
        table.putArray("@context").add("http://www.w3.org/ns/csvw").addObject().put("@language", "en");
        table.put("url", address.wholeRelative(Representation.CSV.suffix()));
        table.put("dc:title", from.title() + ": " + listing.name());
        table.put("dc:description", "The facts were checked up to " + listing.coverage(dataset.coverage()).checkedTo() + ".");
        table.putObject("dc:license").put("@id", from.licence());
        table.put("dc:rights", from.attribution());
        table.put("dc:source", from.source());
        table.putObject("dialect").put("encoding", "utf-8").put("header", true).putArray("lineTerminators").add("\r\n");
        describe(Columns.of(rowType, listing.values()), table.putObject("tableSchema"));
        return table;
    }

    private static void describe(Columns columns, ObjectNode schema) {
        ArrayNode described = schema.putArray("columns");
        columns.all().forEach(column -> describe(column, described.addObject()));
        ArrayNode key = schema.putArray("primaryKey");
        columns.key().forEach(key::add);
    }

    private static void describe(Column column, ObjectNode described) {
        described.put("name", column.name());
        described.put("titles", column.name());
        described.put("dc:description", column.description());
        if (column.codes().isEmpty()) {
            described.put("datatype", column.datatype().csvwName());
        } else {
            described.putObject("datatype").put("base", column.datatype().csvwName())
                    .put("format", oneOf(column.codes()));
        }
        if (column.isList()) {
            described.put("separator", CsvFormat.BETWEEN_VALUES);
        }
        if (column.isRequired()) {
            described.put("required", true);
        }
    }

    /** Anchored, because some validators search for the expression instead of matching the whole value. */
    private static String oneOf(List<String> codes) {
        return "^(?:" + String.join("|", codes) + ")$";
    }
}
