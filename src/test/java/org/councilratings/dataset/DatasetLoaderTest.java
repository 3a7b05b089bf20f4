package org.councilratings.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Several services that start together on one empty database. */
@QuarkusTest
@Tag("service")
class DatasetLoaderTest {

    private static final int SERVICES = 4;

    @Inject
    DatasetLoader loader;

    @Inject
    EntityManager database;

    @Test
    void theDataAreLoadedOnce() throws Exception {
        QuarkusTransaction.requiringNew().run(this::empty);
        ExecutorService services = Executors.newFixedThreadPool(SERVICES);
        try {
            CyclicBarrier together = new CyclicBarrier(SERVICES);
            List<Future<Dataset>> started = IntStream.range(0, SERVICES).mapToObj(service -> services.submit(() -> {
                together.await();
                return loader.loadOnce();
            })).toList();
            for (Future<Dataset> service : started) {
                assertEquals(1, service.get().revision);
            }
        } finally {
            services.shutdownNow();
        }
        Map.of("council", 158, "council_code", 165, "council_succession", 8, "statistical_neighbour", 1560, "inspection", 497,
                "inspection_finding", 10, "visit", 125).forEach((table, rows) -> assertEquals(rows, rows(table), table));
    }

    private void empty() {
        List.of("inspection_finding", "inspection_service_arrangement", "inspection_judgement", "inspection", "visit",
                "statistical_neighbour", "council_succession", "council_code", "council")
                .forEach(table -> database.createNativeQuery("delete from " + table).executeUpdate());
        database.createNativeQuery("update data_set set revision = 0, loaded_at = null").executeUpdate();
    }

    private int rows(String table) {
        return ((Number) database.createNativeQuery("select count(*) from " + table).getSingleResult()).intValue();
    }
}
