package org.councilratings.council;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

import org.councilratings.calendar.DayInWords;

/** What people look for that is not one of the councils, and where to find it. */
enum OtherPlace {
    NO_COUNTY("E99999999",
            "is not a place. It means that an area has no county. Use the code of its district (admin_district)."),
    DISTRICT("E07[0-9]{6}",
            "is the code of a district council. Districts have no children's services. Use the code of its county"
                    + " (admin_county, in postcode services)."),
    REGION("E12[0-9]{6}", "is the code of a region. Use region=%s."),
    ENGLISH_PLACE("E[0-9]{8}", "is the code of a place that is not a council with children's services."),
    WALES("W[0-9]{8}",
            "is a place in Wales. This service covers England only. Care Inspectorate Wales inspects councils there."),
    SCOTLAND("S[0-9]{8}",
            "is a place in Scotland. This service covers England only. The Care Inspectorate inspects councils there."),
    NORTHERN_IRELAND("N[0-9]{8}",
            "is a place in Northern Ireland. This service covers England only. The RQIA inspects services there."),
    POSTCODE("[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}",
            "is a postcode. A postcode service gives its GSS code: admin_county or, where there is no county, admin_district.");

    private final Pattern form;
    private final String meaning;

    OtherPlace(String form, String meaning) {
        this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE);
        this.meaning = meaning;
    }

    /**
     * A sentence about a text that is not the code of a council.
     *
     * @param planned the councils that are to begin
     */
    static Optional<String> explain(String text, Collection<PlannedSuccessor> planned) {
        String plain = text.strip();
        CouncilName name = CouncilName.of(plain);
        return planned.stream().filter(one -> CouncilName.of(one.name()).isLike(name, CouncilName.MOST_LENIENT)).findFirst()
                .map(one -> one.name() + " does not exist yet: it begins on " + DayInWords.of(one.effectiveDate()) + ".")
                .or(() -> Arrays.stream(values()).filter(place -> place.form.matcher(plain).matches()).findFirst()
                        .map(place -> plain + " " + place.meaning.formatted(plain)));
    }
}
