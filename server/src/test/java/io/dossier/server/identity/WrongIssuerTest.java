package io.dossier.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@DisplayName("The log says of an issuer that is set wrongly")
@ExtendWith(OutputCaptureExtension.class)
class WrongIssuerTest {

    @Test
    void whereAndWhyItIsNotFound(CapturedOutput log) throws Exception {
        try (Issuer issuer = new Issuer()) {
            new ProviderCheck(new Provider(issuer.address() + "/realms/misspelt")).check();

            assertThat(log.getAll())
                    .contains(
                            "WARN",
                            "DOSSIER_IDENTITY_ISSUER",
                            issuer.address() + "/realms/misspelt/.well-known/openid-configuration: HTTP 404");
        }
    }

    @Test
    void thatNobodyListensThere_andNoPasswordOfItsAddress(CapturedOutput log) {
        new ProviderCheck(new Provider("http://dossier:hidden-word@127.0.0.1:1/realms/office")).check();

        assertThat(log.getAll())
                .contains("http://127.0.0.1:1/realms/office/.well-known/openid-configuration: ConnectException")
                .doesNotContain("hidden-word");
    }

    @Test
    void whatTheProviderThatIsThereCallsItself(CapturedOutput log) throws Exception {
        try (Issuer issuer = new Issuer()) {
            new ProviderCheck(new Provider(issuer.address().replace("127.0.0.1", "localhost"))).check();

            assertThat(log.getAll()).contains("it calls itself [%s]".formatted(issuer.address()));
        }
    }

    @Test
    void nothingIfItIsRight(CapturedOutput log) throws Exception {
        try (Issuer issuer = new Issuer()) {
            new ProviderCheck(new Provider(issuer.address())).check();

            assertThat(log.getAll()).doesNotContain("DOSSIER_IDENTITY_ISSUER");
        }
    }

    @Test
    void whichOneATokenNamesInstead_onceAMinute(CapturedOutput log) throws Exception {
        try (Issuer issuer = new Issuer()) {
            AtomicLong now = new AtomicLong(-7);
            JwtDecoder office = new ForeignIssuers(
                    issuer.address(),
                    new Provider(issuer.address()).decoder(token -> OAuth2TokenValidatorResult.success()),
                    now::get);
            try (Issuer stranger = new Issuer()) {
                for (int i = 0; i < 3; i++) {
                    String token = stranger.token(claims -> claims);
                    assertThatThrownBy(() -> office.decode(token)).isInstanceOf(BadJwtException.class);
                }
                assertThat(log.getAll())
                        .containsOnlyOnce("issuer is [%s], for those of [%s] are taken alone"
                                .formatted(stranger.address(), issuer.address()));

                now.addAndGet(Duration.ofMinutes(1).toNanos());
                String forged =
                        stranger.token(claims -> claims.issuer("http://x/\n2026-01-01 ERROR " + "x".repeat(5_000)));
                assertThatThrownBy(() -> office.decode(forged)).isInstanceOf(BadJwtException.class);

                assertThat(log.getAll())
                        .contains("issuer is [http://x/?2026-01-01?ERROR?xxx")
                        .doesNotContain("x".repeat(300));
            }
        }
    }

    @Test
    void nothingOfATokenThatMerelyIsNotInOrder(CapturedOutput log) throws Exception {
        try (Issuer issuer = new Issuer()) {
            JwtDecoder office = new ForeignIssuers(
                    issuer.address(),
                    new Provider(issuer.address()).decoder(token -> OAuth2TokenValidatorResult.success()),
                    System::nanoTime);
            String forged = issuer.forged();

            assertThatThrownBy(() -> office.decode(forged)).isInstanceOf(BadJwtException.class);
            assertThatThrownBy(() -> office.decode("abc")).isInstanceOf(BadJwtException.class);

            assertThat(log.getAll()).doesNotContain("A token was refused");
        }
    }
}
