package io.dossier.server.identity;

import io.dossier.server.setting.UnusableSetting;
import io.dossier.server.web.Login;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Lets those in whom the office's identity provider vouches for. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
public class IdentityConfiguration {

    /** The provider is asked for its keys when the first token comes, so that the order in which services start does not matter. */
    @Bean
    JwtDecoder jwtDecoder(IdentityProperties settings) {
        String issuer = issuer(settings.issuer());
        OAuth2TokenValidator<Jwt> validator = new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience())));
        Provider provider = new Provider(issuer);
        return new ForeignIssuers(issuer, new SupplierJwtDecoder(() -> provider.decoder(validator)), System::nanoTime);
    }

    @Bean
    ProviderCheck providerCheck(IdentityProperties settings) {
        return new ProviderCheck(new Provider(settings.issuer()));
    }

    @Bean
    Login login(JwtDecoder decoder, IdentityProperties settings) {
        return Login.byToken(settings.issuer(), decoder, new TokenUser(settings));
    }

    private static String issuer(String given) {
        try {
            URI issuer = new URI(given);
            if (issuer.getHost() != null && List.of("http", "https").contains(issuer.getScheme())) {
                return given;
            }
        } catch (URISyntaxException e) {
            // said below, as of every other text that is no address
        }
        throw new UnusableSetting(
                "dossier.identity.issuer",
                given,
                "which is no address of an identity provider",
                "Give the issuer of the office's tokens, such as DOSSIER_IDENTITY_ISSUER=https://login.example/realms/office.",
                null);
    }
}
