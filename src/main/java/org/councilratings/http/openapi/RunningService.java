package org.councilratings.http.openapi;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Adds the version and contact details at run time. Runs for each request, so that the document does not slow the start. */
@Singleton
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class RunningService implements OASFilter {

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @ConfigProperty(name = "council-ratings.contact.name")
    String contactName;

    @ConfigProperty(name = "council-ratings.contact.email")
    Optional<String> contactEmail;

    @ConfigProperty(name = "council-ratings.contact.url")
    Optional<String> contactUrl;

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getInfo().version(version).contact(OASFactory.createContact().name(contactName)
                .email(contactEmail.orElse(null)).url(contactUrl.orElse(null)));
        document.setSecurity(List.of());
    }
}
