package org.councilratings.access;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.access.Logins;
import org.councilratings.http.entry.Limits;
import org.councilratings.store.DatasetState;
import org.councilratings.store.NotStartedException;
import org.councilratings.store.TooBusyException;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * Logs in users of accounts. Passwords are checked one at a time on a thread of its own, because each check takes a processor
 * for about 0.1 s, which readers would notice.
 */
@Singleton
class PasswordLogin implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    /** Those that wait take a place among the concurrent requests. */
    private static final int MAX_WAITING = 16;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MAX_WAITING), work -> {
                Thread own = new Thread(work, "log-in");
                own.setDaemon(true);
                return own;
            });

    private final Accounts accounts;
    private final Limits limits;
    private final DatasetState dataset;
    private final Counter checked;

    @Inject
    PasswordLogin(Accounts accounts, Limits limits, DatasetState dataset, MeterRegistry metrics) {
        this.accounts = accounts;
        this.limits = limits;
        this.dataset = dataset;
        checked = Counter.builder("passwords.checked").description("Passwords compared with the hash of an account")
                .register(metrics);
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    /** Fails with {@link TooBusyException} if too many log-ins are waiting. */
    @Override
    public Uni<SecurityIdentity> authenticate(UsernamePasswordAuthenticationRequest login,
            AuthenticationRequestContext context) {
        HttpServerRequest request = HttpSecurityUtils.getRoutingContextAttribute(login).request();
        if (!dataset.isReachable()) {
            return Uni.createFrom().failure(new NotStartedException("The database was unavailable at the last check."));
        }
        if (!limits.beginLogin(request)) {
            return Uni.createFrom().failure(new TooBusyException("too many log-ins of this client are waiting"));
        }
        Context caller = Vertx.currentContext();
        CompletableFuture<SecurityIdentity> identity = new CompletableFuture<>();
        try {
            thread.execute(() -> check(login, request, identity));
        } catch (RejectedExecutionException full) {
            limits.endLogin(request, false);
            return Uni.createFrom().failure(new TooBusyException("too many log-ins are waiting"));
        }
        return Uni.createFrom().completionStage(identity).emitOn(work -> caller.runOnContext(now -> work.run()));
    }

    private void check(UsernamePasswordAuthenticationRequest login, HttpServerRequest request,
            CompletableFuture<SecurityIdentity> identity) {
        try {
            Optional<Account> account = accounts.named(login.getUsername());
            boolean isRight = isRight(new String(login.getPassword().getPassword()), account);
            limits.endLogin(request, !isRight);
            if (isRight) {
                identity.complete(identity(account.orElseThrow()));
            } else {
                identity.completeExceptionally(Logins.wrongPassword(account.map(found -> found.username)));
            }
        } catch (RuntimeException | Error failure) {
            limits.endLogin(request, false);
            identity.completeExceptionally(failure);
        }
    }

    /** Without a check if the password is too long for any account. */
    private boolean isRight(String password, Optional<Account> account) {
        if (!PasswordHash.isHashable(password)) {
            return false;
        }
        checked.increment();
        return PasswordHash.matches(password, account.map(found -> found.password).orElse(null));
    }

    /** The account as the framework knows it. */
    static SecurityIdentity identity(Account account) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(account.username)).addRole(account.role)
                .build();
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
