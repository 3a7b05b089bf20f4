package org.councilratings.http.openapi;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.councilratings.codelist.KnownValues;
import org.councilratings.http.Addresses;
import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    @Inject
    Addresses addresses;

    @Inject
    KnownValues.Source codeLists;

    @GET
    @Path("openapi.json")
    @Produces("application/json")
    @Operation(hidden = true)
    public String asJson() throws IOException {
        return document().toPrettyString();
    }

    @GET
    @Path("openapi-3.0.json")
    @Produces("application/json")
    @Operation(hidden = true)
    public String asOpenApi30() throws IOException {
        return OpenApi30.of(document().toString());
    }

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public String asYaml() throws IOException {
        // The framework's YAML does not quote dates, so many parsers do not read them as text.
        return new YAMLMapper().writeValueAsString(document());
    }

    /**
     * The document with the address of this service and its code lists, which are not in the model because requests share that.
     */
    private JsonNode document() throws IOException {
        JsonNode document = json.readTree(documents.getDocument(DEFAULT_DOCUMENT, Format.JSON));
        ((ObjectNode) document.at("/servers/0")).put("url", addresses.of(""));
        CodesOfData.replace(document, CodesOfData.bundled(), codeLists.values());
        return document;
    }
}
