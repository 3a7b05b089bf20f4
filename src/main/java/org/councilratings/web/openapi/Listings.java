package org.councilratings.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.web.page.Listing;
import org.councilratings.web.page.Page;
import org.councilratings.web.page.Rows;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Describes what resources answer with as {@link Listing} by what callers get of it, a {@link Page}: for each kind of row a
 * schema of its own, with the name that generated clients will carry.
 */
final class Listings {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern GENERATED = Pattern.compile(Listing.class.getSimpleName() + "((\\w+)Record)");
    private static final List<String> INSIDES = List.of(Rows.class.getSimpleName(), Listing.class.getSimpleName(),
            Page.class.getSimpleName());

    private final Map<String, String> schemaNames = new LinkedHashMap<>();

    Listings(IndexView index) {
        index.getAnnotations(DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class)).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.CLASS)
                .filter(annotation -> annotation.value("name") != null)
                .forEach(annotation -> remember(annotation.target().asClass(), annotation.value("name").asString()));
    }

    private void remember(ClassInfo type, String schemaName) {
        schemaNames.put(type.simpleName(), schemaName);
    }

    /** {@code ListingVisitRecord}, alone or in a reference, becomes {@code VisitListing}. */
    static String rename(String name) {
        return GENERATED.matcher(name).replaceFirst("$2Listing");
    }

    Map<String, Schema> describe(Map<String, Schema> schemas) {
        Schema page = schemas.get(Page.class.getSimpleName());
        Map<String, Schema> described = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> {
            Matcher listing = GENERATED.matcher(name);
            if (listing.matches()) {
                described.put(rename(name), pageOf(schemaNames.get(listing.group(1)), page));
            } else if (!isInside(name)) {
                described.put(name, schema);
            }
        });
        return described;
    }

    /** Whether a schema is of what only the service itself sees. */
    private static boolean isInside(String name) {
        return INSIDES.stream().anyMatch(name::startsWith);
    }

    private static Schema pageOf(String row, Schema page) {
        Schema described = OASFactory.createSchema().addType(SchemaType.OBJECT).description(page.getDescription())
                .properties(new LinkedHashMap<>(page.getProperties())).required(page.getRequired());
        Schema items = page.getProperties().get("items");
        described.addProperty("items", OASFactory.createSchema().addType(SchemaType.ARRAY)
                .description(items.getDescription()).items(OASFactory.createSchema().ref(SCHEMAS + row)));
        return described;
    }
}
