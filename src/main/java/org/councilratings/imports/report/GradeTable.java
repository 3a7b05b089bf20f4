package org.councilratings.imports.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.councilratings.framework.Outcome;

/**
 * A table of judgements and grades. Either may take several lines, and the grade may stand above, beside or between the lines
 * of
 * its judgement. A line belongs to the table if its words go on with a judgement or are part of a grade. The grades are read
 * only
 * if there are as many as judgements, in the same order, each nearest to its own.
 */
final class GradeTable {

    /**
     * A judgement of the table.
     *
     * @param judgement its code
     * @param grade empty if it is not certain
     */
    record Row(String judgement, Optional<Outcome> grade, int page, String words) {
    }

    private static final class Label {

        private final List<String> words = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();

        private void add(String word, Line line) {
            words.add(word);
            if (lines.isEmpty() || lines.get(lines.size() - 1) != line) {
                lines.add(line);
            }
        }

        private double middle() {
            return lines.stream().mapToDouble(Line::top).average().orElseThrow();
        }
    }

    private record GradeWord(String word, String printed, Line line) {
    }

    private final Map<String, String> codes;
    private final List<Label> labels = new ArrayList<>();
    private final List<GradeWord> grades = new ArrayList<>();

    private GradeTable(Map<String, String> codes) {
        this.codes = codes;
    }

    /**
     * The rows of the table at the beginning of some lines; none if there is no table.
     *
     * @param codes the codes of the judgements, by their {@link Plain} names
     */
    static List<Row> read(List<Line> lines, Map<String, String> codes) {
        GradeTable table = new GradeTable(codes);
        int line = 0;
        while (line < lines.size() && lines.get(line).page() == lines.get(0).page() && table.add(lines.get(line))) {
            line++;
        }
        return table.rows();
    }

    /** Whether a line belongs to the table. */
    private boolean add(Line line) {
        List<Word> words = line.words().stream().filter(word -> !name(word).isEmpty()).toList();
        int label = labelWords(words);
        List<Word> rest = words.subList(label, words.size());
        if (!rest.stream().allMatch(word -> Arrays.stream(name(word).split(" ")).allMatch(GradeWords::isPart))) {
            return false;
        }
        goOn(words.subList(0, label), line);
        rest.forEach(word -> Arrays.stream(name(word).split(" "))
                .forEach(part -> grades.add(new GradeWord(part, word.text(), line))));
        return true;
    }

    /** The word without numbers: "1." begins a judgement, and "permanence2" has a footnote. */
    private static String name(Word word) {
        return Plain.of(word.text()).replaceAll("\\d", "").strip();
    }

    /** How many words go on with the last judgement, or begin another one. */
    private int labelWords(List<Word> words) {
        int more = labels.isEmpty() ? 0 : following(last().words, words);
        return more > 0 || !labels.isEmpty() && !isWhole(last()) ? more : following(List.of(), words);
    }

    private int following(List<String> begun, List<Word> words) {
        List<String> name = new ArrayList<>(begun);
        int used = 0;
        while (used < words.size() && begins(name, name(words.get(used)))) {
            name.add(name(words.get(used++)));
        }
        return used;
    }

    private boolean begins(List<String> begun, String next) {
        String name = (String.join(" ", begun) + " " + next).strip();
        return codes.keySet().stream().anyMatch(code -> (code + " ").startsWith(name + " "));
    }

    private void goOn(List<Word> words, Line line) {
        if (words.isEmpty()) {
            return;
        }
        if (labels.isEmpty() || isWhole(last()) && following(last().words, words) == 0) {
            labels.add(new Label());
        }
        words.forEach(word -> last().add(name(word), line));
    }

    private Label last() {
        return labels.get(labels.size() - 1);
    }

    private boolean isWhole(Label label) {
        return codes.containsKey(String.join(" ", label.words));
    }

    private List<Row> rows() {
        if (!labels.isEmpty() && !isWhole(last())) {
            labels.remove(labels.size() - 1);
        }
        List<Integer> lengths = GradeWords.lengths(grades.stream().map(GradeWord::word).toList());
        List<Row> rows = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < labels.size(); i++) {
            boolean isComplete = lengths.size() == labels.size();
            List<GradeWord> grade = isComplete ? grades.subList(from, from + lengths.get(i)) : List.of();
            rows.add(row(labels.get(i), grade));
            from += grade.size();
        }
        return rows;
    }

    private Row row(Label label, List<GradeWord> grade) {
        String name = Plain.printed(label.lines.stream().map(line -> labelOf(line, label)).toList());
        String code = codes.get(String.join(" ", label.words));
        int page = label.lines.get(0).page();
        if (grade.isEmpty() || nearest(grade) != label) {
            return new Row(code, Optional.empty(), page, name);
        }
        String printed = String.join(" ", grade.stream().map(GradeWord::printed).toList());
        return new Row(code, GradeWords.read(String.join(" ", grade.stream().map(GradeWord::word).toList())), page,
                name + ": " + printed);
    }

    private Line labelOf(Line line, Label label) {
        List<Word> words = line.words().stream().filter(word -> grades.stream()
                .noneMatch(grade -> grade.line() == line && grade.printed().equals(word.text()))).toList();
        return new Line(line.page(), line.top(), line.size(), words.isEmpty() ? line.words() : words);
    }

    private Label nearest(List<GradeWord> grade) {
        double middle = grade.stream().mapToDouble(word -> word.line().top()).average().orElseThrow();
        return labels.stream().min((one, other) -> Double.compare(Math.abs(one.middle() - middle),
                Math.abs(other.middle() - middle))).orElseThrow();
    }
}
