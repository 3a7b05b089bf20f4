package org.councilratings.council;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kinds of codes that councils are known by, told apart by how they are written. Each is looked up by itself, for
 * conditions joined by "or" H2 reads all councils; and only where a code can be of the kind, for every look-up in an index of
 * many councils costs something.
 */
enum CouncilCodeScheme {
    /** Today's or an older one, in any letter case. */
    GSS_CODE(CodePatterns.ANY_GSS_CODE, code -> code.toUpperCase(Locale.ROOT),
            "select g.ofstedUrn from Council g join g.codes k where k.gssCode %s :GSS_CODE"),
    OFSTED_URN(CodePatterns.OFSTED_URN, Integer::valueOf, "select u.ofstedUrn from Council u where u.ofstedUrn %s :OFSTED_URN"),
    DFE_LA_CODE(".{3}", code -> code, "select d.ofstedUrn from Council d where d.dfeLaCode %s :DFE_LA_CODE"),
    /** Whatever cannot be one of the first two; in any letter case. */
    SLUG("(?!(" + CodePatterns.ANY_GSS_CODE + "|" + CodePatterns.OFSTED_URN + ")$).*", code -> code.toLowerCase(Locale.ROOT),
            "select s.ofstedUrn from Council s where s.slug %s :SLUG");

    private final Pattern written;
    private final Function<String, Object> stored;
    private final String query;

    CouncilCodeScheme(String written, Function<String, Object> stored, String query) {
        this.written = Pattern.compile(written, Pattern.DOTALL);
        this.stored = stored;
        this.query = query;
    }

    /** A code of any kind as it is stored. */
    static String asStored(String code) {
        return Arrays.stream(values()).filter(kind -> kind.written.matcher(code).matches()).findFirst()
                .map(kind -> kind.stored.apply(code).toString()).orElse(code);
    }

    /** Those of some codes that can be of this kind, as they are stored. */
    Set<Object> among(Collection<String> codes) {
        return codes.stream().filter(code -> written.matcher(code).matches()).map(stored).collect(Collectors.toSet());
    }

    /** The query for the councils' URNs, whose parameter has this kind's name. */
    String lookUp(String operator) {
        return query.formatted(operator);
    }
}
