package org.councilratings.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.entry.ClientAddress;
import org.councilratings.journal.ChangeOrigin.Actor;
import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;

/** Who sent the current request. */
@ApplicationScoped
public class CurrentActor {

    @Inject
    SecurityIdentity identity;

    @Inject
    HttpServerRequest request;

    @Inject
    ClientAddress client;

    /** The origin of a change, with a reason to publish or null. */
    public ChangeOrigin origin(String reason) {
        return new ChangeOrigin(ActorRole.EDITOR, reason, new Actor(name(), client.whole(request)));
    }

    /** The provider's subject is permanent, and reveals less about a person than their display name. */
    private String name() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null ? token.getSubject()
                : identity.getPrincipal().getName();
    }
}
