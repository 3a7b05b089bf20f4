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

/** The general part of the OpenAPI document. */
@OpenAPIDefinition(info = @Info(title = "Council Ratings API", version = "1", termsOfService = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", license = @License(name = "Open Government Licence v3.0", identifier = "OGL-UK-3.0"), description = ApiDescription.OVERVIEW), servers = @Server(url = "/", description = "This service"), tags = {
        @Tag(name = "Service", description = "What the service has, with links to every list."),
        @Tag(name = "Councils", description = "Councils responsible for children's services, with their ratings on a day. Find them by any of their codes."),
        @Tag(name = "Ratings", description = "Ratings on a day, rating histories, changes and statistics."),
        @Tag(name = "Inspections", description = "Full inspections, with every judgement, the findings and the follow-up."),
        @Tag(name = "Visits", description = "Focused and monitoring visits, which are never graded."),
        @Tag(name = "Changes", description = "Every change to the data, in order."),
        @Tag(name = "Code lists", description = "Framework versions, judgements, grades and regions."),
        @Tag(name = "Editing", description = "Adding, changing and removing records. You need the role editor.")
}, components = @Components(schemas = {
        @Schema(name = "Page", implementation = Page.class),
        @Schema(name = "CursorPage", implementation = CursorPage.class) }, securitySchemes = {
                @SecurityScheme(securitySchemeName = "account", type = SecuritySchemeType.HTTP, scheme = "basic", description = "Name and password of an account with the role editor. You only need it to change data."),
                @SecurityScheme(securitySchemeName = "provider", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT", description = "A token with the role editor, from the operator's OpenID Connect provider if there is one. You only need it to change data.") }, parameters = {
                        @Parameter(name = "code", in = ParameterIn.PATH, required = true, description = "Any code of the council: GSS code (current or past), Ofsted URN, DfE LA code or slug. Letter case does not matter.", example = "peterborough", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100)) }))
public class ApiDescription extends Application {

    static final String OVERVIEW = """
            Inspection ratings of English councils' children's services: councils, inspections, visits and rating histories.
            You do not need a key to read the data.

            **How to read a rating.** A judgement has a *grade* or the reason for having none, its *status*: `graded`,
            `not_judged`, `not_in_framework`, `not_inspected` or `not_active`. The framework version decides which judgements
            an inspection makes: under `ILACS_2026` there is no overall effectiveness. Overall effectiveness is never derived
            from the other judgements. A rating is in force from the publication of its report until the publication of the
            next full inspection. A council that took over from others starts with no rating.

            **Dates the data covers.** Every list has a `coverage`. The facts were checked up to `checkedTo`, and visits are
            complete only between two dates. Show these dates next to any figure you describe as current.

            **Lists** come in pages. Use `page` and `pageSize`, or follow the `Link` headers to the first, previous, next and
            last page. Repeat a filter to match any of its values. A missing value is `null`; its key is always present.

            **Downloads.** Every list is also a file. Add `.csv` or `.ndjson` to its path, before the query
            (`/v1/councils.csv?region=London`), or send `Accept: text/csv` or `application/x-ndjson`. A file always has the
            whole list; if the download is interrupted, start again. Columns have the names of the JSON fields, in snake case
            and joined by an underscore: `council.gssCode` is `council_gss_code`. Replace `.csv` with `.csv-metadata.json` for
            a description of the columns that programs can read (CSV on the Web).

            **Changes.** `/v1/events` has every change to the data in order, with the values before and after. Every list says
            in `Data-Sequence` which event is the latest that it includes. You need the role `editor` to change data: select
            *Authorize* to log in. To change a record, get it and send it back with its `ETag` as `If-Match`. You can also
            import a published file, with a report on each row.

            **Errors** are `application/problem+json` (RFC 9457). Their `type` is the address of a page that explains the
            error. `errors` names each wrong parameter and what is allowed. An unknown or misspelt parameter is an error.

            **Methods.** Every address with GET also has HEAD. Every address has OPTIONS, with its methods in `Allow`. Other
            methods return 405 with the same `Allow`. Addresses that do not exist return 404.

            **Versions.** New fields and code list values may be added to `/v1`. Nothing is removed without notice in
            `Deprecation` and `Sunset` headers.

            **Licence.** Contains public sector information licensed under the Open Government Licence v3.0. The data comes
            from Ofsted's published inspection reports, and from statistics of Ofsted and the Department for Education. This
            is not an Ofsted service.
            """;
}
