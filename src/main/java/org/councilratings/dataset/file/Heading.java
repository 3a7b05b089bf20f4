package org.councilratings.dataset.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a column of a published table means, by the words that its heading has had in one year or another. The order decides
 * where
 * several fit.
 */
enum Heading {
    WEB_LINK("web ?link|link|(inspection|report|ofsted|provider) (web ?)?(link|page|url)|url"),
    COUNCIL_NAME("(name of )?(local authority|la|council|provider)( name)?"),
    COUNCIL_CODE(".*\\burn\\b.*|((ons|gss|area|la|dfe|local authority)( (la|gss|ons|area))*) (code|number).*"),
    REGION(".*region.*|government office.*"),
    FRAMEWORK("(inspection )?framework.*"),
    TYPE("(inspection|visit|event|inspection visit|inspection or visit)( event)? type|type( of .*)?"),
    END_DATE("(inspection |visit |inspection visit )?(end|last|finish) da(te|y).*"),
    PUBLICATION_DATE("(report )?(publication|published|publish) ?(date|on)?|date (the )?(report )?(was )?published"),
    START_DATE("((most recent |latest |last )?(inspection|visit|inspection visit|event))?( ?start)? date.*|first day.*"
            + "|date of .*(inspection|visit).*"),
    INSPECTOR("(lead )?inspector( name)?"),
    THEME("(visit |focused visit |monitoring visit )?themes?.*"),
    OVERALL("overall( effectiveness| experiences and progress)?( of .*)?( grade| judgement)?"),
    LEADERS("(the )?(impact of leaders|leadership).*"),
    HELP("(the )?(experiences and progress of )?(children (who |in )?need( of)? help.*|help and protection.*)"),
    COMBINED("(the )?(experiences and progress of )?children in care and care leavers.*"),
    IN_CARE("(the )?(experiences and progress of )?(children )?in care( grade)?"),
    CARE_LEAVERS("(the )?(experiences and progress of )?care leavers( grade)?.*"),
    LOOKED_AFTER("(the )?(experiences and progress of )?children looked after.*"),
    ADOPTION("adoption.*"),
    LSCB("lscb.*|local safeguarding children.*");

    private static final Pattern NOT_WORDS = Pattern.compile("[^a-z0-9]+");

    private final Pattern words;

    Heading(String words) {
        this.words = Pattern.compile(words);
    }

    /** The meaning of a heading in words that are {@link #plain}; empty if it is none of those that matter. */
    static Optional<Heading> of(String plain) {
        return Arrays.stream(values()).filter(heading -> heading.words.matcher(plain).matches()).findFirst();
    }

    /** The words of a heading, without what differs from year to year. */
    static String plain(String heading) {
        return NOT_WORDS.matcher(heading.toLowerCase(Locale.ROOT).replace("&", " and ").replace("_", " ")).replaceAll(" ")
                .strip();
    }
}
