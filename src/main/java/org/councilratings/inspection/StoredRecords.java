package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.CouncilDirectory;
import org.councilratings.council.CouncilLifespan;
import org.councilratings.council.Councils;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.journal.RecordType;
import org.councilratings.journal.RetiredNameRepository;

/** The records in the database. */
@ApplicationScoped
class StoredRecords implements OtherRecords {

    @Inject
    Councils councils;

    @Inject
    InspectionRepository inspections;

    @Inject
    VisitRepository visits;

    @Inject
    RetiredNameRepository retired;

    @Inject
    CurrentCodeLists codeLists;

    @Override
    public CouncilDirectory councils() {
        return councils;
    }

    @Override
    public CodeLists codeLists() {
        return codeLists.inTransaction();
    }

    @Override
    public boolean isTaken(RecordType type, String id) {
        return (type == RecordType.INSPECTION ? inspections.findById(id) : visits.findById(id)) != null;
    }

    @Override
    public boolean wasRemoved(RecordType type, String id) {
        return retired.find(type, id).isPresent();
    }

    @Override
    public Optional<String> publishedOn(CouncilLifespan council, String service, LocalDate day) {
        return inspections.publishedOn(council.urn(), service, day);
    }
}
