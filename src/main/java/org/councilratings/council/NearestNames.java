package org.councilratings.council;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the councils whose names or codes are most similar to a text. */
final class NearestNames {

    private static final int MAX_NAMES = 5;
    private static final double MIN_SIMILARITY = 0.75;
    private static final int MAX_LENGTH = 60;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NearestNames() {
    }

    /** Up to five councils, the most similar first; none if nothing is similar. */
    static List<CouncilName> to(String text, Collection<CouncilName> names) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        String start = lowerCase.substring(0, Math.min(lowerCase.length(), MAX_LENGTH));
        return names.stream().map(name -> new Candidate(name, similarity(start, name)))
                .filter(candidate -> candidate.similarity >= MIN_SIMILARITY)
                .sorted(Comparator.comparingDouble(Candidate::similarity).reversed()
                        .thenComparing(candidate -> candidate.name.slug()))
                .limit(MAX_NAMES).map(Candidate::name).toList();
    }

    private static double similarity(String text, CouncilName council) {
        return Math.max(SIMILARITY.apply(text, council.slug()), Math.max(
                SIMILARITY.apply(text, council.name().toLowerCase(Locale.ROOT)),
                SIMILARITY.apply(text, council.gssCode().toLowerCase(Locale.ROOT))));
    }

    private record Candidate(CouncilName name, double similarity) {
    }

    /**
     * The names of a council.
     *
     * @param slug its slug
     * @param name its short name
     * @param gssCode its newest GSS code
     */
    record CouncilName(String slug, String name, String gssCode) {
    }
}
