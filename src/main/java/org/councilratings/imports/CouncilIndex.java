package org.councilratings.imports;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.council.CouncilLifespan;
import org.councilratings.council.CouncilMatcher;
import org.councilratings.http.input.PlainText;
import org.councilratings.imports.file.ParsedRow.CouncilNames;

/** Finds the council that a row of a file means, by its codes or, without codes, by its name. Both must agree. */
final class CouncilIndex {

    private final CouncilMatcher matcher;

    CouncilIndex(List<CouncilLifespan> councils) {
        matcher = new CouncilMatcher(councils);
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
            found.add(matcher.withCode(code)
                    .orElseThrow(() -> new UnknownCouncil("No council has the code '" + PlainText.shown(code) + "'")));
        }
        if (found.isEmpty()) {
            found.addAll(named(names.name(), day));
        } else if (names.name() != null) {
            for (CouncilLifespan council : found) {
                if (!matcher.isCalled(council, names.name())) {
                    throw new UnknownCouncil("A code is that of " + council.name() + ", but the name is '"
                            + PlainText.shown(names.name()) + "'");
                }
            }
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
        return matcher.named(name, () -> day);
    }

    /** A row's council cannot be found. The message is for people. */
    static final class UnknownCouncil extends Exception {

        private static final long serialVersionUID = 1L;

        UnknownCouncil(String message) {
            super(message, null, false, false);
        }
    }
}
