package org.councilratings.council;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.councilratings.http.problem.Violations;

/** The councils that other records may name: those in the database, or those of the data set that is being read. */
public interface CouncilDirectory {

    /** The councils that codes of any kind lead to, by the code as it was given. Unknown codes are absent. */
    Map<String, CouncilLifespan> find(Collection<String> codes);

    /** Those of some names that led to a council which was removed, with its slug. */
    Map<String, String> removed(Collection<String> names);

    /** The councils that took over from one. */
    List<RelatedCouncil> successors(String slug);

    /**
     * The council that a record names.
     *
     * @param pointer where it is named
     * @return nothing if there is none, or its codes lead to two; then it is among the violations
     */
    default Optional<CouncilLifespan> named(CouncilKey key, String pointer, Violations violations) {
        if (key == null) {
            return Optional.empty();
        }
        Optional<CouncilLifespan> bySlug = named(key.slug(), pointer + "/slug", violations);
        Optional<CouncilLifespan> byCode = named(key.gssCode(), pointer + "/gssCode", violations);
        if (key.slug() == null && key.gssCode() == null && !violations.hasErrorAt(pointer + "/slug")) {
            violations.add(pointer + "/slug", "slug: a value is required");
        }
        if (bySlug.isPresent() && byCode.isPresent() && !bySlug.get().slug().equals(byCode.get().slug())) {
            violations.add(pointer + "/gssCode", "gssCode: '" + key.gssCode() + "' is a code of " + byCode.get().slug()
                    + ", but the slug leads to " + bySlug.get().slug());
            return Optional.empty();
        }
        return bySlug.or(() -> byCode);
    }

    private Optional<CouncilLifespan> named(String code, String pointer, Violations violations) {
        if (code == null) {
            return Optional.empty();
        }
        Optional<CouncilLifespan> found = Optional.ofNullable(find(List.of(code)).get(code));
        if (found.isEmpty()) {
            violations.add(pointer, "No council has the code '" + code + "'");
        }
        return found;
    }
}
