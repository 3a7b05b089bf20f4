package org.councilratings.council;

import java.util.Arrays;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.listing.Key;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The regions of England. */
@Path("/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
public class RegionResource {

    @GET
    @Operation(operationId = "listRegions", summary = "List regions", description = "The nine regions of the Office for National Statistics, each with its Ofsted region. Ofsted has eight.")
    public Listing<RegionRecord> regions(@BeanParam PageRequest page) {
        return Listing.of(Rows.of(Arrays.stream(Region.values()).map(RegionRecord::of).toList()), page, "regions");
    }

    /** A region as the API shows it. */
    @Schema(name = "OnsRegion", description = "A region of England.")
    public record RegionRecord(
            @Key @Schema(description = "The ONS code.", examples = "E12000006", pattern = "^" + CodePatterns.GSS_CODE
                    + "$") String code,
            @Schema(description = "The ONS name.", examples = "East of England") String label,
            @Schema(description = "Position in the ONS order, starting at 1.", examples = "6") int order,
            @Schema(description = "The Ofsted region it belongs to.", examples = "East of England") String ofstedRegion) {

        static RegionRecord of(Region region) {
            return new RegionRecord(region.code(), region.label(), region.ordinal() + 1, region.ofstedRegion());
        }
    }
}
