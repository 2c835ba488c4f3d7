package io.dossier.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

@DisplayName("Who a token speaks of")
class TokenUserTest {
    private static AbstractAuthenticationToken user(String rolesClaim, Map<String, Object> claims) {
        IdentityProperties settings = new IdentityProperties(
                "https://login.example", "dossier", "preferred_username", rolesClaim, "departments");
        Instant now = Instant.parse("2026-11-26T08:00:00Z");
        return new TokenUser(settings).convert(new Jwt("t", now, now.plusSeconds(60), Map.of("alg", "RS256"), claims));
    }

    private static List<String> authorities(AbstractAuthenticationToken user) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }

    @Test
    void nameRolesAndDepartmentsAreTheClaims() {
        AbstractAuthenticationToken user = user(
                "roles",
                Map.of(
                        "preferred_username",
                        "wang.fang",
                        "roles",
                        List.of("department-head", "manager"),
                        "departments",
                        List.of("ENGINEERING")));

        assertThat(user.getName()).isEqualTo("wang.fang");
        assertThat(authorities(user)).containsExactly("ROLE_department-head", "ROLE_manager", "DEPARTMENT_ENGINEERING");
    }

    @Test
    void rolesMayLieInAClaimOfAClaim() {
        AbstractAuthenticationToken user = user(
                "realm_access.roles",
                Map.of("preferred_username", "a", "realm_access", Map.of("roles", List.of("auditor"))));

        assertThat(authorities(user)).containsExactly("ROLE_auditor");
    }

    @Test
    void aClaimWhoseNameHasADotIsFoundByIt() {
        AbstractAuthenticationToken user = user(
                "https://office.example/roles",
                Map.of("preferred_username", "a", "https://office.example/roles", List.of("auditor")));

        assertThat(authorities(user)).containsExactly("ROLE_auditor");
    }

    @Test
    void nobodyBecomesTheSystemOrWhatTheOfficeDoesNotKnow() {
        AbstractAuthenticationToken user = user(
                "roles",
                Map.of("preferred_username", "a", "roles", List.of("system", "offline_access", "ROLE_manager", 7)));

        assertThat(authorities(user)).isEmpty();
    }

    @Test
    void withoutClaimsOfRolesOneMayDoNothing() {
        assertThat(authorities(user("roles", Map.of("preferred_username", "a"))))
                .isEmpty();
        assertThat(authorities(user("roles", Map.of("preferred_username", "a", "roles", "manager"))))
                .as("a text is no list")
                .isEmpty();
    }

    @Test
    void aTokenThatNamesNobodyIsNotTaken() {
        assertThatThrownBy(() -> user("roles", Map.of("sub", "1")))
                .isInstanceOf(InvalidBearerTokenException.class)
                .hasMessageContaining("preferred_username");
        assertThatThrownBy(() -> user("roles", Map.of("preferred_username", " ")))
                .isInstanceOf(InvalidBearerTokenException.class);
    }
}
