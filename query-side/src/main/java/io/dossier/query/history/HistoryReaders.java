package io.dossier.query.history;

import io.dossier.api.Role;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may read who did what: auditors, and those who answer for the office. Everybody else may not. */
public final class HistoryReaders {

    private static final List<Role> PERMITTED = List.of(Role.AUDITOR, Role.MANAGER, Role.DIRECTOR);

    private HistoryReaders() {}

    /** @throws QueryProblem NOT_PERMITTED if the current user has none of the roles */
    public static void require() {
        @Nullable Authentication user = SecurityContextHolder.getContext().getAuthentication();
        if (user == null
                || user.getAuthorities().stream()
                        .noneMatch(authority -> PERMITTED.stream()
                                .anyMatch(role -> ("ROLE_" + role.label()).equals(authority.getAuthority())))) {
            throw new QueryProblem(
                    ProblemCode.NOT_PERMITTED,
                    null,
                    PERMITTED.stream().map(Role::label).collect(Collectors.joining(", ")));
        }
    }
}
