package io.dossier.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossier.server.setting.UnusableSetting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The identity provider that is set")
class IdentityConfigurationTest {
    private static IdentityProperties of(String issuer) {
        return new IdentityProperties(issuer, "dossier", "preferred_username", "roles", "departments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "login.example", "ftp://login.example", "https://", "https://bad host"})
    void mustBeAnAddress(String issuer) {
        assertThatThrownBy(() -> new IdentityConfiguration().jwtDecoder(of(issuer)))
                .isInstanceOfSatisfying(UnusableSetting.class, refused -> {
                    assertThat(refused.getMessage())
                            .isEqualTo(
                                    "The setting dossier.identity.issuer is [%s], which is no address of an identity provider."
                                            .formatted(issuer));
                    assertThat(refused.remedy()).contains("DOSSIER_IDENTITY_ISSUER=https://");
                });
    }

    @Test
    void needNotBeThereYet() {
        assertThatCode(() -> new IdentityConfiguration().jwtDecoder(of("https://nobody.invalid/realm")))
                .doesNotThrowAnyException();
    }
}
