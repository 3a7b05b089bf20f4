package org.councilratings.rating;

import java.util.Optional;

import org.councilratings.http.exchange.Capacity;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.rating.chart.Picture;
import org.councilratings.rating.chart.png.PngPicture;
import org.jboss.resteasy.reactive.RestResponse;

/** A response that is a picture. */
public final class ChartResponse {

    public static final String SVG = "image/svg+xml";
    public static final String PNG = "image/png";

    /** What the description of a PNG file says besides that of the SVG document. */
    public static final String AS_PNG = "The same picture as PNG, for documents and for programs without SVG. It has the same parameters, and twice as many pixels as width says.";

    /** A picture that is opened by itself is a page: it may style itself and do nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private ChartResponse() {
    }

    public static RestResponse<String> svg(Picture picture) {
        return RestResponse.ResponseBuilder.ok(picture.svg()).header("Content-Security-Policy", POLICY).build();
    }

    /** Draws a picture in pixels, if there is memory for it now. */
    public static RestResponse<byte[]> png(Picture picture, Exchange exchange) {
        Optional<Capacity.Place> place = exchange.place();
        place.ifPresent(one -> one.take(PngPicture.MEMORY));
        byte[] file = PngPicture.of(picture);
        place.ifPresent(one -> one.giveBack(PngPicture.MEMORY));
        return RestResponse.ok(file);
    }
}
