package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.council.CouncilType;
import org.councilratings.council.Region;
import org.councilratings.framework.Framework;
import org.councilratings.rating.timeline.CouncilTimeline;

/**
 * What a picture is limited to, so that nobody takes it for all of England.
 *
 * @param parts one for each filter that is used
 */
public record ScopeInWords(List<Part> parts) {

    /** Longer lists make a headline hard to read. */
    private static final int SHORT = 48;

    /**
     * The values of a filter.
     *
     * @param inFull what is said before them where there is room
     * @param many what several of them are
     * @param names their names
     */
    private record Part(String inFull, String many, List<String> names) {

        private String counted() {
            return names.size() == 1 ? names.get(0) : names.size() + " " + many;
        }
    }

    /** Some regions; none for all. */
    static ScopeInWords of(List<Region> regions) {
        return new ScopeInWords(List.of()).with(regions.stream().distinct().count() == 1 ? "region: " : "regions: ", "regions",
                regions,
                Region::label);
    }

    /**
     * Some councils.
     *
     * @param named the councils that the filter names
     * @param today the day that tells councils of one name apart
     */
    public static ScopeInWords of(RatedCouncilFilter of, Collection<CouncilTimeline> named, LocalDate today) {
        ScopeInWords scope = of(of.region).with("only ", "types of council", of.councilType, CouncilType::plural);
        return of.council.isEmpty() ? scope
                : scope.with(named.size() == 1 ? "council: " : "councils: ", "councils", named,
                        one -> one.distinctName(today));
    }

    public ScopeInWords under(Collection<Framework> frameworks) {
        return with("only inspections under ", "frameworks", frameworks, Framework::shortName);
    }

    /**
     * The same, limited by another filter as well.
     *
     * @param inFull what is said before its values where there is room
     * @param many what several of them are
     * @param values its values; none if it is not used
     * @param name what one is called
     */
    public <T> ScopeInWords with(String inFull, String many, Collection<T> values, Function<T, String> name) {
        if (values.isEmpty()) {
            return this;
        }
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(inFull, many, values.stream().map(name).distinct().toList()));
        return new ScopeInWords(List.copyOf(more));
    }

    /**
     * For the beginning of a headline: "London and South East", how many there are of each, or how many filters; null for all.
     */
    public String inShort() {
        if (parts.isEmpty()) {
            return null;
        }
        String words = Stream.of(together(part -> Wording.list(part.names)), together(Part::counted))
                .filter(one -> one.length() <= SHORT).findFirst()
                .orElseGet(() -> parts.size() == 1 ? together(Part::counted) : "with " + parts.size() + " filters");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String together(Function<Part, String> words) {
        return parts.stream().map(words).collect(Collectors.joining(", "));
    }

    /** All of it, filter by filter. */
    public Stream<String> inFull() {
        return parts.stream().map(part -> part.inFull + Wording.list(part.names));
    }
}
