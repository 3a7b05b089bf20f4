package org.councilratings.rating.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Service;
import org.councilratings.store.Revision;

/**
 * Every council with its ratings over time, of one revision of the data. It never changes; what is computed from it is of that
 * revision. All ratings, changes, histories, neighbours, statistics and the feed are computed from it.
 */
public final class RatingIndex {

    /** The order in which most lists are shown. The slug breaks ties. */
    public static final Comparator<CouncilTimeline> BY_NAME = Comparator
            .comparing((CouncilTimeline one) -> one.council().name()).thenComparing(one -> one.council().slug());
    private static final Comparator<Published> NEWEST_FIRST = Comparator
            .comparingInt((Published one) -> one.inspection().publicationDay()).reversed()
            .thenComparing(one -> one.inspection().id());

    private final Revision revision;
    private final CodeLists codeLists;
    private final List<CouncilTimeline> councils;
    private final Map<String, CouncilTimeline> byCode = new HashMap<>();

    /** Built on first use. Concurrent first uses build equal values. */
    private volatile List<Published> published;

    private RatingIndex(Revision revision, CodeLists codeLists, Stream<CouncilTimeline> councils) {
        this.revision = revision;
        this.codeLists = codeLists;
        this.councils = councils.sorted(BY_NAME).toList();
        this.councils.forEach(council -> council.codes().forEach(code -> byCode.putIfAbsent(code, council)));
    }

    /** Indexes all councils of a revision, in any order. */
    public static RatingIndex of(Revision revision, CodeLists codeLists, Collection<CouncilTimeline> councils) {
        return new RatingIndex(revision, codeLists, councils.stream());
    }

    /**
     * The index of a later revision.
     *
     * @param urns the councils that are not as they were
     * @param changed those of them that there are, as they are now
     */
    public RatingIndex renewed(Revision later, Set<Integer> urns, Collection<CouncilTimeline> changed) {
        return new RatingIndex(later, codeLists,
                Stream.concat(councils.stream().filter(council -> !urns.contains(council.urn())), changed.stream()));
    }

    public Revision revision() {
        return revision;
    }

    /** The code lists of the revision. */
    public CodeLists codeLists() {
        return codeLists;
    }

    /** All councils by their names, those included that have ended. */
    public List<CouncilTimeline> councils() {
        return councils;
    }

    /** The council that a code of any kind leads to, in any letter case. */
    public Optional<CouncilTimeline> find(String code) {
        return Optional.ofNullable(byCode.get(code.strip().toLowerCase(Locale.ROOT)));
    }

    /** The councils that a council took over from. */
    public List<CouncilTimeline> predecessors(CouncilTimeline council) {
        return council.predecessors().stream().map(this::withUrn).toList();
    }

    /** The council of a URN, which must be one. */
    public CouncilTimeline withUrn(Integer urn) {
        return find(urn.toString()).orElseThrow();
    }

    /** The councils that have any of some inspections. */
    public List<CouncilTimeline> withInspections(Set<String> ids) {
        return ids.isEmpty() ? List.of()
                : councils.stream()
                        .filter(council -> council.inspected().values().stream()
                                .flatMap(ratings -> ratings.inspections().stream()).anyMatch(one -> ids.contains(one.id())))
                        .toList();
    }

    /** The publication of an inspection, which must be one. */
    public Publication publication(String id) {
        return published().stream().filter(one -> one.inspection().id().equals(id)).findFirst().orElseThrow().news();
    }

    /** The inspections of some councils and services, the newest publication first and then by id. */
    public Stream<Published> published(Collection<CouncilTimeline> of, Collection<Service> services) {
        Stream<Published> inServices = published().stream().filter(one -> services.contains(one.service()));
        if (of.size() == councils.size()) {
            return inServices;
        }
        Set<Integer> urns = of.stream().map(CouncilTimeline::urn).collect(Collectors.toSet());
        return inServices.filter(one -> urns.contains(one.council().urn()));
    }

    /**
     * The day that stands for a day. Nothing is known of days after the last that was checked, so that day stands
     * for them, or that of a newer report.
     */
    public LocalDate knownTo(LocalDate day, Service service, LocalDate checkedTo) {
        if (!day.isAfter(checkedTo)) {
            return day;
        }
        return published(councils, List.of(service)).map(one -> one.inspection().publicationDate())
                .takeWhile(published -> published.isAfter(checkedTo)).filter(published -> !published.isAfter(day)).findFirst()
                .orElse(checkedTo);
    }

    private List<Published> published() {
        if (published == null) {
            List<Published> all = new ArrayList<>();
            councils.forEach(council -> council.inspected().values()
                    .forEach(ratings -> IntStream.range(0, ratings.inspections().size())
                            .forEach(number -> all.add(new Published(council, ratings, number)))));
            Published[] sorted = all.toArray(Published[]::new);
            Arrays.sort(sorted, NEWEST_FIRST);
            published = List.of(sorted);
        }
        return published;
    }

    /**
     * An inspection of a council.
     *
     * @param ratings the council's ratings of the service
     * @param number which one, from 0 for the oldest
     */
    public record Published(CouncilTimeline council, RatingTimeline ratings, int number) {

        public Service service() {
            return ratings.service();
        }

        /** Whether it was published by a day, inclusive. */
        public boolean isBy(LocalDate day) {
            return inspection().isPublishedBy(day);
        }

        /**
         * Whether it was published on one of some days.
         *
         * @param first the first of them, or null if there is none
         * @param last the last of them
         */
        public boolean isBetween(LocalDate first, LocalDate last) {
            return isBy(last) && (first == null || !isBy(first.minusDays(1)));
        }

        public JudgedInspection inspection() {
            return ratings.inspections().get(number);
        }

        /** The inspection as news. */
        public Publication news() {
            return ratings.publication(number);
        }
    }
}
