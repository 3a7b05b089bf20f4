package org.councilratings.web.openapi;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;

/** The OpenAPI document, with what only the running service knows. */
@Path("/")
@Singleton
public class OpenApiResource {

    private static final String DEFAULT_DOCUMENT = "<default>";

    @Inject
    OpenApiDocumentService documents;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @ConfigProperty(name = "council-ratings.contact.name")
    String contactName;

    @ConfigProperty(name = "council-ratings.contact.email")
    Optional<String> contactEmail;

    @ConfigProperty(name = "council-ratings.contact.url")
    Optional<String> contactUrl;

    @GET
    @Path("openapi.json")
    @Produces("application/json")
    @Operation(hidden = true)
    public String asJson() throws IOException {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(document());
    }

    @GET
    @Path("openapi.yaml")
    @Produces("application/yaml")
    @Operation(hidden = true)
    public String asYaml() throws IOException {
        return new YAMLMapper().writeValueAsString(document());
    }

    private ObjectNode document() throws IOException {
        ObjectNode document = (ObjectNode) json.readTree(documents.getDocument(DEFAULT_DOCUMENT, Format.JSON));
        ObjectNode info = document.withObjectProperty("info").put("version", version);
        ObjectNode contact = info.putObject("contact").put("name", contactName);
        contactEmail.ifPresent(email -> contact.put("email", email));
        contactUrl.ifPresent(url -> contact.put("url", url));
        document.putArray("security");
        return document;
    }
}
