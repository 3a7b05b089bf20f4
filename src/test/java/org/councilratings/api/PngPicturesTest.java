package org.councilratings.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Every picture is there as PNG too, under the same terms. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class PngPicturesTest {

    private static final String HISTORY = "/v1/councils/peterborough/rating-history.png";

    private static BufferedImage picture(Response response) throws IOException {
        assertEquals(200, response.statusCode());
        return ImageIO.read(new ByteArrayInputStream(response.asByteArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = { HISTORY + "?width=400&theme=dark",
            "/v1/statistics/ratings.png?asOf=2026-08-22&groupBy=region&width=400&theme=dark",
            "/v1/ratings/map.png?asOf=2026-08-22&region=London&width=400&theme=dark",
            "/v1/statistics/improvement-areas.png?publishedTo=2026-08-22&width=400&theme=dark" })
    void itIsThePictureOfTheSvgWithTwiceAsManyPixels(String address) throws IOException {
        Response response = Api.given().header("Accept-Encoding", "gzip").get(address);
        BufferedImage image = picture(response);
        String svg = Api.get(address.replace(".png", ".svg")).statusCode(200).extract().asString();
        assertEquals("image/png", response.contentType());
        assertTrue(svg.contains("viewBox=\"0 0 400 " + image.getHeight() / 2 + "\""), svg);
        assertEquals(800, image.getWidth());
        assertEquals(0x14191b, image.getRGB(0, 0) & 0xffffff);
        response.then().header("Content-Encoding", nullValue()).header("Cross-Origin-Resource-Policy", "cross-origin");
        Api.given().header("If-None-Match", response.header("ETag")).get(address).then().statusCode(304);
    }

    @Test
    void wrongRequestsAreNamed() {
        Api.get(HISTORY + "?width=1601").statusCode(400).body("errors[0].parameter", equalTo("width"));
        Api.get("/v1/councils/peterboro/rating-history.png").statusCode(404).body("suggestions.slug", hasItem("peterborough"));
        Api.get("/v1/statistics/ratings.png?groupBy=region&from=2024-03-31&every=year").statusCode(400)
                .body("errors[0].parameter", equalTo("groupBy"));
    }

    @Test
    void pagesCanAskForItWithAVersionOfTheirOwn() {
        Api.get(HISTORY + "?v=2").statusCode(200);
    }

    @Test
    void headAndOptionsSayWhatTheyDoForTheDrawing() {
        int length = Api.given().get(HISTORY).asByteArray().length;
        Api.given().head(HISTORY).then().statusCode(200).header("Content-Length", String.valueOf(length));
        Api.given().options(HISTORY).then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void theDocumentDeclaresAFile() {
        var content = Api.contract().document().at("/paths/~1v1~1statistics~1ratings.png/get/responses/200/content");
        assertEquals("binary", content.at("/image~1png/schema/format").asText());
    }
}
