package org.councilratings.council;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kinds of codes that identify councils, recognised by their form. Each kind has its own query: H2 reads all councils if
 * the conditions are joined by "or". Only the kinds that match a code are queried, because each look-up in an index takes time.
 */
enum CouncilCodeScheme {
    /** Current or past, in any letter case. */
    GSS_CODE(CodePatterns.ANY_GSS_CODE, code -> code.toUpperCase(Locale.ROOT),
            "select g.ofstedUrn from Council g join g.codes k where k.gssCode %s :GSS_CODE"),
    OFSTED_URN(CodePatterns.OFSTED_URN, Integer::valueOf, "select u.ofstedUrn from Council u where u.ofstedUrn %s :OFSTED_URN"),
    DFE_LA_CODE(".{3}", code -> code, "select d.ofstedUrn from Council d where d.dfeLaCode %s :DFE_LA_CODE"),
    /** Any other text, in any letter case. */
    SLUG("(?!(" + CodePatterns.ANY_GSS_CODE + "|" + CodePatterns.OFSTED_URN + ")$).*", code -> code.toLowerCase(Locale.ROOT),
            "select s.ofstedUrn from Council s where s.slug %s :SLUG");

    private final Pattern form;
    private final Function<String, Object> stored;
    private final String query;

    CouncilCodeScheme(String form, Function<String, Object> stored, String query) {
        this.form = Pattern.compile(form, Pattern.DOTALL);
        this.stored = stored;
        this.query = query;
    }

    /** A code of any kind as it is stored. */
    static String asStored(String code) {
        return Arrays.stream(values()).filter(kind -> kind.form.matcher(code).matches()).findFirst()
                .map(kind -> kind.stored.apply(code).toString()).orElse(code);
    }

    /** The codes that have the form of this kind, as they are stored. */
    Set<Object> among(Collection<String> codes) {
        return codes.stream().filter(code -> form.matcher(code).matches()).map(stored).collect(Collectors.toSet());
    }

    /** The query for the councils' URNs. Its parameter has the name of this kind. */
    String lookUp(String operator) {
        return query.formatted(operator);
    }
}
