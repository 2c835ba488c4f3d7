package io.dossier.query.support;

import io.dossier.api.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.WebGraphQlTester;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Sends GraphQL as the portal does, through all that a web request passes. */
public final class Portal {

    private Portal() {}

    /** A caller that sees its own writes, in English; a manager, unless the test has logged somebody in. */
    public static WebGraphQlTester tester(ExecutionGraphQlService service, List<WebGraphQlInterceptor> interceptors) {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            logIn(Role.MANAGER);
        }
        return WebGraphQlTester.builder(WebGraphQlHandler.builder(service)
                        .interceptors(interceptors)
                        .build())
                .header("Dossier-Consistency", "strong")
                .header("Accept-Language", "en")
                .build();
    }

    /** Lets the test ask as somebody with that role. */
    public static void logIn(Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(role.label(), "", "ROLE_" + role.label()));
    }

    /** An operation that the portal ships, as it stands in the contract. */
    public static String operation(String name) {
        try {
            return new ClassPathResource("portal/" + name + ".graphql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
