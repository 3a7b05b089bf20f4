package org.councilratings.pages;

import java.util.List;
import java.util.regex.Matcher;

import org.councilratings.pages.CouncilsPage.Link;

/**
 * Questions with the answers of the day.
 *
 * @param title what the page is called
 * @param today the day, in words
 * @param council the name of the council that some of the questions are about
 * @param questions in their order
 */
public record QuestionsPage(String title, String today, String council, List<Question> questions) {

    /**
     * A question.
     *
     * @param id its name in addresses
     * @param title the question
     * @param note what one must know to read the answers; empty if nothing
     * @param picture the answer as a picture; null if there is none
     * @param answers its answers, one for each address
     */
    public record Question(String id, String title, String note, PagePicture picture, List<Answer> answers) {

        static Question of(String id, String title, String note, Answer... answers) {
            return new Question(id, title, note, null, List.of(answers));
        }

        Question with(PagePicture shown) {
            return new Question(id, title, note, shown, answers);
        }
    }

    /**
     * The answer that an address of the API gives.
     *
     * @param sentence the answer, without a full stop
     * @param names the councils that the sentence names at its end
     * @param table more of it; null if there is none
     * @param address the address
     * @param page where a page shows all of it; null if none does
     */
    public record Answer(String sentence, List<Link> names, Table table, String address, Link page) {

        static Answer of(String sentence, String address) {
            return new Answer(sentence, List.of(), null, address, null);
        }

        Answer naming(List<Link> councils) {
            return new Answer(sentence, councils, table, address, page);
        }

        Answer with(Table more) {
            return new Answer(sentence, names, more.isEmpty() ? null : more, address, page);
        }

        Answer on(String label, String pageAddress) {
            return new Answer(sentence, names, table, address, new Link(label, pageAddress));
        }

        /** How many rows the table leaves out. */
        public int more() {
            return table == null ? 0 : table.more;
        }

        /** Where the rows are that the table leaves out. */
        public Link rest() {
            return page == null ? new Link("all of them as CSV", file("csv")) : page;
        }

        /** The address of the same as a file. */
        public String file(String format) {
            return address.replaceFirst("(?=[?]|$)", Matcher.quoteReplacement("." + format));
        }
    }

    /**
     * A short table.
     *
     * @param caption what it shows
     * @param headings of its columns
     * @param rows the first rows
     * @param more how many rows follow, which are elsewhere
     */
    public record Table(String caption, List<String> headings, List<List<Cell>> rows, int more) {

        private static final int ROWS = 10;

        static Table of(String caption, List<String> headings, List<List<Cell>> all) {
            int shown = Math.min(all.size(), ROWS);
            return new Table(caption, headings, all.subList(0, shown), all.size() - shown);
        }

        private boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /**
     * A cell.
     *
     * @param parts texts, those with an address as links
     * @param style the class of its colour; empty if it has none
     */
    public record Cell(List<Link> parts, String style) {

        static Cell of(String text) {
            return new Cell(List.of(new Link(text, null)), "");
        }

        static Cell of(long number) {
            return of(String.format("%,d", number));
        }

        static Cell of(GradeCell grade) {
            return new Cell(List.of(new Link(grade.words(), null)), grade.style());
        }

        static Cell link(String text, String address) {
            return new Cell(List.of(new Link(text, address)), "");
        }
    }
}
