package org.councilratings.imports.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.council.CodePatterns;
import org.councilratings.http.input.PlainText;
import org.councilratings.imports.file.ParsedRow.CouncilNames;
import org.councilratings.imports.file.ParsedRow.Fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a row of a published table states of any kind of inspection: its council, its days, its inspector and its report. */
final class StatedFacts {

    private static final Pattern PROVIDER = Pattern.compile(
            ".*/provider/(?:\\d{1,3}/)?(" + CodePatterns.DFE_LA_CODE + "|" + CodePatterns.OFSTED_URN + ")(?!\\d).*");
    private static final Pattern REPORT = Pattern.compile("https?://(files|reports)\\.ofsted\\.gov\\.uk/.*(file|download).*");
    private static final Pattern GSS_CODE_OF_COUNCIL = Pattern.compile("[Ee](0[6-9]|10)\\d{6}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    /** What can be longer than a name, a date or a grade. */
    private static final Set<Heading> TEXTS = EnumSet.of(Heading.WEB_LINK, Heading.INSPECTOR, Heading.THEME);
    private static final int MAX_LENGTH = 300;
    private static final int MAX_CODE_LENGTH = 40;

    final ObjectNode facts = JsonNodeFactory.instance.objectNode();
    final List<Fault> faults = new ArrayList<>();
    private final Columns.Row row;

    StatedFacts(Columns.Row row) {
        this.row = row;
    }

    void addFault(Heading heading, String message) {
        faults.add(new Fault(heading == null ? null : row.name(heading), message));
    }

    void state(Heading heading, Object value) {
        facts.put(heading.readAs(), value instanceof CodeListValue code ? code.code() : value.toString());
    }

    boolean states(Heading heading) {
        return facts.has(heading.readAs());
    }

    /** What a formula shows depends on other cells, and on the program that computes it. A link states nothing. */
    void refuseFormulas(Collection<Heading> headings) {
        for (Heading heading : headings) {
            Cell cell = row.under(heading);
            if (cell != null && cell.isFormula() && heading != Heading.WEB_LINK) {
                addFault(heading, "This is a formula: save the file with values instead");
            }
        }
    }

    /** Of columns that have names, dates and grades. */
    void refuseLongTexts(Collection<Heading> headings) {
        for (Heading heading : headings) {
            Cell cell = row.under(heading);
            if (!TEXTS.contains(heading) && cell != null && cell.text().length() > MAX_LENGTH) {
                addFault(heading, "The text is longer than " + MAX_LENGTH + " characters");
            }
        }
    }

    /** By the codes of the row and its name; by what it leads to only if it has neither. */
    CouncilNames council() {
        List<String> codes = new ArrayList<>();
        Stream.concat(row.codes().stream().map(Cell::text).filter(text -> !GradeText.saysNothing(text)),
                row.unread().map(Cell::text).filter(text -> GSS_CODE_OF_COUNCIL.matcher(text.strip()).matches()))
                .map(text -> PlainText.shortened(text, MAX_CODE_LENGTH)).map(StatedFacts::code).distinct().forEach(codes::add);
        String name = shown(Heading.COUNCIL_NAME, Function.identity());
        if (name != null && GSS_CODE_OF_COUNCIL.matcher(name.strip()).matches()) {
            codes.add(code(name));
            name = null;
        }
        if (codes.isEmpty() && name == null && link() != null) {
            Matcher provider = PROVIDER.matcher(link());
            if (provider.matches()) {
                codes.add(provider.group(1));
            }
        }
        return new CouncilNames(remove(codes, CodePatterns.OFSTED_URN), remove(codes, CodePatterns.ANY_GSS_CODE),
                remove(codes, CodePatterns.DFE_LA_CODE), null,
                List.copyOf(codes), name);
    }

    /** A code without blanks, and without the ".0" of programs that read it as a number. */
    private static String code(String text) {
        return BLANKS.matcher(text).replaceAll("").replaceFirst("[.]0$", "");
    }

    /** Removes and returns the first code of a form; null if there is none. */
    private static String remove(List<String> codes, String form) {
        Optional<String> found = codes.stream().filter(code -> code.matches(form)).findFirst();
        found.ifPresent(codes::remove);
        return found.orElse(null);
    }

    /** Where the row leads to; null if nowhere. */
    String link() {
        Cell cell = row.under(Heading.WEB_LINK);
        return cell == null ? null
                : PlainText.shortened(cell.link() != null ? cell.link() : cell.text(), PlainText.MAX_LENGTH);
    }

    void report() {
        String link = link();
        if (link != null && REPORT.matcher(link).matches()) {
            state(Heading.WEB_LINK, link);
        }
    }

    void dates() {
        date(Heading.START_DATE);
        date(Heading.END_DATE);
        date(Heading.PUBLICATION_DATE);
    }

    private void date(Heading heading) {
        Cell cell = row.under(heading);
        if (cell == null || cell.date() == null && GradeText.saysNothing(cell.text())) {
            return;
        }
        Optional<DateText.Days> days = days(cell);
        if (days.isPresent()) {
            range(heading, days.get(), cell.text());
            return;
        }
        day(heading, cell).ifPresent(day -> state(heading, day));
    }

    /** The days in a cell that has a range of them. */
    static Optional<DateText.Days> days(Cell cell) {
        return cell.date() == null ? DateText.range(cell.text()) : Optional.empty();
    }

    /** The day in a cell; if there is none, that is a fault. */
    Optional<LocalDate> day(Heading heading, Cell cell) {
        Optional<LocalDate> date = DateText.read(cell.date() == null ? cell.text() : cell.date().toString());
        if (date.isEmpty()) {
            addFault(heading, "'" + PlainText.shown(cell.text()) + "' is not a date that exists");
        }
        return date;
    }

    /** The days of an inspection are the first and the last one, unless the row has a column for the last. */
    private void range(Heading heading, DateText.Days days, String text) {
        Cell end = row.under(Heading.END_DATE);
        boolean isEndElsewhere = end != null && !days.last().equals(end.date())
                && !DateText.read(end.text()).filter(days.last()::equals).isPresent();
        if (heading != Heading.START_DATE || isEndElsewhere) {
            addFault(heading, "'" + PlainText.shown(text) + "' is several days where one is expected");
            return;
        }
        state(Heading.START_DATE, days.first());
        state(Heading.END_DATE, days.last());
    }

    void text(Heading heading) {
        Cell cell = row.under(heading);
        if (cell == null || GradeText.saysNothing(cell.text())) {
            return;
        }
        PlainText.fault(cell.text(), PlainText.MAX_LENGTH).ifPresentOrElse(
                fault -> addFault(heading, "The text " + fault), () -> state(heading, cell.text()));
    }

    /** What is under a heading, in plain words; empty if there is nothing. */
    String words(Heading heading) {
        return Optional.ofNullable(shown(heading, Heading::plain)).orElse("");
    }

    private String shown(Heading heading, Function<String, String> form) {
        Cell cell = row.under(heading);
        return cell == null ? null : form.apply(PlainText.shortened(cell.text(), MAX_LENGTH));
    }

    /** Whether one of the four grades of children's services, or "not judged", is under a heading. */
    boolean hasGrade(Heading judgement) {
        Cell cell = row.under(judgement);
        return cell != null && GradeText.read(cell.text()).isPresent();
    }
}
