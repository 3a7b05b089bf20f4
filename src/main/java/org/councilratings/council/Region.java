package org.councilratings.council;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.councilratings.codelist.CodeListValue;

/**
 * The nine regions of the Office for National Statistics, used in filters. Ofsted has eight: it combines the North East with
 * Yorkshire and The Humber.
 */
public enum Region implements CodeListValue {
    NORTH_EAST("E12000001", "North East", Region.OFSTED_NORTH_EAST),
    NORTH_WEST("E12000002", "North West", "North West"),
    YORKSHIRE_AND_THE_HUMBER("E12000003", "Yorkshire and The Humber", Region.OFSTED_NORTH_EAST),
    EAST_MIDLANDS("E12000004", "East Midlands", "East Midlands"),
    WEST_MIDLANDS("E12000005", "West Midlands", "West Midlands"),
    EAST_OF_ENGLAND("E12000006", "East of England", "East of England"),
    LONDON("E12000007", "London", "London"),
    SOUTH_EAST("E12000008", "South East", "South East"),
    SOUTH_WEST("E12000009", "South West", "South West");

    private static final String OFSTED_NORTH_EAST = "North East, Yorkshire and the Humber";

    private final String code;
    private final String label;
    private final String ofstedRegion;

    Region(String code, String label, String ofstedRegion) {
        this.code = code;
        this.label = label;
        this.ofstedRegion = ofstedRegion;
    }

    /** The region with an ONS code or name. */
    static Optional<Region> of(String spelling) {
        return Arrays.stream(values()).filter(region -> region.code.equals(spelling) || region.label.equals(spelling))
                .findFirst();
    }

    /** The ONS code, {@code E12000001} to {@code E12000009}. */
    @Override
    public String code() {
        return code;
    }

    /** The ONS name. */
    @Override
    public String label() {
        return label;
    }

    /** The Ofsted region that this one belongs to. */
    public String ofstedRegion() {
        return ofstedRegion;
    }

    /** The ONS code or the ONS name. */
    @Override
    public List<String> spellings() {
        return List.of(code, label);
    }
}
