package org.councilratings.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.council.CouncilRepository;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.inspection.InspectionRepository;
import org.councilratings.inspection.InspectionWriter;
import org.councilratings.inspection.VisitRepository;
import org.councilratings.inspection.VisitWriter;
import org.councilratings.journal.RetiredNameRepository;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What an import reads and writes. */
@Singleton
class ImportStore {

    @Inject
    CouncilRepository councils;

    @Inject
    InspectionRepository inspections;

    @Inject
    VisitRepository visits;

    @Inject
    InspectionWriter inspectionWriter;

    @Inject
    VisitWriter visitWriter;

    @Inject
    RetiredNameRepository retired;

    @Inject
    CurrentCodeLists codeLists;

    @Inject
    ObjectMapper json;
}
