package org.councilratings.http.openapi;

import jakarta.ws.rs.core.Application;

import org.councilratings.http.listing.CursorPage;
import org.councilratings.http.listing.Page;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the OpenAPI document says about the API as a whole. */
@OpenAPIDefinition(info = @Info(title = "Council Ratings API", version = "1", termsOfService = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", license = @License(name = "Open Government Licence v3.0", identifier = "OGL-UK-3.0"), description = ApiDescription.OVERVIEW), servers = @Server(url = "/", description = "This service"), tags = {
        @Tag(name = "Service", description = "What the service holds, and links to everything."),
        @Tag(name = "Councils", description = "Councils responsible for children's services, by any of their codes, with their ratings on a day."),
        @Tag(name = "Ratings", description = "What the inspections mean over time."),
        @Tag(name = "Inspections", description = "Full inspections with every judgement, findings and what must follow."),
        @Tag(name = "Visits", description = "Focused and monitoring visits, which are never graded."),
        @Tag(name = "Changes", description = "Every change of the data, in order."),
        @Tag(name = "Code lists", description = "Framework versions, judgements, grades and regions."),
        @Tag(name = "Editing", description = "Changing the data, for those who have the role editor.")
}, components = @Components(schemas = {
        @Schema(name = "Page", implementation = Page.class),
        @Schema(name = "CursorPage", implementation = CursorPage.class) }, securitySchemes = {
                @SecurityScheme(securitySchemeName = "account", type = SecuritySchemeType.HTTP, scheme = "basic", description = "Name and password of an account with the role editor. Only for changing the data; reading is open."),
                @SecurityScheme(securitySchemeName = "provider", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT", description = "A token of the operator's OpenID Connect provider with the role editor, where one is set. Only for changing the data; reading is open.") }, parameters = {
                        @Parameter(name = "code", in = ParameterIn.PATH, required = true, description = "Any code of the council: GSS code (past ones too), Ofsted URN, DfE LA code or slug, in any letter case.", example = "peterborough", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100)) }))
public class ApiDescription extends Application {

    static final String OVERVIEW = """
            Inspection ratings of English councils' children's services: councils, inspections, visits and rating histories.
            Open to read without a key.

            **How to read a rating.** A judgement has a *grade* or the reason for having none, its *status*: `graded`,
            `not_judged`, `not_in_framework`, `not_inspected` or `not_active`. Which judgements an inspection makes is decided
            by its framework version; under `ILACS_2026` there is no overall effectiveness. Overall effectiveness is never
            derived from the other judgements. A rating is in force from the publication of its report until the next full
            inspection's. A council that took over from others starts with no rating of its own.

            **How far the facts reach.** Every list has a `coverage`: the facts were checked up to `checkedTo`, and visits are
            complete only between two days. Say so wherever you show an answer as today's.

            **Lists** come in pages: `page`, `pageSize`, and `Link` headers to the first, previous, next and last page. A
            repeated filter means any of its values. Absent values are `null` with the key present.

            **Taking it away.** Every list is also a file: put `.csv` or `.ndjson` at the end of its path, before the query
            (`/v1/councils.csv?region=London`), or send `Accept: text/csv` or `application/x-ndjson`. A file is always the
            whole list, and one that breaks off is not complete. Columns have the names of the JSON, in snake case and joined
            by an underscore: `council.gssCode` is `council_gss_code`. `.csv-metadata.json` in place of `.csv` describes the
            columns for programs (CSV on the Web).

            **Changes.** `/v1/events` has every change of the data in order, with what stood before; every list says in `Data-Sequence`
            which one it shows last. Changing the data needs the role `editor`: press *Authorize* to log in. A record is changed by
            getting it and sending it back with its `ETag` as `If-Match`; a published file is imported with a verdict on each row.

            **Errors** are `application/problem+json` (RFC 9457). Their `type` is the address of a page that explains them,
            and `errors` names each parameter and what is allowed. An unknown or misspelt parameter is an error, never ignored.

            **Methods.** Every address with GET also has HEAD, and every address has OPTIONS, whose `Allow` names its methods. Any
            other method gets 405 with the same `Allow`, and an address that does not exist 404.

            **Versions.** Inside `/v1` fields and values of code lists may be added, and nothing is taken away without notice
            by `Deprecation` and `Sunset` headers.

            **Licence of the data.** Contains public sector information licensed under the Open Government Licence v3.0.
            The facts were compiled from Ofsted's published inspection reports and from statistics of Ofsted and the
            Department for Education. This is not a service of Ofsted.
            """;
}
