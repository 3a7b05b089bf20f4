package org.councilratings.pages.editor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.councilratings.access.EditorSessions;
import org.councilratings.access.SessionLogin;
import org.councilratings.access.SessionSecret;
import org.councilratings.http.EditorAddresses;
import org.councilratings.http.access.Logins;
import org.councilratings.http.access.Roles;
import org.councilratings.pages.FormFault;
import org.councilratings.pages.Pages;
import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;

/** Logs editors in and out. Their passwords are checked, limited and logged as those of the API. */
@Path(EditorAddresses.ROOT)
@Produces(Pages.HTML)
public class LoginResource {

    private static final int REFUSED = 403;
    private static final int MAX_WANTED = 300;
    private static final String TITLE = "Log in";
    private static final String HERE = "here";
    private static final String LOGGED_OUT_HERE = "You have logged out of this service, but you are still logged in to your organisation’s account."
            + " Log out there too if others use this computer.";
    private static final String NO_EDITOR = "This account cannot change data: ask the operator";

    /** Pages for editors only, and in one form: a link to the log-in must not lead to another site. */
    private static final Pattern WANTED = Pattern
            .compile(EditorAddresses.ROOT + "(?!/log(in|out))(/[\\w-]+(/[\\w.-]+)*)?(\\?[\\w=&%.+-]*)?");

    @Inject
    EditorSite site;

    @Inject
    EditorSessions sessions;

    @Inject
    IdentityProviderManager identities;

    @Inject
    Logins logins;

    @Inject
    RoutingContext exchange;

    /**
     * What the page for the log-in shows.
     *
     * @param wanted the page that its reader wanted
     * @param isEnded whether they sent a form while they were not logged in
     * @param hasProvider whether they can also log in with an OpenID Connect provider
     */
    public record LoginPage(List<FormField> fields, String wanted, boolean isEnded, boolean hasProvider) {

        /** What the address of the log-in with the provider has. */
        public String wantedInQuery() {
            return URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        }
    }

    /** Why an editor is not logged in who comes from the OpenID Connect provider. The address of the log-in has it. */
    enum Refusal {

        PROVIDER("Your organisation did not log you in: try again, or ask the operator"),
        UNAVAILABLE(
                "Your organisation’s log-in does not work at the moment: try again later, or use an account of this service"),
        ROLE(NO_EDITOR);

        private final String message;

        Refusal(String message) {
            this.message = message;
        }

        /** Links can have anything there. */
        private static Refusal of(String name) {
            return Stream.of(values()).filter(refusal -> refusal.name().equalsIgnoreCase(name)).findFirst().orElse(PROVIDER);
        }
    }

    /** The form. */
    @GET
    @Path("login")
    @Operation(hidden = true)
    public Response form(@QueryParam("to") @DefaultValue("") String to, @QueryParam("ended") String ended,
            @QueryParam("refused") String refused) {
        if (refused == null && site.isLoggedIn()) {
            return EditorSite.to(wanted(to)).build();
        }
        List<FormFault> faults = refused == null ? List.of() : List.of(new FormFault(null, Refusal.of(refused).message));
        boolean isLoggedOut = HERE.equals(ended);
        return page(200, "", to, faults, isLoggedOut ? LOGGED_OUT_HERE : "", ended != null && !isLoggedOut);
    }

    private Response page(int status, String name, String to, List<FormFault> faults) {
        return page(status, name, to, faults, "", false);
    }

    private Response page(int status, String name, String to, List<FormFault> faults, String notice, boolean isEnded) {
        SessionSecret secret = site.secret(EditorSite.LOGIN_COOKIE).orElseGet(SessionSecret::random);
        List<FormField> fields = List.of(FormField.of("text", "name", "Name", null).with(name).judged(faults),
                FormField.of("password", "password", "Password", null).judged(faults));
        return site.page(status, TITLE, "login", new LoginPage(fields, wanted(to), isEnded, logins.haveProviderOnPages()),
                faults, new EditorFrame("", secret.formToken(), notice))
                .cookie(site.cookie(EditorSite.LOGIN_COOKIE, EditorAddresses.LOGIN, secret)).build();
    }

    static String wanted(String to) {
        return to.length() <= MAX_WANTED && WANTED.matcher(to).matches() ? to : EditorAddresses.ROOT;
    }

    /** Logs an editor in. No thread waits while the password waits for its check. */
    @POST
    @Path("login")
    @PermitAll
    @Blocking
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> login(SafeForm form) {
        String name = form.text("name");
        String password = form.fields().getOrDefault("password", "");
        String to = form.text("to");
        List<FormFault> faults = new ArrayList<>();
        if (name.isEmpty()) {
            faults.add(new FormFault("name", "Enter your name"));
        }
        if (password.isEmpty()) {
            faults.add(new FormFault("password", "Enter your password"));
        }
        if (!faults.isEmpty()) {
            return Uni.createFrom().item(page(400, name, to, faults));
        }
        return identity(name, password).emitOn(Infrastructure.getDefaultExecutor()).map(identity -> begin(identity, to))
                .onFailure(AuthenticationFailedException.class).recoverWithItem(wrong -> refused(wrong, name, to));
    }

    private Uni<SecurityIdentity> identity(String name, String password) {
        UsernamePasswordAuthenticationRequest login = new UsernamePasswordAuthenticationRequest(name,
                new PasswordCredential(password.toCharArray()));
        HttpSecurityUtils.setRoutingContextAttribute(login, exchange);
        return identities.authenticate(login);
    }

    private Response begin(SecurityIdentity identity, String to) {
        if (!identity.hasRole(Roles.EDITOR)) {
            return page(REFUSED, "", to, List.of(new FormFault("name", NO_EDITOR)));
        }
        site.secret(SessionLogin.COOKIE).ifPresent(sessions::end);
        SessionSecret secret = sessions.begin(identity.getPrincipal().getName());
        return EditorSite.to(wanted(to)).cookie(site.cookie(SessionLogin.COOKIE, EditorAddresses.ROOT, secret)).build();
    }

    /** Does not say which of the two is wrong, because that would help attackers. */
    private Response refused(Throwable wrong, String name, String to) {
        logins.noteFailure((AuthenticationFailedException) wrong, exchange.request());
        return page(REFUSED, name, to, List.of(new FormFault("name", "The name or the password is wrong")));
    }

    /** Logs an editor out, wherever the cookie may be. */
    @POST
    @Path("logout")
    @RolesAllowed(Roles.EDITOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response logout(SafeForm form) {
        site.secret(SessionLogin.COOKIE).ifPresent(sessions::end);
        String left = site.isOfProvider() ? "?ended=" + HERE : "";
        return EditorSite.to(EditorAddresses.LOGIN + left).cookie(site.expired(SessionLogin.COOKIE, EditorAddresses.ROOT))
                .build();
    }
}
