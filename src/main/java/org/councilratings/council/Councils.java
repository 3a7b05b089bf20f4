package org.councilratings.council;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.NearestNames.CouncilName;
import org.councilratings.http.Addresses;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.journal.RecordType;
import org.councilratings.journal.RemovedRecord;
import org.councilratings.journal.RetiredNameRepository;

/** Finds the councils in the database that requests and records refer to, and suggests similar names for unknown ones. */
@ApplicationScoped
public class Councils implements CouncilDirectory {

    private static final List<String> KINDS_OF_CODE = List.of("a GSS code, present or past", "an Ofsted URN",
            "a DfE LA code", "a slug");

    @Inject
    CouncilRepository repository;

    @Inject
    SuccessionRepository successions;

    @Inject
    RetiredNameRepository retired;

    @Inject
    Addresses addresses;

    @Inject
    RemovedRecord removed;

    /**
     * The council in a path.
     *
     * @throws ProblemException 404 with the nearest names if there is none; 410 with its history if it was removed
     */
    public Council named(String code) {
        return repository.findByCode(code)
                .orElseThrow(() -> removed.orElse(RecordType.COUNCIL, CouncilCodeScheme.asStored(code),
                        () -> ProblemException.unknown(ProblemType.named("unknown-council"), "code",
                                "No council has the code '" + code + "'").withSuggestions(suggestions(code))));
    }

    /**
     * The councils of a filter.
     *
     * @throws ProblemException 400 naming every code that is unknown, with the nearest names
     */
    public Collection<Council> filtered(List<String> codes) {
        Map<String, Council> found = repository.findByCodes(codes);
        List<Violation> unknown = new ArrayList<>();
        codes.stream().filter(code -> !found.containsKey(code)).forEach(code -> unknown.add(Violation.ofParameter("council",
                "No council has the code '" + code + "'" + didYouMean(code), KINDS_OF_CODE)));
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
        return found.values();
    }

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
        return repository.findBySlug(slug)
                .map(council -> RelatedCouncil.successors(council, successions.involving(List.of(council))))
                .orElse(List.of());
    }

    private String didYouMean(String code) {
        List<String> slugs = NearestNames.to(code, repository.namesNear(code)).stream().map(CouncilName::slug).toList();
        return slugs.isEmpty() ? "" : "; did you mean " + String.join(" or ", slugs) + "?";
    }

    /**
     * A council with a similar name.
     *
     * @param gssCode its newest GSS code
     * @param href its URL
     */
    record Suggestion(String slug, String name, String gssCode, String href) {
    }

    private List<Suggestion> suggestions(String code) {
        return NearestNames.to(code, repository.namesNear(code)).stream().map(name -> new Suggestion(name.slug(), name.name(),
                name.gssCode(), addresses.of(RecordType.COUNCIL.path(name.gssCode())))).toList();
    }
}
