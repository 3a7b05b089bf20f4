package org.councilratings.api;

import jakarta.enterprise.inject.spi.CDI;

import io.restassured.RestAssured;

/** An import that tests which change nothing can look at: of a file that states only what is held. */
final class Imported {

    private static final String VISITS_OF_PETERBOROUGH = "/v1/visits.csv?council=peterborough&from=2023-03-01&to=2023-03-01";

    private static String id;
    private static int port;

    private Imported() {
    }

    /** Its id in the service that is running. */
    static synchronized String id() {
        if (id == null || port != RestAssured.port) {
            CDI.current().select(Editors.class).get().make();
            id = Editors.editing().contentType("text/csv").body(Api.given().get(VISITS_OF_PETERBOROUGH).asByteArray())
                    .post("/v1/imports").then().statusCode(201).extract().path("summary.id");
            port = RestAssured.port;
        }
        return id;
    }
}
