package io.dossier.server.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider; {@code dossier.identity.*}.
 *
 * @param issuer its address, as in its tokens; keys and signature algorithms are found below it by OpenID Connect discovery
 * @param audience what its tokens must be made out to, so that those for other services are not taken
 * @param nameClaim the claim with the user's name, which is stored with every event that the user causes
 * @param rolesClaim the claim with the user's roles, a list of labels such as {@code front-desk}; dots lead into claims of claims, such as
 *     {@code realm_access.roles}. Labels that are no roles of the office are passed over
 * @param departmentsClaim the claim with the departments that the user heads, a list of their ids; {@code *} for all
 */
@ConfigurationProperties("dossier.identity")
record IdentityProperties(
        @DefaultValue("") String issuer,
        @DefaultValue("dossier") String audience,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("departments") String departmentsClaim) {}
