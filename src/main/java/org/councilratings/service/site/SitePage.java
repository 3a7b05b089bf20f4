package org.councilratings.service.site;

import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The common frame of all pages. */
final class SitePage {

    private static final HtmlTemplate FRAME = HtmlTemplate.named("frame");
    private static final String STYLE = StaticFile.address("/site/site.css");
    private static final String ICON = StaticFile.address("/site/icon.svg");

    /** Allows only resources from this service, and nothing inline. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private SitePage() {
    }

    static Response page(String title, Html content) {
        Html page = FRAME.fill(Map.of("title", title, "content", content, "style", STYLE, "icon", ICON));
        return Response.ok(page.markup(), "text/html;charset=UTF-8")
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
