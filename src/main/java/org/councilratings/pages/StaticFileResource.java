package org.councilratings.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** The files of the web pages and of Swagger UI. */
@Path("/")
public class StaticFileResource {

    private static final String NAME = "[a-z-]+\\.[a-z]+";

    /** Allows only resources from this service, and the images that Swagger UI makes itself. */
    private static final String DOCS_CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** For addresses that change with the content. */
    private static final String LONG = "public, max-age=86400";

    /** For addresses that are the same in all releases. */
    private static final String SHORT = "public, max-age=300";

    @GET
    @Path("site/{name: " + NAME + "}")
    @Operation(hidden = true)
    public Response site(@PathParam("name") String name) {
        return file("/site/" + name).header(HttpHeaders.CACHE_CONTROL, LONG).build();
    }

    @GET
    @Path("{name: favicon\\.ico}")
    @Operation(hidden = true)
    public Response icon() {
        return file("/site/favicon.ico").header(HttpHeaders.CACHE_CONTROL, LONG).build();
    }

    @GET
    @Path("docs/")
    @Operation(hidden = true)
    public Response docs() {
        return docs("index.html");
    }

    @GET
    @Path("docs/{name: " + NAME + "}")
    @Operation(hidden = true)
    public Response docs(@PathParam("name") String name) {
        return file("/docs/" + name).header(HttpHeaders.CACHE_CONTROL, SHORT)
                .header("Content-Security-Policy", DOCS_CONTENT_SECURITY_POLICY).build();
    }

    private static ResponseBuilder file(String path) {
        StaticFile file = StaticFile.at(path).orElseThrow(NotFoundException::new);
        return Response.ok(file.content(), file.mediaType());
    }
}
