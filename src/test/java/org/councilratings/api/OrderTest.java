package org.councilratings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** Text is sorted by its characters' numbers on every database, whatever the locale that the database was made with. */
@QuarkusTest
@Tag("service")
class OrderTest {

    @ParameterizedTest
    @CsvSource({ "/v1/councils?includeAbolished=true, name slug", "/v1/councils?sort=-name&includeAbolished=true, -name -slug",
            "/v1/councils?sort=gssCode, gssCode", "/v1/inspections, -publicationDate id",
            "/v1/inspections?sort=name, council.name -publicationDate id", "/v1/visits, -startDate id",
            "/v1/visits?sort=name, council.name -startDate id", "/v1/ratings?sort=name, council.name",
            "/v1/gss-codes, council.name", "/v1/successions, effectiveDate predecessor.slug successor.slug" })
    void aListIsInTheSameOrderOnEveryDatabase(String address, String keys) {
        List<List<String>> rows = Api.whole(address).stream()
                .map(row -> Arrays.stream(keys.split(" ")).map(key -> text(row, key)).toList()).toList();
        assertEquals(rows.stream().sorted(order(keys.split(" "))).toList(), rows);
    }

    private static String text(Map<String, Object> row, String key) {
        return Api.text(row, key.replace("-", "").split("\\."));
    }

    private static Comparator<List<String>> order(String... keys) {
        Comparator<List<String>> order = Comparator.comparing(row -> 0);
        for (int place = 0; place < keys.length; place++) {
            order = order.thenComparing(at(place),
                    keys[place].startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder());
        }
        return order;
    }

    private static Function<List<String>, String> at(int place) {
        return row -> row.get(place);
    }
}
