package org.councilratings.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.councilratings.store.Dataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Several services that start together on one empty database. */
@QuarkusTest
@Tag("service")
class DatasetLoaderTest {

    private static final int SERVICES = 4;

    /** Two inspectorates, four scales, three services, fourteen judgements and nine frameworks. */
    private static final int CODE_LIST_VALUES = 2 + 4 + 3 + 14 + 9 + 44;

    /** Of children's services, area SEND and 2009 to 2013. */
    private static final int INSPECTIONS = 497 + 246 + 217;

    /**
     * One for each council, inspection, visit, set of neighbours and value of a code list, and one for the data set itself.
     */
    private static final int EVENTS = 158 + INSPECTIONS + 125 + 158 + CODE_LIST_VALUES + 1;

    private static final List<Class<?>> STORED_AS_VALUES = List.of(String.class, List.class, Integer.class, long.class,
            LocalDate.class,
            Enum.class, Map.class);

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
        Map.of("council", 158, "council_code", 165, "council_succession", 8, "statistical_neighbour", 3090, "inspection",
                INSPECTIONS,
                "inspection_finding", 10, "inspection_improvement_area", 1407, "visit", 125, "event", EVENTS,
                "code_list_value", CODE_LIST_VALUES)
                .forEach((table, rows) -> assertEquals(rows, rows(table), table));
    }

    /** What is written by SQL is what Hibernate reads. */
    @Test
    void everyFieldIsStored() {
        QuarkusTransaction.requiringNew().run(this::empty);
        loader.loadOnce();
        DatasetContent content = DatasetContent.read(DatasetFiles.bundled(), LocalDate.of(2026, 8, 22));
        QuarkusTransaction.requiringNew().run(() -> {
            content.unwrittenCouncils().forEach(council -> assertSame(council, council.ofstedUrn));
            content.unwrittenInspections().forEach(inspection -> assertSame(inspection, inspection.id));
            content.unwrittenVisits().forEach(visit -> assertSame(visit, visit.id));
        });
    }

    private void assertSame(Object given, Object id) {
        Object stored = database.find(given.getClass(), id);
        for (Field field : given.getClass().getFields()) {
            if (STORED_AS_VALUES.stream().anyMatch(type -> type.isAssignableFrom(field.getType()))) {
                assertEquals(valueOf(field, given), valueOf(field, stored), () -> id + ": " + field.getName());
            }
        }
    }

    private static Object valueOf(Field field, Object entity) {
        try {
            return field.get(entity);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void empty() {
        List.of("inspection_finding", "inspection_improvement_area", "inspection_service_arrangement", "inspection_judgement",
                "inspection", "visit",
                "statistical_neighbour", "council_succession", "planned_successor", "council_alias", "council_code",
                "council", "event", "code_list_value")
                .forEach(table -> database.createNativeQuery("delete from " + table).executeUpdate());
        database.createNativeQuery(
                "update data_set set revision = 0, code_list_revision = 0, last_sequence = 0, loaded_at = null")
                .executeUpdate();
    }

    private int rows(String table) {
        return ((Number) database.createNativeQuery("select count(*) from " + table).getSingleResult()).intValue();
    }
}
