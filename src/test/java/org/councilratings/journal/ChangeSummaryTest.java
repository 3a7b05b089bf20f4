package org.councilratings.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.councilratings.journal.ChangeOrigin.Actor;
import org.junit.jupiter.api.Test;

class ChangeSummaryTest {

    private static final ChangeOrigin EDIT = new ChangeOrigin(ActorRole.EDITOR, "Not for the log",
            new Actor("alice", "192.0.2.7"));
    private static final ChangeOrigin SCHEDULE = new ChangeOrigin(ActorRole.SCHEDULE, null);

    private static ChangeSummary of(int visits) {
        ChangeSummary summary = new ChangeSummary();
        for (int i = 1; i <= visits; i++) {
            summary.add(i % 2 == 0 ? ChangeKind.CORRECTED : ChangeKind.CREATED, new RecordName(RecordType.VISIT, "leeds-" + i));
        }
        return summary;
    }

    @Test
    void eachRecordThatAnEditChangesHasALine() {
        assertEquals(List.of("Revision 7: created visit leeds-1, by alice from 192.0.2.7",
                "Revision 7: corrected visit leeds-2, by alice from 192.0.2.7"), of(2).lines(null, EDIT, 7));
    }

    @Test
    void anImportHasOneLineHoweverManyRecordsItChanges() {
        assertEquals(List.of("Revision 7: import 5f0c: 250 created, 250 corrected, by alice from 192.0.2.7"),
                of(500).lines("import 5f0c", EDIT, 7));
        assertEquals(List.of("Revision 7: import 5f0c: 1 created, by schedule"), of(1).lines("import 5f0c", SCHEDULE, 7));
        assertEquals(List.of("No revision: import 5f0c: nothing changed, by schedule"),
                of(0).lines("import 5f0c", SCHEDULE, 7));
    }

    @Test
    void whatChangesNothingHasNoLineAndWhatChangesVeryManyRecordsHasOne() {
        assertEquals(List.of(), of(0).lines(null, EDIT, 7));
        assertEquals(List.of("Revision 7: 6 created, 5 corrected, by alice from 192.0.2.7"), of(11).lines(null, EDIT, 7));
    }

    @Test
    void aSubjectOfAProviderCannotForgeALine() {
        ChangeOrigin forged = new ChangeOrigin(ActorRole.EDITOR, null,
                new Actor("eve\nRevision 8: removed visit leeds-2, by alice", "192.0.2.7"));
        assertEquals(List.of("Revision 7: created visit leeds-1, by eve?Revision?8:?removed?visit?leeds-2,?by?alice from"
                + " 192.0.2.7"), of(1).lines(null, forged, 7));
    }
}
