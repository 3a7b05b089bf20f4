package org.councilratings.council;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.listing.Key;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.store.Conditions;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All names of councils, to join other tables to councils by name. */
@Path("/v1/council-names")
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@Tag(name = "Councils")
public class CouncilNameResource {

    @Inject
    CouncilRepository repository;

    @Inject
    Councils councils;

    @GET
    @Operation(operationId = "listCouncilNames", summary = "List names of councils", description = "Every name of every council, including abolished ones: short, official and ONS names, and aliases such as BCP. Use it to join other tables by name. Two councils are called Dorset.")
    public Listing<CouncilNameRecord> list(@BeanParam CouncilScope scope, @BeanParam PageRequest page) {
        Conditions conditions = scope.scope("c", councils.filtered(scope.council, null));
        List<CouncilRepository.Named> named = repository.named(conditions);
        return Listing.of(Rows.of(() -> named.stream().flatMap(CouncilNameRecord::of), name -> name), page, "council-names");
    }

    /** What a name is. */
    public enum NameKind implements CodeListValue {
        SHORT("The short name"),
        OFFICIAL("The full name"),
        ONS("The name that the Office for National Statistics uses"),
        ALIAS("A further name or acronym");

        private final String label;

        NameKind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A name and its council as the API shows them. */
    @Schema(name = "CouncilName", description = "A name and its council.")
    public record CouncilNameRecord(
            @Key @Schema(description = "The name.", examples = "BCP") String text,
            @Key @Schema(description = "What the name is.") NameKind kind,
            @Key("slug") CouncilReference council) {

        static Stream<CouncilNameRecord> of(CouncilRepository.Named one) {
            CouncilReference council = one.council();
            Stream<CouncilNameRecord> own = Stream.of(new CouncilNameRecord(council.name(), NameKind.SHORT, council),
                    new CouncilNameRecord(one.officialName(), NameKind.OFFICIAL, council),
                    new CouncilNameRecord(council.onsName(), NameKind.ONS, council));
            return Stream.concat(own,
                    one.aliases().stream().map(alias -> new CouncilNameRecord(alias, NameKind.ALIAS, council)));
        }
    }
}
