package org.councilratings.access;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;

/**
 * An account for trying edits in development mode. Production builds do not include it, and {@link Accounts} would reject its
 * password.
 */
@Singleton
@IfBuildProfile("dev")
class DevelopmentAccount {

    private static final Logger LOG = Logger.getLogger(DevelopmentAccount.class);
    private static final String NAME_AND_PASSWORD = "editor";

    @Inject
    Accounts accounts;

    void make(@Observes StartupEvent start) {
        accounts.store(NAME_AND_PASSWORD, PasswordHash.of(NAME_AND_PASSWORD));
        LOG.info("Development mode: log in as 'editor' with the password 'editor' to change data");
    }
}
