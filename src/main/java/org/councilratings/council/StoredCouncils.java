package org.councilratings.council;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.journal.RecordType;
import org.councilratings.journal.RetiredNameRepository;

/** The councils in the database. */
@ApplicationScoped
public class StoredCouncils implements CouncilDirectory {

    @Inject
    CouncilRepository repository;

    @Inject
    SuccessionRepository successions;

    @Inject
    RetiredNameRepository retired;

    @Override
    public Map<String, CouncilLifespan> find(Collection<String> codes) {
        Map<String, CouncilLifespan> found = new LinkedHashMap<>();
        repository.findByCodes(codes).forEach((code, council) -> found.put(code, CouncilLifespan.of(council)));
        return found;
    }

    @Override
    public Map<String, String> removed(Collection<String> names) {
        return retired.among(RecordType.COUNCIL, names);
    }

    @Override
    public List<RelatedCouncil> successors(String slug) {
        return repository.findBySlug(slug).map(council -> RelatedCouncil.successors(council, successions.from(council)))
                .orElse(List.of());
    }
}
