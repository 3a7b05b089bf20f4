package org.councilratings.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.entry.ClientAddress;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;

/** Knows who has sent the request that is being answered. */
@ApplicationScoped
public class CurrentActor {

    @Inject
    SecurityIdentity identity;

    @Inject
    HttpServerRequest request;

    @Inject
    ClientAddress client;

    /** Who asks for a change, with a reason to publish or null. */
    public ChangeOrigin occasion(String reason) {
        return new ChangeOrigin(ActorRole.EDITOR, reason, new Actor(name(), client.whole(request)));
    }

    /** A provider's subject lasts, and says less about a person than the name that the provider shows. */
    private String name() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null ? token.getSubject()
                : identity.getPrincipal().getName();
    }
}
