package org.councilratings.http.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.codelist.KnownValues;
import org.councilratings.http.listing.CursorPage;
import org.councilratings.http.listing.ListPage;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.Page;
import org.councilratings.http.listing.Pagination;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Replaces the schemas of {@link Listing} with schemas of pages, one for each type of row, named for generated clients. */
final class Listings {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern GENERATED = Pattern.compile(Listing.class.getSimpleName() + "((\\w+)Record)");
    private static final List<String> INTERNAL = List
            .of(Rows.class, Listing.class, Pagination.class, ListPage.class, Page.class,
                    CursorPage.class, KnownValues.class, CodeListValue.class)
            .stream().map(Class::getSimpleName).toList();

    private final Map<String, String> schemaNames = new LinkedHashMap<>();
    private final Set<String> sequenced;

    Listings(IndexView index) {
        sequenced = index.getAllKnownImplementations(CursorPage.Item.class).stream().map(ClassInfo::simpleName)
                .collect(Collectors.toSet());
        index.getAnnotations(DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class)).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.CLASS)
                .filter(annotation -> annotation.value("name") != null)
                .forEach(annotation -> remember(annotation.target().asClass(), annotation.value("name").asString()));
    }

    private void remember(ClassInfo type, String schemaName) {
        schemaNames.put(type.simpleName(), schemaName);
    }

    /** {@code ListingEventRecord}, alone or in a reference, becomes {@code EventListing}. */
    static String rename(String name) {
        return GENERATED.matcher(name).replaceFirst("$2Listing");
    }

    Map<String, Schema> describe(Map<String, Schema> schemas) {
        Map<String, Schema> described = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> {
            Matcher listing = GENERATED.matcher(name);
            if (listing.matches()) {
                described.put(rename(name), pageOf(schemaNames.get(listing.group(1)), schemas.get(pageName(listing.group(1)))));
            } else if (!isInternal(name)) {
                described.put(name, schema);
            }
        });
        return described;
    }

    private static boolean isInternal(String name) {
        return INTERNAL.stream().anyMatch(name::startsWith);
    }

    private String pageName(String row) {
        return (sequenced.contains(row) ? CursorPage.class : Page.class).getSimpleName();
    }

    private static Schema pageOf(String row, Schema page) {
        Schema described = OASFactory.createSchema().addType(SchemaType.OBJECT).description(page.getDescription())
                .properties(new LinkedHashMap<>(page.getProperties())).required(page.getRequired())
                .additionalPropertiesSchema(page.getAdditionalPropertiesSchema());
        Schema items = page.getProperties().get("items");
        described.addProperty("items", OASFactory.createSchema().addType(SchemaType.ARRAY)
                .description(items.getDescription()).items(OASFactory.createSchema().ref(SCHEMAS + row)));
        return described;
    }
}
