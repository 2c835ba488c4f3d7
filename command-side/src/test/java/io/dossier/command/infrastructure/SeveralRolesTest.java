package io.dossier.command.infrastructure;

import static io.dossier.command.specification.GivenMatter.COMPLAINANT;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.PublicArea;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.complaint.Severity;
import io.dossier.api.complaint.VerifyComplaint;
import io.dossier.command.desk.MutationDesk;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@DisplayName("Who has several roles may do what any of them may, in whatever order they are told")
class SeveralRolesTest {
    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROLE_assistant,ROLE_manager", "ROLE_manager,ROLE_assistant"})
    void aManagerMayLowerASeverityThoughTheyAreAnAssistantToo_R6_5(String roles, @TempDir Path folder) {
        try (Node node = Node.over(folder.resolve("events.db"))) {
            node.having(new RegisterComplaint(
                    COMPLAINT,
                    ComplaintKind.COMPLAINT,
                    Optional.empty(),
                    Optional.of(new PublicArea(Optional.empty(), "corridor", "it is everybody's")),
                    COMPLAINANT,
                    "走廊燈不亮",
                    "三樓走廊的燈三天不亮",
                    Channel.HOTLINE,
                    Severity.SERIOUS,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            "wang.fang", "", AuthorityUtils.commaSeparatedStringToAuthorityList(roles)));

            assertThat(new MutationDesk(node.desk, CommandRoles::of, node.index::head)
                            .submit(
                                    new VerifyComplaint(COMPLAINT, true, Severity.NORMAL, "one lamp", Optional.empty()),
                                    null,
                                    null)
                            .refusals())
                    .isEmpty();
        }
    }
}
