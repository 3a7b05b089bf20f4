package org.councilratings.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.transaction.TransactionSynchronizationRegistry;

import org.councilratings.store.Dataset;
import org.councilratings.store.DatasetQuery;
import org.councilratings.store.DatasetState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CurrentCodeListsTest {

    /** As the current transaction sees the data set, and the newest that this process knows to be committed. */
    private final Dataset seen = new Dataset();
    private final Dataset committed = new Dataset();

    private final List<CodeListFacts> stored = new ArrayList<>();
    private final Map<Object, Object> ofTransaction = new HashMap<>();
    private final CurrentCodeLists codeLists = new CurrentCodeLists();
    private int reads;

    @BeforeEach
    void start() {
        codeLists.query = new DatasetQuery() {
            @Override
            public Dataset current() {
                return seen;
            }
        };
        codeLists.state = new DatasetState() {
            @Override
            public Dataset current() {
                return committed;
            }

            @Override
            public boolean hasSeen(long revision) {
                return committed.revision >= revision;
            }
        };
        codeLists.repository = new CodeListRepository() {
            @Override
            List<CodeListFacts> all() {
                reads++;
                return List.copyOf(stored);
            }
        };
        codeLists.transaction = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] { TransactionSynchronizationRegistry.class },
                (proxy, method, arguments) -> method.getName().equals("getResource") ? ofTransaction.get(arguments[0])
                        : ofTransaction.put(arguments[0], arguments[1]));
        see(1);
        commit();
    }

    private void see(long revision) {
        seen.revision = revision;
        seen.codeListRevision = revision;
    }

    private void commit() {
        committed.revision = seen.revision;
        committed.codeListRevision = seen.codeListRevision;
        ofTransaction.clear();
    }

    private void rollBack() {
        see(committed.revision);
        ofTransaction.clear();
    }

    private void storeInspectorate(String label) {
        stored.removeIf(one -> one.code().equals("hmi"));
        stored.add(new CodeListFacts.OfInspectorate("hmi", label, "An inspectorate."));
    }

    private static String inspectorate(CodeLists lists) {
        return lists.inspectorates().stream().filter(one -> one.code().equals("hmi")).findFirst().orElseThrow().label();
    }

    @Test
    void theyAreReadOnceForARevision() {
        CodeLists read = codeLists.inTransaction();
        assertSame(read, codeLists.inTransaction());
        assertSame(read, codeLists.now());
        assertEquals(1, reads);
    }

    @Test
    void aTransactionSeesItsOwnChange() {
        CodeLists before = codeLists.inTransaction();
        storeInspectorate("HMI");
        codeLists.changed(2);
        CodeLists own = codeLists.inTransaction();
        assertEquals("HMI", inspectorate(own));
        assertSame(own, codeLists.inTransaction());
        assertSame(before, codeLists.now());
    }

    /** Otherwise every parameter of a request would be checked with a transaction of its own. */
    @Test
    void whatATransactionChangedIsKeptOnceItIsCommitted() {
        storeInspectorate("HMI");
        seen.revision = 2;
        codeLists.changed(2);
        codeLists.inTransaction();
        commit();
        CodeLists read = codeLists.inTransaction();
        assertEquals("HMI", inspectorate(read));
        assertSame(read, codeLists.now());
    }

    @Test
    void nothingIsLeftOfAChangeThatIsRolledBack() {
        codeLists.inTransaction();
        storeInspectorate("Rolled back");
        codeLists.changed(2);
        assertEquals("Rolled back", inspectorate(codeLists.inTransaction()));
        rollBack();

        storeInspectorate("Of another replica");
        see(2);
        assertEquals("Of another replica", inspectorate(codeLists.inTransaction()));
        commit();
        assertEquals("Of another replica", inspectorate(codeLists.inTransaction()));
    }

    @Test
    void aReaderOfAnOlderRevisionGetsItsOwn() {
        CodeLists old = codeLists.inTransaction();
        see(2);
        commit();
        CodeLists newer = codeLists.inTransaction();
        see(1);
        assertNotSame(newer, codeLists.inTransaction());
        assertNotSame(old, newer);
        assertSame(newer, codeLists.now());
    }
}
