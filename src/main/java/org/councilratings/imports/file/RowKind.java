package org.councilratings.imports.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decides what kind of inspection a row is about, by what the row itself says: a council, a day and an overall outcome are the
 * same for all. What a table is called, and what its other columns say, count less than the row's own outcome.
 */
final class RowKind {

    /** Ofsted's page of a provider has the kind of provider in its address; councils have this one. */
    private static final Pattern PAGE = Pattern.compile(".*/provider/(\\d{1,3})/\\w+.*");
    private static final String COUNCILS = "44";

    /** The judgements that nobody else makes. "Overall effectiveness" says nothing: schools and homes have it, too. */
    private static final Set<Heading> ONLY_OF_CHILDRENS_SERVICES = EnumSet.of(Heading.LEADERS, Heading.HELP, Heading.COMBINED,
            Heading.IN_CARE, Heading.CARE_LEAVERS, Heading.LOOKED_AFTER, Heading.ADOPTION, Heading.LSCB);
    private static final Pattern CHILDRENS_SERVICES = Pattern
            .compile(".*\\b(ilacs|sif|single inspection|reinspection|re inspection)\\b.*"
                    + "|(la )?(standard|short)( inspection)?");

    /** Texts in columns that were not read are not searched if they are longer. */
    private static final int MAX_LENGTH = 60;

    private final StatedFacts row;
    private final Columns.Row cells;
    private final String title;
    private final String type;
    private final String framework;

    /**
     * A row.
     *
     * @param title what the sheet is called, in plain words
     */
    RowKind(StatedFacts row, Columns.Row cells, String title) {
        this.row = row;
        this.cells = cells;
        this.title = title;
        this.type = row.words(Heading.TYPE);
        this.framework = row.words(Heading.FRAMEWORK);
    }

    /**
     * What a row is about.
     *
     * @param words the row's words that show it; empty if nothing shows another kind than children's services
     */
    record About(InspectionKind kind, String words) {
    }

    /** What the row is about; children's services if nothing shows another kind. */
    About find() {
        Optional<String> otherPage = pageOf().filter(kind -> !kind.equals(COUNCILS));
        List<String> texts = Stream.concat(Stream.of(title, cells.headings(), type, framework), unread()).toList();
        Optional<InspectionKind> other = InspectionKind.notStoredIn(texts);
        if (otherPage.isPresent()) {
            return new About(other.orElse(InspectionKind.SINGLE_PROVIDERS), "/provider/" + otherPage.get() + "/");
        }
        if (statesAreaSend() && InspectionKind.notStoredIn(List.of(type, framework)).isEmpty()) {
            return new About(InspectionKind.AREA_SEND, "");
        }
        boolean isAreaSend = isCalledAreaSend();
        // Ofsted and the Care Quality Commission inspect an area together.
        return other.filter(kind -> !isAreaSend || kind != InspectionKind.CARE_QUALITY_COMMISSION)
                .map(kind -> new About(kind, texts.stream().flatMap(text -> kind.in(text).stream()).findFirst().orElseThrow()))
                .orElse(new About(isAreaSend ? InspectionKind.AREA_SEND : InspectionKind.CHILDRENS_SERVICES, ""));
    }

    /** What is in columns that were not read can name a kind of inspection, too. */
    private Stream<String> unread() {
        return cells.unread().map(Cell::text).filter(text -> text.length() <= MAX_LENGTH).map(Heading::plain);
    }

    /** An outcome that only area SEND inspections have, wherever an outcome can be. */
    private boolean statesAreaSend() {
        return Heading.OUTCOMES_OF_AREA_SEND.stream().map(cells::under)
                .anyMatch(cell -> cell != null && AreaSendText.outcome(cell.text()).isPresent())
                || isFilled(Heading.WRITTEN_STATEMENT);
    }

    private boolean isFilled(Heading heading) {
        Cell cell = cells.under(heading);
        return cell != null && !AreaSendText.saysNothing(cell.text());
    }

    /** Headings can be those of a table of both services: what they say counts unless the row is about the other one. */
    private boolean isCalledAreaSend() {
        boolean isCalled = Stream.concat(Stream.of(title, type, framework), unread()).anyMatch(RowKind::isAreaSend);
        return isCalled || isAreaSend(cells.headings()) && !isOfChildrensServices();
    }

    private static boolean isAreaSend(String plain) {
        return InspectionKind.AREA_SEND.in(plain).isPresent();
    }

    /** Whether something in the row shows that it is about children's services as a whole. */
    boolean isOfChildrensServices() {
        return CHILDRENS_SERVICES.matcher(type).matches() || CHILDRENS_SERVICES.matcher(framework).matches()
                || ONLY_OF_CHILDRENS_SERVICES.stream().anyMatch(this::isOnlyOfChildrensServices)
                || pageOf().filter(COUNCILS::equals).isPresent();
    }

    /** Of "leadership" alone others have a judgement, too. */
    private boolean isOnlyOfChildrensServices(Heading judgement) {
        return row.hasGrade(judgement)
                && (judgement != Heading.LEADERS
                        || Heading.plain(cells.name(judgement)).matches(".*(impact|governance).*"));
    }

    /** The kind of provider in the address of Ofsted's page, if the row leads to one. */
    private Optional<String> pageOf() {
        Matcher page = PAGE.matcher(row.link() == null ? "" : row.link());
        return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
    }
}
