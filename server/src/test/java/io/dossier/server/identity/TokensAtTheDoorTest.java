package io.dossier.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import io.dossier.server.ServerConfiguration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;

@DisplayName("Who comes with a token of the office's identity provider")
class TokensAtTheDoorTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static @Nullable Issuer issuer;
    private static @Nullable ConfigurableApplicationContext application;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ServerConfiguration.class, IdentityConfiguration.class})
    static class Application {
        @Bean
        Who who() {
            return new Who();
        }
    }

    @Controller
    static class Who {
        @QueryMapping
        List<String> who(Authentication user) {
            return Stream.concat(
                            Stream.of(user.getName()),
                            user.getAuthorities().stream()
                                    .map(GrantedAuthority::getAuthority)
                                    .filter(authority -> !authority.startsWith("FACTOR_")))
                    .toList();
        }
    }

    @BeforeAll
    static void open() throws Exception {
        issuer = new Issuer();
        application = new SpringApplicationBuilder(Application.class)
                .properties(
                        "spring.config.import=classpath:dossier.yaml",
                        "spring.graphql.schema.locations=classpath*:graphql/,classpath*:graphql/test/",
                        "management.endpoints.web.exposure.include=health,info",
                        "dossier.identity.issuer=" + issuer.address())
                .run("--server.port=0", "--server.address=127.0.0.1");
    }

    @AfterAll
    static void close() {
        if (application != null) {
            application.close();
        }
        if (issuer != null) {
            issuer.close();
        }
    }

    private static Issuer issuer() {
        if (issuer == null) {
            throw new IllegalStateException("not open");
        }
        return issuer;
    }

    private static HttpResponse<String> ask(String path, @Nullable String authorization)
            throws IOException, InterruptedException {
        if (application == null) {
            throw new IllegalStateException("not open");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + application.getEnvironment().getRequiredProperty("local.server.port") + path))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ who }\"}"));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void isNotLetIn(String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("/graphql", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer realm=\"Dossier\"")
                .contains("error=\"invalid_token\"");
        assertThat(answer.body())
                .contains("\"code\":\"TOKEN_NOT_VALID\"", "WWW-Authenticate")
                .doesNotContain(token);
    }

    @Test
    void isWhoTheTokenSays() throws Exception {
        HttpResponse<String> answer = ask(
                "/graphql", "Bearer " + issuer().token(claims -> claims.claim("departments", List.of("ENGINEERING"))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"data\":{\"who\":[\"wang.fang\",\"ROLE_manager\",\"DEPARTMENT_ENGINEERING\"]}}");
    }

    @Test
    void withoutOneIsAskedForOne() throws Exception {
        HttpResponse<String> answer = ask("/graphql", null);

        assertThat(answer.statusCode()).isEqualTo(401);
        String challenge = answer.headers().firstValue("WWW-Authenticate").orElseThrow();
        assertThat(challenge)
                .startsWith("Bearer realm=\"Dossier\", resource_metadata=\"http://")
                .doesNotContain("error");
        assertThat(answer.body())
                .contains("\"code\":\"TOKEN_NOT_VALID\"")
                .contains("There is no token", "Authorization: Bearer TOKEN", issuer().address());
        URI metadata = URI.create(challenge.replaceAll(".*resource_metadata=\"([^\"]*)\".*", "$1"));
        assertThat(HTTP.send(HttpRequest.newBuilder(metadata).build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("\"authorization_servers\":[\"" + issuer().address() + "\"]");
    }

    @Test
    void withTheDemoUsersPasswordIsNotLetIn() throws Exception {
        HttpResponse<String> answer = ask("/graphql", "Basic bWFuYWdlcjpkb3NzaWVy");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("There is no token", issuer().address());
    }

    @Test
    void isNotLetInWithATokenThatIsNotInOrder() throws Exception {
        isNotLetIn("abc");
        isNotLetIn(issuer().forged());
        isNotLetIn(issuer().unsigned());
        isNotLetIn(issuer().token(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3_600)))));
        isNotLetIn(issuer().token(claims -> claims.audience("another-service")));
        isNotLetIn(issuer().token(claims -> claims.audience(List.of())));
        isNotLetIn(issuer().token(claims -> claims.issuer("http://127.0.0.1/other")));
        isNotLetIn(issuer().token(claims -> claims.claim("preferred_username", null)));
    }

    @Test
    void withoutARoleInTheOfficeMayAskNothing() throws Exception {
        HttpResponse<String> answer =
                ask("/graphql", "Bearer " + issuer().token(claims -> claims.claim("roles", List.of("visitor"))));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"NOT_ALLOWED\"");
    }

    @Test
    void seesOfTheOperatorsDoorsWhatTheirRoleAllows() throws JOSEException, IOException, InterruptedException {
        String manager = "Bearer " + issuer().token(claims -> claims);

        HttpResponse<String> answer = ask("/actuator/info", manager);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"NOT_ALLOWED\"");
    }
}
