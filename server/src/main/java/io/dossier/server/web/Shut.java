package io.dossier.server.web;

import io.dossier.api.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * A door that opens to nobody. Who is not logged in is told to log in, as everywhere, and everybody else what is wrong with the
 * address.
 *
 * @param answer what is wrong
 * @param allowed the methods that the address takes; empty where it takes none
 */
record Shut(HttpAnswer answer, List<HttpMethod> allowed) implements AuthorizationResult {
    /** There is nothing behind it. */
    static AuthorizationManager<RequestAuthorizationContext> unknown() {
        Shut shut = new Shut(HttpAnswer.ADDRESS_UNKNOWN, List.of());
        return (user, request) -> shut;
    }

    /** It opens to other methods. */
    static AuthorizationManager<RequestAuthorizationContext> takingOnly(HttpMethod... methods) {
        Shut shut = new Shut(HttpAnswer.METHOD_NOT_ALLOWED, Arrays.asList(methods));
        return (user, request) -> shut;
    }

    /** Answers a request that was refused, at a door of this kind or at one that opens to others. */
    static void tell(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (refused instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof Shut shut) {
            if (!shut.allowed().isEmpty()) {
                response.setHeader(
                        HttpHeaders.ALLOW,
                        shut.allowed().stream().map(HttpMethod::name).collect(Collectors.joining(", ")));
            }
            shut.answer().to(request, response, request.getMethod());
        } else {
            String others = rolesThatMay(refused);
            if (others.isEmpty()) {
                HttpAnswer.NOT_ALLOWED.to(request, response);
            } else {
                HttpAnswer.NOT_ALLOWED_BUT_TO.to(request, response, others);
            }
        }
    }

    // As the rule knows them, in the order of roles; none where it is a rule of another kind.
    private static String rolesThatMay(AccessDeniedException refused) {
        if (refused instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision decision) {
            Set<String> may = AuthorityUtils.authorityListToSet(decision.getAuthorities());
            return Role.people().stream()
                    .map(Role::label)
                    .filter(label -> may.contains("ROLE_" + label))
                    .collect(Collectors.joining(", "));
        }
        return "";
    }

    @Override
    public boolean isGranted() {
        return false;
    }
}
