package io.dossier.server.identity;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.RestTemplate;

/**
 * The identity provider, asked by OpenID Connect discovery.
 *
 * @param issuer its address, as in its tokens
 */
record Provider(String issuer) {

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    /** What a provider says its issuer is may be long. */
    private static final int LONGEST_ECHO = 200;

    /**
     * What verifies its tokens, by its keys of today and those that it has later.
     *
     * @throws ProviderAway if it does not tell what is needed for that
     */
    JwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
        try {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .restOperations(asked())
                    .build();
            decoder.setJwtValidator(validator);
            return decoder;
        } catch (RuntimeException unspecific) { // it says neither which address nor which status
            throw new ProviderAway("%s: %s".formatted(withoutUser(discovery()), why()));
        }
    }

    /** A provider that does not answer must not hold up everybody who comes. */
    private static RestTemplate asked() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(2));
        requests.setReadTimeout(Duration.ofSeconds(5));
        return new RestTemplate(requests);
    }

    private String discovery() {
        return issuer.replaceAll("/+$", "") + DISCOVERY;
    }

    private String why() {
        try {
            Map<?, ?> told = asked().getForObject(URI.create(discovery()), Map.class);
            @Nullable Object itself = told == null ? null : told.get("issuer");
            return issuer.equals(itself)
                    ? "it does not tell where its keys are, or they cannot be read"
                    : "it calls itself [%s]".formatted(shown(String.valueOf(itself)));
        } catch (RestClientResponseException e) {
            return "HTTP " + e.getStatusCode().value();
        } catch (RestClientException e) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            return cause instanceof IOException unreached
                    ? "%s: %s".formatted(unreached.getClass().getSimpleName(), unreached.getMessage())
                    : "what it answers is no JSON";
        }
    }

    private static String withoutUser(String address) {
        return address.replaceAll("//[^/@]*@", "//");
    }

    /** What anybody says is an issuer's address, fit for the log. */
    static String shown(String text) {
        String plain = withoutUser(text).replaceAll("[^\\x21-\\x7E]", "?");
        return plain.length() <= LONGEST_ECHO ? plain : plain.substring(0, LONGEST_ECHO) + "…";
    }
}
