package org.councilratings.imports.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reports that look alike and are not read, by the words at the head of their first page. The order decides where there are the
 * words of several.
 */
enum OtherReport {
    AREA_SEND_REVISIT("a letter about a revisit of an area SEND inspection",
            "(?:joint )?revisit|revisited the (?:local )?area"),
    YOUTH_JUSTICE("a youth justice inspection (HMI Probation)", "youth (?:justice|offending)|probation"),
    ADULT_SOCIAL_CARE("an assessment of adult social care (Care Quality Commission)",
            "adult social care|local authority assessment"),
    PEER_REVIEW("a peer review (Local Government Association)", "peer (?:challenge|review)|local government association"),
    JOINT_TARGETED("a joint targeted area inspection", "joint targeted area inspection|jtai"),
    BEFORE_2013("an inspection from before November 2013",
            "safeguarding and looked after children services|arrangements for the protection of children"),
    SAFEGUARDING_BOARD("a review of a Local Safeguarding Children Board alone", "local safeguarding children board"),
    CHILDRENS_HOME("an inspection of a children's home", "childrens homes?"),
    FOSTERING("an inspection of a fostering agency", "fostering"),
    ADOPTION("an inspection of an adoption agency", "adoption (?:agency|support|service)"),
    NURSERY("an inspection of a nursery or childminder", "nursery|childminder|early years"),
    SCHOOL("a school inspection", "schools?|academy|college|sixth form|quality of education"),
    HOUSING("an inspection of social housing", "social housing|regulator of social housing"),
    CARE("an inspection by the Care Quality Commission", "care quality commission|cqc|care home");

    private static final int LINES_OF_THE_HEAD = 12;

    private final String label;
    private final Pattern words;

    OtherReport(String label, String words) {
        this.label = label;
        this.words = Pattern.compile("\\b(?:" + words + ")\\b");
    }

    /** What it is, for people, as in "This is a school inspection". */
    String label() {
        return label;
    }

    /** The kind that the head of a report names; empty if it names none. */
    static Optional<OtherReport> of(Pages pages) {
        List<Line> first = pages.first();
        String head = Plain.of(first.subList(0, Math.min(first.size(), LINES_OF_THE_HEAD)));
        return Arrays.stream(values()).filter(kind -> kind.words.matcher(head).find()).findFirst();
    }
}
