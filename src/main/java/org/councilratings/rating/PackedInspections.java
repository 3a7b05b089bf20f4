package org.councilratings.rating;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.stream.Stream;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;

/**
 * One council's inspections in arrays, the oldest publication first: about 160 bytes an inspection. A {@link JudgedInspection}
 * is a view of one of them.
 */
final class PackedInspections extends AbstractList<JudgedInspection> implements RandomAccess {

    /** Every outcome that an inspection can have; its place here is its code. */
    private static final List<Outcome> OUTCOMES = Stream.concat(Stream.of(Outcome.NOT_IN_FRAMEWORK, Outcome.NOT_JUDGED),
            Arrays.stream(Grade.values()).map(Outcome::graded)).toList();

    private static final int JUDGEMENTS = Judgement.values().length;
    private static final Framework[] FRAMEWORKS = Framework.values();
    private static final int UNKNOWN = Integer.MIN_VALUE;

    static final PackedInspections NONE = new PackedInspections(List.of());

    /** Days since 1970. */
    private final int[] published;
    private final int[] ended;
    private final byte[] frameworks;
    private final byte[] outcomes;

    /** Seconds since 1970; null if all inspections are as they were loaded first, as is usual. */
    private final long[] changed;

    /** The ids and the addresses of the reports in turn. Each ends where {@link #ends} says; an unknown one is empty. */
    private final byte[] texts;
    private final int[] ends;

    private PackedInspections(List<Facts> inspections) {
        int size = inspections.size();
        published = new int[size];
        ended = new int[size];
        frameworks = new byte[size];
        outcomes = new byte[size * JUDGEMENTS];
        changed = inspections.stream().allMatch(one -> one.changedAt == null) ? null : new long[size];
        for (int number = 0; number < size; number++) {
            pack(number, inspections.get(number));
        }
        List<byte[]> parts = inspections.stream().flatMap(one -> Stream.of(one.id, one.reportUrl == null ? "" : one.reportUrl))
                .map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        ends = parts.stream().mapToInt(part -> part.length).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
        texts = new byte[size == 0 ? 0 : ends[ends.length - 1]];
        for (int i = 0; i < ends.length; i++) {
            System.arraycopy(parts.get(i), 0, texts, beginning(i), parts.get(i).length);
        }
    }

    /** Packs inspections, which may be in any order. */
    static PackedInspections of(Collection<Facts> inspections) {
        return new PackedInspections(
                inspections.stream().sorted(Comparator.comparing(Facts::publicationDate).thenComparing(Facts::id)).toList());
    }

    private void pack(int number, Facts one) {
        published[number] = (int) one.publicationDate.toEpochDay();
        ended[number] = one.endDate == null ? UNKNOWN : (int) one.endDate.toEpochDay();
        frameworks[number] = (byte) one.framework.ordinal();
        one.outcomes.forEach((judgement, outcome) -> outcomes[number * JUDGEMENTS + judgement.ordinal()] = code(outcome));
        if (changed != null) {
            changed[number] = one.changedAt == null ? UNKNOWN : one.changedAt.getEpochSecond();
        }
    }

    private static byte code(Outcome outcome) {
        int code = OUTCOMES.indexOf(outcome);
        if (code < 0) {
            throw new IllegalArgumentException("No inspection has the outcome " + outcome);
        }
        return (byte) code;
    }

    @Override
    public int size() {
        return published.length;
    }

    @Override
    public JudgedInspection get(int number) {
        return new JudgedInspection(this, number);
    }

    /** In days since 1970. */
    int published(int number) {
        return published[number];
    }

    LocalDate endDate(int number) {
        return ended[number] == UNKNOWN ? null : LocalDate.ofEpochDay(ended[number]);
    }

    Framework framework(int number) {
        return FRAMEWORKS[frameworks[number]];
    }

    Outcome outcome(int number, Judgement judgement) {
        return OUTCOMES.get(outcomes[number * JUDGEMENTS + judgement.ordinal()]);
    }

    Instant changedAt(int number) {
        return changed == null || changed[number] == UNKNOWN ? null : Instant.ofEpochSecond(changed[number]);
    }

    String id(int number) {
        return text(2 * number);
    }

    String reportUrl(int number) {
        String address = text(2 * number + 1);
        return address.isEmpty() ? null : address;
    }

    private String text(int position) {
        int from = beginning(position);
        return new String(texts, from, ends[position] - from, StandardCharsets.UTF_8);
    }

    private int beginning(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    /**
     * What is packed of an inspection.
     *
     * @param endDate the inspectors' last day on site, or null if unknown
     * @param publicationDate the day from which its grades are in force
     * @param reportUrl Ofsted's report, or null if unknown
     * @param changedAt when it was last added or corrected, in whole seconds; null if it is as it was loaded first
     * @param outcomes what was judged; judgements that the framework does not make are absent
     */
    record Facts(String id, Framework framework, LocalDate endDate, LocalDate publicationDate, String reportUrl,
            Instant changedAt, Map<Judgement, Outcome> outcomes) {
    }
}
