package org.councilratings.council;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text that may be a council's name, as its words. Lists write names in many ways: in another order, with "&" for "and", with
 * or without "Borough" or "City of", and with abbreviations.
 *
 * @param words its words in order, in lower case, without punctuation
 */
record CouncilName(List<String> words) {

    /** Longer texts are not names. */
    private static final int MAX_LENGTH = 300;

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(Map.entry("saint", "st"), Map.entry("n", "north"),
            Map.entry("s", "south"), Map.entry("e", "east"), Map.entry("w", "west"), Map.entry("ne", "north east"),
            Map.entry("nw", "north west"), Map.entry("se", "south east"), Map.entry("sw", "south west"),
            Map.entry("co", "county"), Map.entry("boro", "borough"), Map.entry("met", "metropolitan"),
            Map.entry("ua", "unitary"), Map.entry("beds", "bedfordshire"), Map.entry("berks", "berkshire"),
            Map.entry("bucks", "buckinghamshire"), Map.entry("cambs", "cambridgeshire"), Map.entry("ches", "cheshire"),
            Map.entry("derbys", "derbyshire"), Map.entry("glos", "gloucestershire"), Map.entry("gloucs", "gloucestershire"),
            Map.entry("hants", "hampshire"), Map.entry("herts", "hertfordshire"), Map.entry("lancs", "lancashire"),
            Map.entry("leics", "leicestershire"), Map.entry("lincs", "lincolnshire"),
            Map.entry("northants", "northamptonshire"), Map.entry("notts", "nottinghamshire"), Map.entry("oxon", "oxfordshire"),
            Map.entry("shrops", "shropshire"),
            Map.entry("staffs", "staffordshire"), Map.entry("warks", "warwickshire"), Map.entry("wilts", "wiltshire"),
            Map.entry("worcs", "worcestershire"), Map.entry("yorks", "yorkshire"));

    private static final Set<String> ARTICLES = Set.of("the", "of");

    /** At the end or the beginning, they show that a part of the name is missing. */
    private static final Set<String> BETWEEN_WORDS = Set.of("and", "upon", "on", "in", "for", "under");

    /** "(B)" in names of the Office for National Statistics, and marks of footnotes. */
    private static final Pattern MARK = Pattern.compile("[(\\[]\\p{L}[)\\]]");

    /** "Bristol, City of" is "City of Bristol". */
    private static final Pattern INVERTED = Pattern.compile("^([^,]+),([^,]+)$");

    private static final Pattern DOTTED_ACRONYM = Pattern.compile("\\b(\\p{L}\\.){2,}(\\p{L}\\b)?");

    /** What tells a council's name from the name of its place. */
    private static final Set<String> KINDS_OF_PLACE = Set.of("city", "county", "london");

    /** Words that one list adds to a council's name and another leaves out. */
    private static final Set<String> ADDED = Set.of("authority", "b", "bc", "borough", "care", "cc", "children", "childrens",
            "corporation", "council", "councils", "dc", "department", "directorate", "district", "england", "families", "first",
            "former", "formerly", "government", "la", "lb", "lbc", "lea", "lg", "lgr", "limited", "local", "ltd", "mb", "mbc",
            "mc", "mcd", "mdc", "metropolitan", "new", "note", "old", "people", "post", "pre", "rb", "royal", "service",
            "services", "social", "trust", "unitary", "young");

    /** The level of {@link #isLike} at which most may be left out. */
    static final int MOST_LENIENT = 3;

    /** Reads a name. */
    static CouncilName of(String text) {
        String start = INVERTED.matcher(text.substring(0, Math.min(text.length(), MAX_LENGTH))).replaceFirst("$2 $1");
        String marked = DOTTED_ACRONYM.matcher(start).replaceAll(acronym -> acronym.group().replace(".", "") + " ");
        String plain = MARK.matcher(marked).replaceAll(" ").toLowerCase(Locale.ROOT).replace("&amp;", "&").replace("&", " and ")
                .replaceAll("['’‘`]", "").replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
        return new CouncilName(plain.isEmpty() ? List.of() : List.of(plain.split(" ")));
    }

    /** The words without those between words, abbreviations in full, each once and in alphabetical order. */
    Set<String> full() {
        return IntStream.range(0, words.size()).filter(place -> !isLeftOut(place)).mapToObj(words::get)
                .flatMap(word -> Arrays.stream(ABBREVIATIONS.getOrDefault(word, word).split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isLeftOut(int place) {
        String word = words.get(place);
        return ARTICLES.contains(word) || BETWEEN_WORDS.contains(word) && place > 0 && place < words.size() - 1;
    }

    /** The same without what lists add: "City of Leicester (B)" has city and leicester. */
    Set<String> withoutAdded() {
        return without(full(), word -> ADDED.contains(word) || word.matches("\\p{Nd}+"));
    }

    /** The same without the kind of place. It is empty for "City of London". */
    Set<String> place() {
        return without(withoutAdded(), KINDS_OF_PLACE::contains);
    }

    /** The words that matter: the place, else the most that is left. */
    Set<String> essential() {
        return List.of(place(), withoutAdded(), full()).stream().filter(some -> !some.isEmpty()).findFirst()
                .orElseGet(() -> new LinkedHashSet<>(words));
    }

    /** Whether it says more than the name of a place: "Nottingham City Council". */
    boolean isInFull() {
        return !place().equals(full()) && !essential().isEmpty();
    }

    /** Whether it is the beginning of a word rather than an abbreviation. */
    boolean isShort() {
        return words.size() == 1 && words.get(0).length() <= 2;
    }

    /** Whether it has a word. */
    boolean says(String... any) {
        return full().stream().anyMatch(List.of(any)::contains);
    }

    /**
     * Whether two names mean the same council, so that one of them may leave something out.
     *
     * @param level how much may be left out: from 0, nothing, to {@link #MOST_LENIENT}
     */
    boolean isLike(CouncilName other, int level) {
        return switch (level) {
            case 0 -> words.equals(other.words);
            case 1 -> full().equals(other.full());
            case 2 -> isDistinct(withoutAdded()) && withoutAdded().equals(other.withoutAdded());
            default -> !place().isEmpty() && place().equals(other.place());
        };
    }

    /** One word such as "London" is no name of a council, though it is all that is left of "Corporation of London". */
    private static boolean isDistinct(Collection<String> some) {
        return some.size() > 1 || some.stream().noneMatch(KINDS_OF_PLACE::contains);
    }

    private static Set<String> without(Set<String> all, Predicate<String> some) {
        return all.stream().filter(some.negate()).collect(Collectors.toCollection(TreeSet::new));
    }
}
