package org.councilratings.http.openapi;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.License;
import org.eclipse.microprofile.openapi.models.media.Schema;

import io.smallrye.openapi.api.SmallRyeOpenAPI;

/**
 * The document in OpenAPI 3.0, for tools that do not read 3.1. SmallRye writes it: a type with null becomes {@code nullable}.
 * What 3.0 cannot say is left out: {@code if} and {@code then}, and the schema of the rows in a text.
 */
final class OpenApi30 implements OASFilter {

    private static final String LICENCES = "https://spdx.org/licenses/";

    private OpenApi30() {
    }

    /** Converts a document from OpenAPI 3.1 in JSON. */
    static String of(String document) {
        return SmallRyeOpenAPI.builder().withApplicationClassLoader(OpenApi30.class.getClassLoader()).enableModelReader(false)
                .enableStandardStaticFiles(false).enableAnnotationScan(false).enableStandardFilter(false)
                .withCustomStaticFile(() -> new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                .addFilter(new OpenApi30()).build().toJSON();
    }

    /** Sets the version, by which SmallRye chooses how to write. 3.0 has no identifiers of licences. */
    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.setOpenapi("3.0.3");
        License licence = document.getInfo().getLicense();
        licence.url(LICENCES + licence.getIdentifier()).identifier(null);
    }

    /** SmallRye reads the extensions of a 3.1 schema as keywords, which it does not write in 3.0. */
    @Override
    public Schema filterSchema(Schema schema) {
        schema.getAll().forEach((keyword, value) -> {
            if (keyword.startsWith("x-")) {
                schema.addExtension(keyword, value);
            }
        });
        return schema;
    }
}
