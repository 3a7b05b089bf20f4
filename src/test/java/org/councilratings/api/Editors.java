package org.councilratings.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.councilratings.access.Account;
import org.councilratings.access.AccountRepository;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Those who write to the service in tests. */
@ApplicationScoped
public class Editors {

    public static final String EDITOR = "ed";
    private static final String READER = "rita";
    public static final String PASSWORD = "only for tests, and long enough";

    /** The cheapest that bcrypt has, because tests log in very often. */
    private static final int COST = 4;

    @Inject
    AccountRepository accounts;

    /** Makes an account that may edit, and one that may not. */
    @Transactional
    public void make() {
        put(EDITOR, "editor");
        put(READER, "reader");
    }

    private void put(String name, String role) {
        if (accounts.findById(name) == null) {
            Account account = new Account();
            account.username = name;
            account.password = BcryptUtil.bcryptHash(PASSWORD, COST);
            account.role = role;
            account.createdAt = Instant.EPOCH;
            accounts.persist(account);
        }
    }

    /** A request of somebody who may edit. */
    public static RequestSpecification editing() {
        return as(EDITOR);
    }

    /** A request of somebody who is known and may not edit. */
    static RequestSpecification withoutTheRole() {
        return as(READER);
    }

    private static RequestSpecification as(String name) {
        return Api.given().contentType(ContentType.JSON).auth().preemptive().basic(name, PASSWORD);
    }

    /** The published example of what an operation takes. */
    static String example(String operationId) {
        try (InputStream file = Editors.class.getResourceAsStream("/openapi/examples/" + operationId + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
