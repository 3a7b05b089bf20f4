package org.councilratings.framework;

/**
 * The codes that published tables of area SEND inspections are read as (special educational needs and disabilities). Everything
 * else about the service is data.
 */
public final class AreaSend {

    public static final String INSPECTION = "area_send_inspection";

    public static final String AREA_SEND_2016 = "AREA_SEND_2016";
    public static final String WRITTEN_STATEMENT = "written_statement";
    public static final String WRITTEN_STATEMENT_REQUIRED = "written_statement_required";
    public static final String NO_WRITTEN_STATEMENT_REQUIRED = "no_written_statement_required";

    public static final String AREA_SEND_2023 = "AREA_SEND_2023";
    public static final String SEND_OUTCOME = "send_outcome";
    public static final String TYPICALLY_POSITIVE = "typically_positive";
    public static final String INCONSISTENT = "inconsistent";
    public static final String WIDESPREAD_OR_SYSTEMIC_FAILINGS = "widespread_or_systemic_failings";

    private AreaSend() {
    }
}
