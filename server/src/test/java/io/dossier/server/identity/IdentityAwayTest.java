package io.dossier.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("While the identity provider is away")
class IdentityAwayTest {
    private static HttpResponse<String> ask(ConfigurableApplicationContext application, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                        + application.getEnvironment().getRequiredProperty("local.server.port")
                                        + "/graphql"))
                                .header("Content-Type", "application/json")
                                .header("Accept-Language", "en")
                                .header("Authorization", "Bearer " + token)
                                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ who }\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whoComesWithATokenIsToldToComeAgain_andIsLetInWhenItIsBack() throws Exception {
        try (Issuer issuer = new Issuer();
                ConfigurableApplicationContext application = new SpringApplicationBuilder(
                                TokensAtTheDoorTest.Application.class)
                        .properties(
                                "spring.config.import=classpath:dossier.yaml",
                                "spring.graphql.schema.locations=classpath*:graphql/,classpath*:graphql/test/",
                                "dossier.identity.issuer=" + issuer.address())
                        .run("--server.port=0", "--server.address=127.0.0.1")) {
            String token = issuer.token(claims -> claims);
            issuer.away(true);

            HttpResponse<String> answer = ask(application, token);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("5");
            assertThat(answer.body())
                    .contains("\"code\":\"IDENTITY_UNAVAILABLE\"", "try again soon")
                    .doesNotContain(token);

            issuer.away(false);
            assertThat(ask(application, token).statusCode()).isEqualTo(200);

            issuer.away(true);
            assertThat(ask(application, issuer.forged()).statusCode())
                    .as("what is known of the provider's keys does for a while")
                    .isEqualTo(401);
        }
    }
}
