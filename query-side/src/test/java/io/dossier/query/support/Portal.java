package io.dossier.query.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.test.tester.WebGraphQlTester;

/** Sends GraphQL as the portal does, through all that a web request passes. */
public final class Portal {

    private Portal() {}

    /** A caller that sees its own writes, in English. */
    public static WebGraphQlTester tester(ExecutionGraphQlService service, List<WebGraphQlInterceptor> interceptors) {
        return WebGraphQlTester.builder(WebGraphQlHandler.builder(service)
                        .interceptors(interceptors)
                        .build())
                .header("Dossier-Consistency", "strong")
                .header("Accept-Language", "en")
                .build();
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
