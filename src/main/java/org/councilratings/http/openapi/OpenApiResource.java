package org.councilratings.http.openapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;

/** The OpenAPI document. */
@Path("/")
@Singleton
public class OpenApiResource {

    private static final String DEFAULT_DOCUMENT = "<default>";

    @Inject
    OpenApiDocumentService documents;

    @Inject
    ObjectMapper json;

    @GET
    @Path("openapi.json")
    @Produces("application/json")
    @Operation(hidden = true)
    public String asJson() {
        return new String(documents.getDocument(DEFAULT_DOCUMENT, Format.JSON), StandardCharsets.UTF_8);
    }

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public String asYaml() throws IOException {
        // The framework's YAML does not quote dates, so many parsers do not read them as text.
        return new YAMLMapper().writeValueAsString(json.readTree(asJson()));
    }
}
