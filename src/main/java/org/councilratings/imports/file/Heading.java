package org.councilratings.imports.file;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a column of a published table means, by the words that its heading has had in one year or another, at Ofsted, DfE, ONS
 * or in tables that others make. The order decides where several fit.
 */
enum Heading {
    WEB_LINK("reportUrl", "web ?link|link|(inspection|report|ofsted|provider) (web ?)?(link|page|url)|url"),
    COUNCIL_NAME("council",
            "(name of )?(the )?(english )?((upper tier )?local authority( la)?|la|council|provider|authority)( name)?"
                    + "|local area( partnership)?( name)?|area name|(utla|ltla|lad|la|ctyua|cty|ua)\\d{2,4}nm|areanm"),
    COUNCIL_CODE("councilCode",
            ".*\\burn\\b.*|gss|((new|old|ons|gss|dfe|dfes|area|geography|la|lea|upper tier|local authority|council|authority) )+"
                    + "(district )?(code|number|no)( .*)?|areacd|(utla|ltla|lad|la|ctyua|cty|ua)\\d{2,4}cd"),
    FRAMEWORK("framework", "(inspection )?framework.*"),
    TYPE("type", "(inspection|visit|event|inspection visit|inspection or visit)( event)? type"
            + "|type( of (inspection|visit|event|inspection or visit|inspection visit))?"),
    END_DATE("endDate", "(inspection |visit |inspection visit )?(end|last|finish) da(te|y).*"),
    PUBLICATION_DATE("publicationDate", "(report )?(publication|published|publish)( ?(date|on)( .*)?)?|report date"
            + "|date (of )?(the )?((report|letter) )?(was )?(publication|published)|date of (the )?report( publication)?"),
    START_DATE("startDate", "(inspection|visit|inspection visit|inspection or visit|event) (start |begin )?dates?( .*)?"
            + "|start da(te|y)( .*)?|first day.*|(inspection|visit) (start|started|began)"
            + "|dates? of ((the|last|latest|most recent|full|ofsted|ilacs|sif) )*(inspection|visit)( .*)?"),
    INSPECTOR("leadInspector", "(name of )?((the|lead|hmi) )*inspector( name)?"),
    THEME("theme", "((focused |monitoring )?visit )?themes?.*"),
    OVERALL(Constants.OVERALL, "(the )?(ofsted )?overall( ofsted)?( effectiveness)?"
            + "( of (the )?(local authority|la|council|childrens (social care )?services).*)?( " + Constants.GRADE
            + ")?( \\d{4})?"
            + "|headline " + Constants.GRADE + "|" + Constants.GRADE + " overall"),
    LEADERS("leadership",
            "(the )?(impact of (the )?leaders.*|leadership( management and governance)?( (grade|judgement|rating))?)"),
    HELP("help_and_protection",
            "(the )?(experiences and progress of )?(children (who |in )?need( of)? help.*|help and protection.*)"),
    COMBINED("children_in_care_and_care_leavers",
            "(the )?(experiences and progress of )?children in care and care leavers.*"),
    IN_CARE("children_in_care",
            "(the )?(experiences and progress of )?(children )?in care( " + Constants.GRADE + ")?"),
    CARE_LEAVERS("care_leavers", "(the )?(experiences and progress of )?care leavers.*"),
    LOOKED_AFTER("children_looked_after",
            "(the )?(experiences and progress of )?(children looked after.*|looked after children( " + Constants.GRADE + ")?)"),
    ADOPTION("adoption", "adoption( performance)?( " + Constants.GRADE + ")?"),
    LSCB("lscb", "(effectiveness of the )?(lscb|local safeguarding children).*"),
    /** An overall grade under a word that is used for any grade: read only where no column says "overall". */
    GRADE(Constants.OVERALL,
            "((ofsted|ilacs|inspection|current|latest|childrens services|childrens social care) )*" + Constants.GRADE),
    NEXT_INSPECTION("nextInspectionWithin", "(the )?next (full )?((local )?area )?(send )?inspection"
            + "( (is )?within| timeframe| time frame| time| period| interval)*"),
    REVISIT_PUBLICATION_DATE("revisit", Constants.REVISIT + " (report |letter )?(publication|published)( (date|on)( .*)?)?"
            + "|date (of )?" + Constants.REVISIT + " (report |letter )?(was )?(publication|published)"),
    REVISIT_START_DATE("revisit", Constants.REVISIT + " (inspection )?(start |begin )?(date|day)s?( .*)?"
            + "|(start )?dates? of (the )?" + Constants.REVISIT),
    /** How many weaknesses there were left, and of how many there are none left; before the question how many they were. */
    WITHOUT_PROGRESS("revisit", Constants.WEAKNESSES + "(without|with no|with insufficient|not (making|made))"
            + " (sufficient )?progress.*|" + Constants.WEAKNESSES + "where (sufficient )?progress (was |had |has )?not .*"),
    WITH_PROGRESS("revisit", Constants.WEAKNESSES + "(with|making|where|that made) (sufficient )?progress.*"),
    PROGRESS("revisit", "((outcome of )?(the )?" + Constants.REVISIT + " (outcome|result)?( of)? ?)?(was )?sufficient progress"
            + "( (made )?in)?( addressing| with)?( all)?( (of )?(the )?(areas of )?(significant )?weakness(es)?)?( .*framework)?"
            + "|" + Constants.REVISIT + " (outcome|result)|outcome of (the )?" + Constants.REVISIT),
    SIGNIFICANT_WEAKNESSES("significantWeaknesses", "((total )?(number|no|count) (of )?)?(areas of )?significant weakness(es)?"
            + "( (identified|found|count|number))*"),
    WRITTEN_STATEMENT("written_statement", "((inspection |overall )?(outcome|result) )?((is|was) )?(an? |the )?"
            + "(written statement( of action)?|wsoa)s?( wsoa)?( (is|was))?( (required|requested|needed|yes|no|or|y|n|outcome))*"
            + "( .*framework)?"),
    SEND_OUTCOME("send_outcome", "((the|overall|inspection|ofsted|latest|current|area|local area|send) )*(outcomes?"
            + "( (grade|judgement|rating|category|group))?( for (children|cyp|pupils) .*)?|experiences and outcomes)( .*framework)?"),
    SEND_OUTCOME_TEXT("send_outcome",
            "((the|overall|inspection|ofsted|area|local area|send) )*outcomes? (text|summary|statement|description|wording)");

    /** The columns in which an inspection's judgements are. */
    static final Set<Heading> JUDGEMENTS = EnumSet.range(OVERALL, LSCB);

    /** What only tables of area SEND inspections have. */
    static final Set<Heading> ONLY_OF_AREA_SEND = EnumSet.range(NEXT_INSPECTION, SEND_OUTCOME_TEXT);

    /** Where the outcome of an area SEND inspection can be, other than as an answer about the written statement. */
    static final Set<Heading> OUTCOMES_OF_AREA_SEND = EnumSet.of(SEND_OUTCOME_TEXT, SEND_OUTCOME, OVERALL);

    private static final Pattern OF_ANOTHER_DAY = Pattern
            .compile(".*\\b(previous|prior|next|due|planned|expected|updated|added|deadline|notif\\w+|announce\\w*)\\b.*");

    /** Of headings: what people write in whole sentences is none. Patterns with repeated words need memory for each. */
    private static final int MAX_LENGTH = 300;
    private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern JOINED_WORDS = Pattern.compile("([a-z])([A-Z][a-z])");
    private static final Pattern APOSTROPHE = Pattern.compile("['’`]");

    /** One of them is in every heading of a first day or a publication date. */
    private static final Pattern WORDS_OF_DAYS = Pattern.compile("da[ty]|publi|start|began");

    private final String readAs;
    private final Pattern words;

    Heading(String readAs, String words) {
        this.readAs = readAs;
        this.words = Pattern.compile(words);
    }

    /** What reports say that a column was read as: a fact or a judgement as the API names it. */
    String readAs() {
        return readAs;
    }

    /** The meaning of a heading in words that are {@link #plain}; empty if it is none of those that matter. */
    static Optional<Heading> of(String plain) {
        if (plain.length() <= MAX_LENGTH && NEXT_INSPECTION.words.matcher(plain).matches()) {
            return Optional.of(NEXT_INSPECTION);
        }
        return plain.length() > MAX_LENGTH || OF_ANOTHER_DAY.matcher(plain).matches() ? Optional.empty()
                : Arrays.stream(values()).filter(heading -> heading.words.matcher(plain).matches()).findFirst();
    }

    /** Whether a cell may be the heading of days, which a row of headings has. Most cells are not, and that is seen fast. */
    static boolean mayBeOfDays(Cell cell) {
        return cell != null && cell.text().length() <= MAX_LENGTH
                && WORDS_OF_DAYS.matcher(cell.text().toLowerCase(Locale.ROOT)).find();
    }

    /** The words of a heading, without what differs from year to year. */
    static String plain(String heading) {
        String apart = JOINED_WORDS.matcher(heading).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
        String words = APOSTROPHE.matcher(apart).replaceAll("")
                .replace("&", " and ").replace("_", " ")
                .replace("judgment", "judgement");
        return NOT_WORDS.matcher(words).replaceAll(" ").strip();
    }

    /** An enum constant cannot refer to a constant of the enum itself. */
    private static final class Constants {

        private static final String OVERALL = "overall_effectiveness";
        private static final String REVISIT = "re ?visit(?: inspection)?";
        private static final String WEAKNESSES = "((number|no|count) (of )?)?((the )?(areas of )?(significant )?)weakness(es)? ";
        private static final String GRADE = "(grade|judgement|rating|outcome|result|verdict)";
    }
}
