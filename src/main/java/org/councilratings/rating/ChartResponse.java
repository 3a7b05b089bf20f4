package org.councilratings.rating;

import org.councilratings.rating.chart.Picture;
import org.jboss.resteasy.reactive.RestResponse;

/** A response that is a picture. */
public final class ChartResponse {

    public static final String SVG = "image/svg+xml";

    /** A picture that is opened by itself is a page: it may style itself and do nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private ChartResponse() {
    }

    public static RestResponse<String> of(Picture picture) {
        return RestResponse.ResponseBuilder.ok(picture.svg()).header("Content-Security-Policy", POLICY).build();
    }
}
