package org.councilratings.council;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.councilratings.http.problem.Violations;

/** The councils that other records can refer to: those in the database, or those of a data set that is being read. */
public interface CouncilDirectory {

    /** Finds councils by codes of any kind. The keys are the codes as given; unknown codes are absent. */
    Map<String, CouncilLifespan> find(Collection<String> codes);

    /** The councils that a code or name leads to. */
    List<CouncilLifespan> called(String text);

    /** The names that belonged to removed councils, with the slugs of those councils. */
    Map<String, String> removed(Collection<String> names);

    /** The successors of a council. */
    List<RelatedCouncil> successors(String slug);

    /**
     * The council that a record refers to.
     *
     * @param pointer where in the record
     * @return nothing if it is unknown or its codes belong to two councils, which is added to the violations
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
                    + ", but the slug is that of " + bySlug.get().slug());
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
