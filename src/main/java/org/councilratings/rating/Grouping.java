package org.councilratings.rating;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.council.CouncilType;
import org.councilratings.council.Region;
import org.councilratings.rating.timeline.CouncilTimeline;

/** By what councils are grouped in statistics: always by what they are today. */
public enum Grouping implements CodeListValue {
    REGION("region", "The nine regions of the Office for National Statistics, by name", "region",
            council -> council.council().region(),
            inOrderOf(Arrays.stream(Region.values()).map(Region::label).toList())),
    COUNCIL_TYPE("councilType", "The types of council", "type of council", council -> council.council().type().code(),
            inOrderOf(Arrays.stream(CouncilType.values()).map(CouncilType::code).toList())),
    OFSTED_REGION("ofstedRegion", "Ofsted's eight regions, by name", "Ofsted region", CouncilTimeline::ofstedRegion,
            Comparator.naturalOrder());

    private final String code;
    private final String label;
    private final String inWords;
    private final Function<CouncilTimeline, String> group;
    private final Comparator<String> order;

    Grouping(String code, String label, String inWords, Function<CouncilTimeline, String> group, Comparator<String> order) {
        this.code = code;
        this.label = label;
        this.inWords = inWords;
        this.group = group;
        this.order = order;
    }

    private static Comparator<String> inOrderOf(List<String> groups) {
        return Comparator.comparing(groups::indexOf);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /** The name of the group in a sentence. */
    String inWords() {
        return inWords;
    }

    /** What a group is called where people read it. */
    String label(String group) {
        return Arrays.stream(CouncilType.values()).filter(type -> this == COUNCIL_TYPE && type.code().equals(group))
                .map(CouncilType::label).findFirst().orElse(group);
    }

    String group(CouncilTimeline council) {
        return group.apply(council);
    }

    /** The order of the groups. */
    Comparator<String> order() {
        return order;
    }
}
