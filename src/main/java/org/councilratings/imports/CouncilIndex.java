package org.councilratings.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.council.CouncilLifespan;
import org.councilratings.http.input.PlainText;
import org.councilratings.imports.file.ParsedRow.CouncilNames;

/**
 * Finds the council that a row of a file means. Files name councils by their codes, or only by a name that is written in many
 * ways: with "&" for "and", with or without "Borough" or "City of".
 */
final class CouncilIndex {

    /** Words that one list adds to a council's name and another leaves out. */
    private static final Set<String> WITHOUT_MEANING = Set.of("the", "of", "city", "county", "council", "borough", "royal",
            "metropolitan", "district", "unitary", "authority", "corporation");

    private final Map<String, List<CouncilLifespan>> byName = new HashMap<>();
    private final Map<String, CouncilLifespan> byCode = new HashMap<>();

    CouncilIndex(List<CouncilLifespan> councils) {
        for (CouncilLifespan council : councils) {
            council.codes().forEach(code -> byCode.put(code.toUpperCase(Locale.ROOT), council));
            Stream.of(council.name(), council.officialName()).map(CouncilIndex::simplified).distinct()
                    .forEach(name -> byName.computeIfAbsent(name, any -> new ArrayList<>()).add(council));
        }
    }

    /**
     * The council that a row means.
     *
     * @param day the day of the inspection or visit, which decides between councils of one name; null if unknown
     * @throws UnknownCouncil if there is none, or the names lead to several
     */
    CouncilLifespan find(CouncilNames names, LocalDate day) throws UnknownCouncil {
        Set<CouncilLifespan> found = new LinkedHashSet<>();
        for (String code : codes(names)) {
            CouncilLifespan council = byCode.get(code.strip().toUpperCase(Locale.ROOT));
            if (council == null) {
                throw new UnknownCouncil("No council has the code '" + PlainText.shown(code) + "'");
            }
            found.add(council);
        }
        if (found.isEmpty()) {
            found.addAll(named(names.name(), day));
        } else if (names.name() != null && !found.stream().allMatch(council -> isCalled(council, names.name()))) {
            throw new UnknownCouncil("The codes are those of " + found.iterator().next().name() + ", but the name is '"
                    + PlainText.shown(names.name()) + "'");
        }
        if (found.size() != 1) {
            throw new UnknownCouncil(found.isEmpty() ? "No council is called '" + PlainText.shown(names.name()) + "'"
                    : "Its codes or name match several councils: "
                            + found.stream().map(CouncilLifespan::slug).collect(Collectors.joining(", ")));
        }
        return found.iterator().next();
    }

    private static List<String> codes(CouncilNames names) {
        return Stream.concat(Stream.of(names.urn(), names.gssCode(), names.dfeLaCode(), names.slug()).filter(Objects::nonNull),
                names.otherCodes().stream()).toList();
    }

    private List<CouncilLifespan> named(String name, LocalDate day) throws UnknownCouncil {
        if (name == null) {
            throw new UnknownCouncil("The row names no council");
        }
        List<CouncilLifespan> called = byName.getOrDefault(simplified(name), List.of());
        return called.size() == 1 || day == null ? called
                : called.stream().filter(council -> council.existedOn(day)).toList();
    }

    private static boolean isCalled(CouncilLifespan council, String name) {
        String simplified = simplified(name);
        return simplified.equals(simplified(council.name())) || simplified.equals(simplified(council.officialName()));
    }

    /** A name without what differs from list to list. */
    private static String simplified(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("&", " and ").replaceAll("[^a-z]+", " ").strip();
        String withMeaning = Arrays.stream(plain.split(" ")).filter(word -> !WITHOUT_MEANING.contains(word))
                .collect(Collectors.joining(" "));
        return withMeaning.isEmpty() ? plain : withMeaning;
    }

    /** A row's council cannot be found. The message is for people. */
    static final class UnknownCouncil extends Exception {

        private static final long serialVersionUID = 1L;

        UnknownCouncil(String message) {
            super(message, null, false, false);
        }
    }
}
