package org.councilratings.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.councilratings.council.CouncilDirectory;
import org.councilratings.council.CouncilFacts;
import org.councilratings.council.CouncilLifespan;
import org.councilratings.council.CouncilMatcher;
import org.councilratings.council.RelatedCouncil;
import org.councilratings.framework.CodeLists;
import org.councilratings.inspection.InspectionFacts;
import org.councilratings.inspection.OtherRecords;
import org.councilratings.inspection.VisitFacts;
import org.councilratings.journal.RecordName;
import org.councilratings.journal.RecordType;

/** The records of a data set that were read so far: each new one must agree with them. */
final class DatasetRecords implements OtherRecords, CouncilDirectory {

    private CodeLists codeLists;
    private final Map<String, CouncilLifespan> councils = new HashMap<>();
    private CouncilMatcher matcher = new CouncilMatcher(List.of());
    private final Map<String, List<RelatedCouncil>> successors = new HashMap<>();
    private final Set<RecordName> names = new HashSet<>();
    private final Map<Publication, String> publications = new HashMap<>();

    void setCodeLists(CodeLists lists) {
        codeLists = lists;
    }

    @Override
    public CodeLists codeLists() {
        return codeLists;
    }

    /** Adds all councils. A code that leads to several leads to the first of them. */
    void add(List<CouncilFacts> all) {
        matcher = new CouncilMatcher(all.stream().map(CouncilFacts::lifespan).toList());
        for (CouncilFacts facts : all) {
            CouncilLifespan council = facts.lifespan();
            council.codes().forEach(code -> councils.putIfAbsent(code, council));
        }
        all.forEach(facts -> facts.predecessors().forEach(predecessor -> successors
                .computeIfAbsent(predecessor.slug(), any -> new ArrayList<>())
                .add(RelatedCouncil.successor(facts.lifespan(), predecessor))));
    }

    void add(InspectionFacts facts) {
        names.add(new RecordName(RecordType.INSPECTION, facts.id()));
        publications.put(new Publication(facts.council().slug(), facts.service(), facts.publicationDate()), facts.id());
    }

    void add(VisitFacts facts) {
        names.add(new RecordName(RecordType.VISIT, facts.id()));
    }

    @Override
    public Map<String, CouncilLifespan> find(Collection<String> codes) {
        Map<String, CouncilLifespan> found = new HashMap<>();
        codes.stream().filter(councils::containsKey).forEach(code -> found.put(code, councils.get(code)));
        return found;
    }

    @Override
    public List<CouncilLifespan> called(String text) {
        return matcher.find(text, () -> null);
    }

    @Override
    public Map<String, String> removed(Collection<String> names) {
        return Map.of();
    }

    @Override
    public List<RelatedCouncil> successors(String slug) {
        return RelatedCouncil.inOrder(successors.getOrDefault(slug, List.of()));
    }

    @Override
    public CouncilDirectory councils() {
        return this;
    }

    @Override
    public boolean isTaken(RecordType type, String id) {
        return names.contains(new RecordName(type, id));
    }

    @Override
    public boolean wasRemoved(RecordType type, String id) {
        return false;
    }

    @Override
    public Optional<String> publishedOn(CouncilLifespan council, String service, LocalDate day) {
        return Optional.ofNullable(publications.get(new Publication(council.slug(), service, day)));
    }

    private record Publication(String council, String service, LocalDate day) {
    }
}
