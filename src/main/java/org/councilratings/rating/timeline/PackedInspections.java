package org.councilratings.rating.timeline;

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

import org.councilratings.framework.Confirmation;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;

/**
 * One council's inspections of a service in arrays, the oldest publication first: about 160 bytes an inspection. A
 * {@link JudgedInspection} is a view of one of them.
 */
public final class PackedInspections extends AbstractList<JudgedInspection> implements RandomAccess {

    /** The codes of outcomes; a grade's is greater by its rank, and by {@link #CONFIRMED} for each kind of confirmation. */
    private static final int NOT_IN_FRAMEWORK = 0;
    private static final int NOT_JUDGED = 1;
    private static final int CONFIRMED = 64;
    private static final Confirmation[] CONFIRMATIONS = Confirmation.values();
    private static final int UNKNOWN = Integer.MIN_VALUE;

    static final PackedInspections NONE = new PackedInspections(null, List.of());

    private final Service service;

    /** Days since 1970. */
    private final int[] published;
    private final int[] ended;
    private final byte[] frameworks;
    private final byte[] outcomes;

    /** Seconds since 1970; null if all inspections are as they were loaded first, as is usual. */
    private final long[] changed;

    /** What each report says must improve, in its order; null if none says so. Equal items are one object. */
    private final CodedArea[][] improvementAreas;

    /** The ids and the addresses of the reports in turn. Each ends where {@link #ends} says; an unknown one is empty. */
    private final byte[] texts;
    private final int[] ends;

    private PackedInspections(Service service, List<Facts> inspections) {
        this.service = service;
        int size = inspections.size();
        published = new int[size];
        ended = new int[size];
        frameworks = new byte[size];
        outcomes = new byte[size == 0 ? 0 : size * service.judgements().size()];
        changed = inspections.stream().allMatch(one -> one.changedAt == null) ? null : new long[size];
        improvementAreas = inspections.stream().allMatch(one -> one.improvementAreas.isEmpty()) ? null
                : inspections.stream().map(one -> one.improvementAreas.toArray(CodedArea[]::new)).toArray(CodedArea[][]::new);
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

    /** Packs inspections of a service, which may be in any order. */
    public static PackedInspections of(Service service, Collection<Facts> inspections) {
        return new PackedInspections(service,
                inspections.stream().sorted(Comparator.comparing(Facts::publicationDate).thenComparing(Facts::id)).toList());
    }

    private void pack(int number, Facts one) {
        published[number] = (int) one.publicationDate.toEpochDay();
        ended[number] = one.endDate == null ? UNKNOWN : (int) one.endDate.toEpochDay();
        frameworks[number] = (byte) position(one.framework);
        service.judgements().forEach(judgement -> outcomes[place(number, judgement)] = code(judgement,
                one.outcomes.getOrDefault(judgement.code(), Outcome.NOT_IN_FRAMEWORK)));
        if (changed != null) {
            changed[number] = one.changedAt == null ? UNKNOWN : one.changedAt.getEpochSecond();
        }
    }

    private int position(String framework) {
        for (int position = 0; position < service.frameworks().size(); position++) {
            if (service.frameworks().get(position).code().equals(framework)) {
                return position;
            }
        }
        throw new IllegalArgumentException(service.code() + " has no framework " + framework);
    }

    private int place(int number, Judgement judgement) {
        return number * service.judgements().size() + judgement.order();
    }

    private static byte code(Judgement judgement, Outcome outcome) {
        return (byte) switch (outcome.status()) {
            case NOT_IN_FRAMEWORK -> NOT_IN_FRAMEWORK;
            case NOT_JUDGED -> NOT_JUDGED;
            case GRADED -> NOT_JUDGED + judgement.grade(outcome).rank()
                    + (outcome.confirmedBy() == null ? 0 : (outcome.confirmedBy().ordinal() + 1) * CONFIRMED);
            default -> throw new IllegalArgumentException("No inspection has the outcome " + outcome);
        };
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
        return service.frameworks().get(frameworks[number]);
    }

    Outcome outcome(int number, Judgement judgement) {
        int code = Byte.toUnsignedInt(outcomes[place(number, judgement)]);
        if (code <= NOT_JUDGED) {
            return code == NOT_JUDGED ? Outcome.NOT_JUDGED : Outcome.NOT_IN_FRAMEWORK;
        }
        int confirmation = code / CONFIRMED;
        Outcome graded = judgement.scale().outcome(code % CONFIRMED - NOT_JUDGED);
        return confirmation == 0 ? graded
                : new Outcome(graded.grade(), graded.status(), CONFIRMATIONS[confirmation - 1]);
    }

    Instant changedAt(int number) {
        return changed == null || changed[number] == UNKNOWN ? null : Instant.ofEpochSecond(changed[number]);
    }

    List<CodedArea> improvementAreas(int number) {
        return improvementAreas == null ? List.of() : List.of(improvementAreas[number]);
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
     * @param improvementAreas what the report says must improve, in its order
     */
    public record Facts(String id, String framework, LocalDate endDate, LocalDate publicationDate, String reportUrl,
            Instant changedAt, Map<String, Outcome> outcomes, List<CodedArea> improvementAreas) {
    }
}
