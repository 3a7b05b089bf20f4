package org.councilratings.rating.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds places for labels where they cover neither one another nor anything else, as far as there are such places. */
final class LabelPlacement {

    /** So much worse is a pixel covered than a less convenient place. */
    private static final double COVERED = 100;

    /** What is covered at need: worse than a wording that is a little shorter, and better than to say almost nothing. */
    private static final double GROUND = 0.003;
    private static final double APART = 3;

    /**
     * Lines below one another.
     *
     * @param strong those at the top that stand out
     * @param others those below them
     */
    record Label(List<String> strong, List<String> others) {

        static Label headed(String strong, List<String> others) {
            return new Label(List.of(strong), others);
        }

        static Label plain(List<String> lines) {
            return new Label(List.of(), lines);
        }

        List<String> lines() {
            return Stream.concat(strong.stream(), others.stream()).toList();
        }

        Lettering lettering(String line) {
            return strong.contains(line) ? Lettering.STRONG_LABEL : Lettering.LABEL;
        }

        double width() {
            return lines().stream().mapToDouble(line -> lettering(line).width(line)).max().orElse(0);
        }

        double height() {
            return lines().size() * Lettering.LABEL.lineHeight();
        }

        Box at(double left, double top) {
            return Box.of(left, top, width(), height());
        }
    }

    /**
     * A place that a label could have.
     *
     * @param box the place
     * @param label the text of the label
     * @param inconvenience how much another place would be preferred, from 0
     */
    record Candidate(Box box, Label label, double inconvenience) {
    }

    private final Box frame;
    private final List<Box> obstacles;
    private final List<Box> ground;
    private double least = Double.MAX_VALUE;
    private List<Candidate> best = List.of();

    /**
     * Prepares to place labels.
     *
     * @param frame where they must be
     * @param obstacles what they must not cover
     * @param ground what they had better not cover
     */
    LabelPlacement(Box frame, List<Box> obstacles, List<Box> ground) {
        this.frame = frame;
        this.obstacles = obstacles;
        this.ground = ground;
    }

    /** The best choice of one candidate for each label. */
    List<Candidate> place(List<List<Candidate>> labels) {
        List<List<Candidate>> weighed = labels.stream().map(this::weighed).toList();
        choose(weighed, costsOfTheRest(weighed), new ArrayList<>(), 0);
        return best;
    }

    /** What all labels after each one cost at the least, if none of them is in the way of another. */
    private static double[] costsOfTheRest(List<List<Candidate>> weighed) {
        double[] rest = new double[weighed.size()];
        for (int i = rest.length - 2; i >= 0; i--) {
            rest[i] = rest[i + 1] + weighed.get(i + 1).get(0).inconvenience();
        }
        return rest;
    }

    /** The candidates of a label with what each costs by itself, the cheapest first. */
    private List<Candidate> weighed(List<Candidate> candidates) {
        return candidates.stream().map(candidate -> new Candidate(candidate.box(), candidate.label(), cost(candidate)))
                .sorted(Comparator.comparingDouble(Candidate::inconvenience)).toList();
    }

    private double cost(Candidate candidate) {
        double covered = candidate.box().outside(frame);
        covered += obstacles.stream().mapToDouble(candidate.box()::overlap).sum();
        double onGround = ground.stream().mapToDouble(candidate.box()::overlap).sum();
        return covered * COVERED + onGround * GROUND + candidate.inconvenience();
    }

    /** Tries every combination, but for those that must cost more than the best one found. */
    private void choose(List<List<Candidate>> labels, double[] rest, List<Candidate> chosen, double cost) {
        int next = chosen.size();
        if (next == labels.size()) {
            least = cost;
            best = List.copyOf(chosen);
            return;
        }
        for (Candidate candidate : labels.get(next)) {
            double sum = cost + candidate.inconvenience();
            if (sum + rest[next] >= least) {
                return;
            }
            double together = sum + clash(candidate, chosen);
            if (together + rest[next] < least) {
                chosen.add(candidate);
                choose(labels, rest, chosen, together);
                chosen.remove(next);
            }
        }
    }

    /** In a plain loop, because this is done very often. */
    private static double clash(Candidate candidate, List<Candidate> chosen) {
        Box box = candidate.box().grown(APART);
        double covered = 0;
        for (Candidate other : chosen) {
            covered += box.overlap(other.box());
        }
        return COVERED * covered;
    }
}
