package io.dossier.server.identity;

import io.dossier.api.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Makes of a token that is in order the user that it speaks of: name, roles, and departments that the user heads. */
record TokenUser(IdentityProperties settings) implements Converter<Jwt, AbstractAuthenticationToken> {

    /** @throws InvalidBearerTokenException if the token names nobody */
    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String name = claim(token.getClaims(), settings.nameClaim())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(given -> !given.isBlank())
                .orElseThrow(() -> new InvalidBearerTokenException(
                        "the token has no claim " + settings.nameClaim() + " with the user's name"));
        List<GrantedAuthority> authorities = Stream.concat(
                        texts(token, settings.rolesClaim())
                                .flatMap(label -> Role.ofPerson(label).stream())
                                .map(role -> "ROLE_" + role.label()),
                        texts(token, settings.departmentsClaim()).map(id -> "DEPARTMENT_" + id))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
        return new JwtAuthenticationToken(token, authorities, name);
    }

    private static Stream<String> texts(Jwt token, String claim) {
        return claim(token.getClaims(), claim)
                .filter(Collection.class::isInstance)
                .map(list -> ((Collection<?>) list)
                        .stream().filter(String.class::isInstance).map(String.class::cast))
                .orElseGet(Stream::empty);
    }

    /** A claim of that name; if there is none, of the claims of the claim before its first dot. */
    private static Optional<Object> claim(Map<?, ?> claims, String name) {
        @Nullable Object found = claims.get(name);
        int dot = name.indexOf('.');
        if (found != null || dot < 0) {
            return Optional.ofNullable(found);
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? claim(inner, name.substring(dot + 1))
                : Optional.empty();
    }
}
