package org.councilratings.council;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the councils whose names or codes are most like what somebody typed. */
final class NearestNames {

    private static final int MOST = 5;
    private static final double ALIKE = 0.75;
    private static final int LONGEST = 60;
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private NearestNames() {
    }

    /** Up to five councils, the most similar first; none if nothing is like it. */
    static List<CouncilName> to(String typed, Collection<CouncilName> names) {
        String text = typed.toLowerCase(Locale.ROOT);
        String start = text.substring(0, Math.min(text.length(), LONGEST));
        return names.stream().map(name -> new Candidate(name, likeness(start, name)))
                .filter(candidate -> candidate.likeness >= ALIKE)
                .sorted(Comparator.comparingDouble(Candidate::likeness).reversed()
                        .thenComparing(candidate -> candidate.name.slug()))
                .limit(MOST).map(Candidate::name).toList();
    }

    private static double likeness(String text, CouncilName council) {
        return Math.max(SIMILARITY.apply(text, council.slug()), Math.max(
                SIMILARITY.apply(text, council.name().toLowerCase(Locale.ROOT)),
                SIMILARITY.apply(text, council.gssCode().toLowerCase(Locale.ROOT))));
    }

    private record Candidate(CouncilName name, double likeness) {
    }

    /**
     * What a council is called.
     *
     * @param slug its slug
     * @param name its short name
     * @param gssCode its newest GSS code
     */
    record CouncilName(String slug, String name, String gssCode) {
    }
}
