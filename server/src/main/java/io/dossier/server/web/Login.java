package io.dossier.server.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** How callers show who they are. Each application has one. */
public sealed interface Login permits PasswordLogin, TokenLogin {

    /** By the name and password of a user, with every request (HTTP Basic). */
    static Login byPassword() {
        return new PasswordLogin();
    }

    /**
     * By a token of an identity provider, with every request (OAuth 2 bearer).
     *
     * @param issuer the provider's address, which is told to who has no token
     * @param decoder verifies it
     * @param user makes of a token that is in order the user that it speaks of
     */
    static Login byToken(String issuer, JwtDecoder decoder, Converter<Jwt, AbstractAuthenticationToken> user) {
        return new TokenLogin(issuer, decoder, user);
    }

    /** Makes it known at the doors. */
    void at(HttpSecurity doors) throws Exception;
}
