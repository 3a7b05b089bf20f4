package org.councilratings.imports.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The kinds of inspection whose published tables have the same headings: local authority, date, overall effectiveness, outcome.
 * The order decides where the words of several are found: youth justice before probation, whose inspectorate inspects it.
 */
enum InspectionKind {
    CHILDRENS_SERVICES("inspections", null),
    AREA_SEND("area SEND inspections", "send|special educational needs"),
    YOUTH_JUSTICE("youth justice inspections (HMI Probation)",
            "youth (?:justice|offending)|y[jo][st]s?|out of court|court disposals"),
    CHILDRENS_HOMES("inspections of children's homes", "childrens homes?"),
    FOSTERING_AND_ADOPTION("inspections of fostering and adoption agencies",
            "fostering|adoption (?:agenc\\w+|support)|agency (?:name|type)"),
    ADULT_SOCIAL_CARE("assessments of adult social care (Care Quality Commission)",
            "adult social care|care provision integration and continuity|safe pathways systems and transitions"),
    CARE_QUALITY_COMMISSION("inspections by the Care Quality Commission",
            "care homes?|well led|cqc|care quality commission"),
    HOUSING("inspections of social housing (Regulator of Social Housing)", "housing|consumer grad(?:e|ing)s?"),
    PROBATION("probation or youth justice inspections (HMI Probation)", "probation|hmip"),
    EARLY_YEARS("inspections of nurseries and childminders", "nurser(?:y|ies)|childmind\\w+|early years"),
    FURTHER_EDUCATION("inspections of further education", "further education"),
    SCHOOLS("school inspections", "schools?|academ(?:y|ies)|phase of education|quality of education|behaviour and attitudes"
            + "|personal development|sixth form|colleges?"),
    SECURE_AND_RESIDENTIAL("inspections of residential or secure settings", "residential|secure"),
    CAFCASS("inspections of Cafcass", "cafcass"),
    DOMESTIC_ABUSE("inspections of services for victims of domestic abuse", "domestic abuse"),
    SINGLE_PROVIDERS("inspections of individual providers", "leadership and management|provider type|provision type");

    /** The words of all that are not stored: most texts have none, as one look at each word shows. */
    private static final Pattern NOT_STORED = anyOf(Arrays.stream(values()).filter(kind -> !kind.isStored())
            .map(kind -> kind.words).collect(Collectors.joining("|")));

    private final String label;
    private final String words;
    private final Pattern pattern;

    InspectionKind(String label, String words) {
        this.label = label;
        this.words = words;
        pattern = words == null ? null : anyOf(words);
    }

    private static Pattern anyOf(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b");
    }

    /** Its inspections, for people, as in "a list of school inspections". */
    String label() {
        return label;
    }

    /** Whether this service can store what a row of this kind states. */
    boolean isStored() {
        return this == CHILDRENS_SERVICES || this == AREA_SEND;
    }

    /** Its words in a text that is {@link Heading#plain}; empty if there are none. */
    Optional<String> in(String plain) {
        Matcher found = pattern == null ? null : pattern.matcher(plain);
        return found != null && found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /** The first kind that is not stored here and has its words in one of some texts; empty if none has. */
    static Optional<InspectionKind> notStoredIn(List<String> plain) {
        List<String> some = plain.stream().filter(text -> NOT_STORED.matcher(text).find()).toList();
        return some.isEmpty() ? Optional.empty()
                : Arrays.stream(values()).filter(kind -> !kind.isStored())
                        .filter(kind -> some.stream().anyMatch(text -> kind.in(text).isPresent())).findFirst();
    }
}
