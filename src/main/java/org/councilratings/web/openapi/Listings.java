package org.councilratings.web.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.microprofile.openapi.models.media.Schema;

/** Gives the schemas of lists, which are made of a generic type, the names that generated clients will carry. */
final class Listings {

    private static final Pattern GENERATED = Pattern.compile("Listing(\\w+)Record");

    private Listings() {
    }

    /** {@code ListingVisitRecord}, alone or in a reference, becomes {@code VisitListing}. */
    static String rename(String name) {
        return GENERATED.matcher(name).replaceFirst("$1Listing");
    }

    static Map<String, Schema> rename(Map<String, Schema> schemas) {
        Map<String, Schema> renamed = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> {
            if (GENERATED.matcher(name).matches()) {
                schema.setDescription("One page of a list.");
            }
            renamed.put(rename(name), schema);
        });
        return renamed;
    }
}
