package org.councilratings.council;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds councils by what people call them: codes of any kind, slugs, short, official and ONS names, and aliases, in any letter
 * case, order and punctuation, with or without words such as "Council" or "City of". Only what is unambiguous is found. It
 * never changes.
 */
public final class CouncilMatcher {

    private static final int MOST_SUGGESTIONS = 5;
    private static final double MIN_SIMILARITY = 0.82;
    private static final double MIN_SHARE = 0.33;
    /** From this length on, a search finds a word with one wrong letter. Acronyms are shorter. */
    private static final int MIN_MISSPELT = 5;
    private static final int MIN_INSIDE = 3;
    private static final int INSIDE = 2;
    /** Spreadsheets and data frames take codes for numbers: 874.0. */
    private static final Pattern DECIMALS = Pattern.compile("^([0-9]+)\\.0+$");
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();
    private static final LevenshteinDistance ONE_ERROR = new LevenshteinDistance(1);

    private static final Comparator<CouncilLifespan> BY_NAME = Comparator.comparing(CouncilLifespan::name)
            .thenComparing(CouncilLifespan::slug);

    private final Map<String, CouncilLifespan> byCode = new HashMap<>();
    private final Map<Set<String>, Set<CouncilLifespan>> byName = new HashMap<>();
    private final Map<String, Set<CouncilLifespan>> byWord = new HashMap<>();

    /** Knows these councils, including those that have ended. */
    public CouncilMatcher(Collection<CouncilLifespan> councils) {
        for (CouncilLifespan council : councils.stream().sorted(BY_NAME).toList()) {
            council.codes().forEach(code -> byCode.put(code.toLowerCase(Locale.ROOT), council));
            for (CouncilName name : names(council)) {
                byName.computeIfAbsent(name.essential(), any -> new LinkedHashSet<>()).add(council);
                name.full().forEach(word -> byWord.computeIfAbsent(word, any -> new LinkedHashSet<>()).add(council));
            }
        }
    }

    private static List<CouncilName> names(CouncilLifespan council) {
        return council.names().stream().map(CouncilName::of).toList();
    }

    /** The council that a code leads to: a GSS code, present or past, an Ofsted URN, a DfE LA code or a slug. */
    public Optional<CouncilLifespan> withCode(String code) {
        return Optional.ofNullable(byCode.get(DECIMALS.matcher(code.strip()).replaceAll("$1").toLowerCase(Locale.ROOT)));
    }

    /**
     * The councils that a code or name leads to: none if it is unknown, several if the name is ambiguous.
     *
     * @param day the day that tells councils of one name apart; only asked for if there are any, and null if unknown
     */
    public List<CouncilLifespan> find(String text, Supplier<LocalDate> day) {
        return withCode(text).map(List::of).orElseGet(() -> named(text, day));
    }

    /**
     * The councils that a name leads to: none if it is unknown, several if it is ambiguous.
     *
     * @param day the day that tells councils of one name apart; only asked for if there are any, and null if unknown
     */
    public List<CouncilLifespan> named(String text, Supplier<LocalDate> day) {
        CouncilName name = CouncilName.of(text);
        return Stream.<Supplier<List<CouncilLifespan>>> of(() -> called(name), () -> calledTwice(name),
                () -> partly(text))
                .map(Supplier::get).filter(found -> !found.isEmpty()).findFirst()
                .map(found -> found.stream().filter(council -> !isOtherKind(council, name)).toList())
                .filter(found -> !found.isEmpty()).map(found -> withCounty(found, name))
                .map(found -> found.size() == 1 ? found : toldApart(found, name, day)).orElse(List.of());
    }

    /** "Kent District Council" and "London Borough of Birmingham" are not Kent and Birmingham. */
    private static boolean isOtherKind(CouncilLifespan council, CouncilName name) {
        boolean isLondon = name.says("london", "lb", "lbc") && council.type() != CouncilType.LONDON_BOROUGH
                && council.type() != CouncilType.CITY_OF_LONDON;
        boolean isDistrict = name.says("district") && council.type() != CouncilType.METROPOLITAN_BOROUGH;
        boolean isCity = name.says("city") && council.type() == CouncilType.COUNTY;
        return (isLondon || isDistrict || isCity) && names(council).stream().noneMatch(name::equals);
    }

    /** "Leicester County Council" may as well mean Leicestershire. */
    private List<CouncilLifespan> withCounty(List<CouncilLifespan> found, CouncilName name) {
        if (!name.says("county") || found.size() > 1 || names(found.get(0)).stream().anyMatch(one -> one.says("county"))) {
            return found;
        }
        Set<CouncilLifespan> counties = byName.getOrDefault(Set.of(String.join(" ", name.place()) + "shire"), Set.of());
        return Stream.concat(found.stream(), counties.stream()).toList();
    }

    /** Whether a council is called by a name, in any way that is unambiguous or shared only with others. */
    public boolean isCalled(CouncilLifespan council, String text) {
        return withCode(text).filter(council::equals).isPresent() || named(text, () -> null).contains(council);
    }

    /** The councils with a name like this one, as literally as possible. */
    private List<CouncilLifespan> called(CouncilName name) {
        Collection<CouncilLifespan> candidates = byName.getOrDefault(name.essential(), Set.of());
        return IntStream.rangeClosed(0, CouncilName.MOST_LENIENT)
                .mapToObj(level -> candidates.stream()
                        .filter(council -> names(council).stream().anyMatch(one -> one.isLike(name, level))).toList())
                .filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
    }

    /** Some lists write an acronym beside the name: "BCP (Bournemouth, Christchurch and Poole)". */
    private List<CouncilLifespan> calledTwice(CouncilName name) {
        return name.essential().stream().flatMap(word -> {
            Set<CouncilLifespan> first = byName.getOrDefault(Set.of(word), Set.of());
            List<String> rest = name.words().stream().filter(one -> !one.equals(word)).toList();
            return first.isEmpty() || rest.isEmpty() ? Stream.empty()
                    : called(new CouncilName(rest)).stream().filter(first::contains);
        }).distinct().toList();
    }

    /** Some lists write who delivers the services behind the name: "Sunderland/TfChildren". */
    private List<CouncilLifespan> partly(String text) {
        String[] parts = text.split("[/|;]");
        return parts.length == 1 ? List.of()
                : Arrays.stream(parts).map(CouncilName::of).flatMap(part -> called(part).stream()).distinct().toList();
    }

    /** Those of several councils that the words or the day can mean. */
    private static List<CouncilLifespan> toldApart(List<CouncilLifespan> several, CouncilName name, Supplier<LocalDate> day) {
        List<CouncilLifespan> left = several;
        if (name.says("unitary", "metropolitan", "mbc", "mdc")) {
            left = preferring(left, council -> council.type() != CouncilType.COUNTY);
        }
        if (name.says("pre", "former", "formerly", "old")) {
            left = preferring(left, council -> council.activeTo() != null);
        }
        if (name.says("post", "new")) {
            left = preferring(left, council -> council.activeTo() == null);
        }
        LocalDate known = left.size() > 1 ? day.get() : null;
        return known == null ? left : preferring(left, council -> council.existedOn(known));
    }

    private static List<CouncilLifespan> preferring(List<CouncilLifespan> councils, Predicate<CouncilLifespan> wanted) {
        List<CouncilLifespan> preferred = councils.stream().filter(wanted).toList();
        return preferred.isEmpty() ? councils : preferred;
    }

    /**
     * The councils that a search finds, the best first: the council of that name, then those with the same words, then those
     * with words that begin so or have it inside. If there are none, those with a typing error.
     *
     * @param day the day that tells councils of one name apart
     */
    public List<CouncilLifespan> search(String text, LocalDate day) {
        List<CouncilLifespan> exact = find(text, () -> day);
        CouncilName name = CouncilName.of(text);
        boolean isOneCouncil = exact.size() == 1 && (withCode(text).isPresent() && !isNamed(exact.get(0), name)
                || name.isInFull());
        if (isOneCouncil || name.words().isEmpty()) {
            return exact;
        }
        Map<CouncilLifespan, Integer> ranks = new HashMap<>(ranks(name, CouncilMatcher::rank));
        if (ranks.isEmpty()) {
            ranks.putAll(ranks(name, CouncilMatcher::rankOfMisspelt));
        }
        exact.forEach(council -> ranks.put(council, -1));
        return ranks.keySet().stream()
                .sorted(Comparator.<CouncilLifespan, Integer> comparing(ranks::get).thenComparing(BY_NAME))
                .toList();
    }

    private static boolean isNamed(CouncilLifespan council, CouncilName name) {
        return CouncilName.of(council.name()).equals(name);
    }

    /** The councils that have all words, each with its worst rank. */
    private Map<CouncilLifespan, Integer> ranks(CouncilName name, BiFunction<String, String, Optional<Integer>> rank) {
        Map<CouncilLifespan, Integer> all = null;
        for (String word : name.isShort() ? name.words() : name.essential()) {
            Map<CouncilLifespan, Integer> those = new HashMap<>();
            byWord.forEach((known, councilsWithIt) -> rank.apply(word, known).ifPresent(found -> councilsWithIt.stream()
                    .filter(council -> found != INSIDE || isInName(known, council))
                    .forEach(council -> those.merge(council, 2 * found + (isInName(known, council) ? 0 : 1), Math::min))));
            if (all != null) {
                those.keySet().retainAll(all.keySet());
                all.forEach((council, before) -> those.computeIfPresent(council, (same, now) -> Math.max(before, now)));
            }
            all = those;
        }
        return all == null ? Map.of() : all;
    }

    private static boolean isInName(String word, CouncilLifespan council) {
        return CouncilName.of(council.name()).full().contains(word);
    }

    private static Optional<Integer> rank(String word, String known) {
        if (known.equals(word)) {
            return Optional.of(0);
        }
        if (known.startsWith(word)) {
            return Optional.of(1);
        }
        return word.length() >= MIN_INSIDE && known.contains(word) ? Optional.of(INSIDE) : Optional.empty();
    }

    private static Optional<Integer> rankOfMisspelt(String word, String known) {
        if (word.length() < MIN_MISSPELT) {
            return rank(word, known);
        }
        return known.length() >= MIN_MISSPELT && ONE_ERROR.apply(word, known) == 1 ? Optional.of(3) : rank(word, known);
    }

    /** Up to five councils that a text may mean, the most similar first: those of its name if it is ambiguous. */
    public List<CouncilLifespan> nearest(String text) {
        List<CouncilLifespan> ambiguous = find(text, () -> null);
        if (!ambiguous.isEmpty()) {
            return ambiguous.stream().limit(MOST_SUGGESTIONS).toList();
        }
        Set<String> words = CouncilName.of(text).essential();
        Map<CouncilLifespan, Double> similarities = new HashMap<>();
        words.forEach(word -> byWord.forEach((known, those) -> {
            if (SIMILARITY.apply(word, known) >= MIN_SIMILARITY) {
                those.forEach(council -> similarities.computeIfAbsent(council, any -> similarity(words, council)));
            }
        }));
        return similarities.entrySet().stream().filter(one -> one.getValue() >= MIN_SHARE)
                .sorted(Map.Entry.<CouncilLifespan, Double> comparingByValue().reversed()
                        .thenComparing(Map.Entry::getKey, BY_NAME))
                .limit(MOST_SUGGESTIONS).map(Map.Entry::getKey).toList();
    }

    /** How much of a name is similar to one of the council's, from 0 to 1. */
    private static double similarity(Set<String> words, CouncilLifespan council) {
        return names(council).stream().map(CouncilName::essential).mapToDouble(name -> words.stream()
                .mapToDouble(word -> similarity(word, name) * weight(word)).sum() / Math.max(weight(words), weight(name)))
                .max().orElse(0);
    }

    private static double similarity(String word, Set<String> name) {
        double most = name.stream().mapToDouble(known -> SIMILARITY.apply(word, known)).max().orElse(0);
        return most >= MIN_SIMILARITY ? most : 0;
    }

    /** Points of the compass say little. */
    private static double weight(String word) {
        return List.of("north", "south", "east", "west").contains(word) ? 0.4 : 1;
    }

    private static double weight(Set<String> words) {
        return words.stream().mapToDouble(CouncilMatcher::weight).sum();
    }
}
