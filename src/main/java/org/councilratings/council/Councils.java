package org.councilratings.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.input.PlainText;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.journal.RecordType;
import org.councilratings.journal.RemovedRecord;
import org.councilratings.journal.RetiredNameRepository;
import org.councilratings.store.DatasetState;

/** Finds the councils in the database that requests and records refer to, and suggests similar names for unknown ones. */
@ApplicationScoped
public class Councils implements CouncilDirectory {

    private static final List<String> WHAT_LEADS_TO_COUNCILS = List.of("a GSS code, present or past", "an Ofsted URN",
            "a DfE LA code", "a slug", "a name");

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

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    /** What people call the councils, of the revision in which it was last needed. */
    private volatile Known known;

    /**
     * The council in a path: a code of any kind, or an unambiguous name.
     *
     * @throws ProblemException 404 with the nearest names if there is none; 410 with its history if it was removed
     */
    public Council named(String text) {
        return named(text, null);
    }

    /**
     * The council in a path.
     *
     * @param asOf the day that tells councils of one name apart; null for today
     * @throws ProblemException 404 with the nearest names if there is none; 410 with its history if it was removed
     */
    public Council named(String text, LocalDate asOf) {
        String code = text.strip();
        return repository.findByCode(code)
                .or(() -> isRemoved(code) ? Optional.empty()
                        : called(code, asOf).flatMap(repository::findByIdOptional))
                .orElseThrow(() -> removed.orElse(RecordType.COUNCIL, CouncilCodeScheme.asStored(code),
                        () -> ProblemException.unknown(ProblemType.named("unknown-council"), "code",
                                unknown(code) + explanation(code)).withSuggestions(suggestions(matcher().nearest(code)))));
    }

    /**
     * The councils of a filter.
     *
     * @param asOf the day that tells councils of one name apart; null for today
     * @throws ProblemException 400 naming every code or name that is unknown, with the nearest names
     */
    public Collection<Council> filtered(List<String> texts, LocalDate asOf) {
        Map<String, Council> found = repository.findByCodes(texts.stream().map(String::strip).toList());
        Set<Council> all = new LinkedHashSet<>(found.values());
        List<Integer> named = new ArrayList<>();
        List<Violation> unknown = new ArrayList<>();
        for (String text : texts) {
            String code = text.strip();
            if (!found.containsKey(code)) {
                called(code, asOf).ifPresentOrElse(named::add,
                        () -> unknown.add(Violation.ofParameter("council", unknown(code) + explanation(code) + didYouMean(code),
                                WHAT_LEADS_TO_COUNCILS)));
            }
        }
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(unknown);
        }
        if (!named.isEmpty()) {
            all.addAll(repository.withUrns(named));
        }
        return all;
    }

    /** The URNs of the councils that a search finds on a day, the best first. */
    public List<Integer> search(String text, LocalDate day) {
        return matcher().search(text, day).stream().map(CouncilLifespan::urn).toList();
    }

    /**
     * The councils that may be meant if a search found none that is shown.
     *
     * @param shown the URNs of those that are shown
     */
    public List<Suggestion> suggestions(String text, LocalDate day, Collection<Integer> shown) {
        List<CouncilLifespan> found = matcher().find(text, () -> day).stream()
                .filter(council -> !shown.contains(council.urn())).toList();
        return suggestions(found.isEmpty() && shown.isEmpty() ? matcher().nearest(text) : found);
    }

    /** Where to find what is no council of this service, such as a district or a postcode; else null. */
    public String hint(String text) {
        return matcher().withCode(text).isPresent() ? null : OtherPlace.explain(text, known().planned).orElse(null);
    }

    private static String unknown(String text) {
        return "No council has the code or name '" + PlainText.shown(text) + "'.";
    }

    private String explanation(String text) {
        String hint = hint(text);
        return hint == null ? "" : " " + hint;
    }

    private boolean isRemoved(String code) {
        return retired.find(RecordType.COUNCIL, CouncilCodeScheme.asStored(code)).isPresent();
    }

    /** The URN of the council that a name leads to, if it leads to one only. */
    private Optional<Integer> called(String name, LocalDate asOf) {
        List<CouncilLifespan> found = matcher().named(name, () -> exchange.dayOrToday(asOf));
        return found.size() == 1 ? Optional.of(found.get(0).urn()) : Optional.empty();
    }

    private Known known() {
        long revision = dataset.known().number();
        Known current = known;
        if (current == null || current.revision != revision) {
            current = new Known(revision, new CouncilMatcher(repository.lifespans()),
                    successions.planned().stream().map(SuccessionRepository.Planned::successor).toList());
            known = current;
        }
        return current;
    }

    private CouncilMatcher matcher() {
        return known().matcher;
    }

    private record Known(long revision, CouncilMatcher matcher, List<PlannedSuccessor> planned) {
    }

    @Override
    public Map<String, CouncilLifespan> find(Collection<String> codes) {
        Map<String, CouncilLifespan> found = new LinkedHashMap<>();
        repository.findByCodes(codes).forEach((code, council) -> found.put(code, CouncilLifespan.of(council)));
        return found;
    }

    @Override
    public List<CouncilLifespan> called(String text) {
        return matcher().find(text, () -> null);
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

    private String didYouMean(String text) {
        List<String> slugs = matcher().nearest(text).stream().map(CouncilLifespan::slug).toList();
        return slugs.isEmpty() ? "" : " Did you mean " + String.join(" or ", slugs) + "?";
    }

    private List<Suggestion> suggestions(List<CouncilLifespan> councils) {
        return councils.stream().map(council -> new Suggestion(council.slug(), council.name(), council.gssCode(),
                addresses.of(RecordType.COUNCIL.path(council.gssCode())))).toList();
    }

    /**
     * A council that may be meant.
     *
     * @param gssCode its newest GSS code
     * @param href its URL
     */
    public record Suggestion(String slug, String name, String gssCode, String href) {
    }
}
