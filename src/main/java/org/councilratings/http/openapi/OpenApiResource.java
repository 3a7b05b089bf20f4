package org.councilratings.http.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.councilratings.codelist.KnownValues;
import org.councilratings.http.Addresses;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;

/** The OpenAPI document: what the build made of the code, and what only the running service knows. */
@Path("/")
@Singleton
public class OpenApiResource {

    private static final String BUILT = OpenApiConstants.BASE_NAME + ".JSON";

    @Inject
    ObjectMapper json;

    @Inject
    Addresses addresses;

    @Inject
    KnownValues.Source codeLists;

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @ConfigProperty(name = "council-ratings.contact.name")
    String contactName;

    @ConfigProperty(name = "council-ratings.contact.email")
    Optional<String> contactEmail;

    @ConfigProperty(name = "council-ratings.contact.url")
    Optional<String> contactUrl;

    /**
     * Keeps the framework from making a model of the document, which took 6 % of a start (decision 15): it finds no document
     * with a class loader that has none. In development mode it makes the model all the same.
     */
    static void makeNoModel(@Observes @Initialized(ApplicationScoped.class) Object start) {
        OpenApiConstants.classLoader = new ClassLoader(null) {
        };
    }

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

    /** The document with the version, contact, address and code lists of this service, which the build does not know. */
    private JsonNode document() throws IOException {
        ObjectNode document = built();
        ObjectNode info = document.withObject("/info").put("version", version);
        ObjectNode contact = info.putObject("contact").put("name", contactName);
        contactUrl.ifPresent(url -> contact.put("url", url));
        contactEmail.ifPresent(email -> contact.put("email", email));
        document.putArray("security");
        ((ObjectNode) document.at("/servers/0")).put("url", addresses.of(""));
        CodesOfData.replace(document, CodesOfData.bundled(), codeLists.values());
        return document;
    }

    private ObjectNode built() throws IOException {
        try (InputStream built = Thread.currentThread().getContextClassLoader().getResourceAsStream(BUILT)) {
            return (ObjectNode) json.readTree(built);
        }
    }
}
