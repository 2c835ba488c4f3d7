package io.dossier.server.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;

/** OAuth 2 bearer tokens. */
record TokenLogin(String issuer, JwtDecoder decoder, Converter<Jwt, AbstractAuthenticationToken> user)
        implements Login {

    @Override
    public void at(HttpSecurity doors) throws Exception {
        BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
        challenge.setRealmName("Dossier");
        doors.addFilterBefore(new IdentityAway(), BearerTokenAuthenticationFilter.class);
        doors.oauth2ResourceServer(tokens -> tokens.jwt(
                        jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(user))
                // where one gets a token is told to who has none (RFC 9728)
                .protectedResourceMetadata(told ->
                        told.protectedResourceMetadataCustomizer(metadata -> metadata.authorizationServer(issuer)))
                .authenticationEntryPoint((request, response, failure) -> {
                    challenge.commence(request, response, failure); // says in a header what is wrong with the token
                    if (failure instanceof OAuth2AuthenticationException) {
                        HttpAnswer.TOKEN_NOT_VALID.to(request, response);
                    } else {
                        HttpAnswer.TOKEN_MISSING.to(request, response, issuer);
                    }
                }));
    }
}
