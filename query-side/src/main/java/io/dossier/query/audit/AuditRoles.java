package io.dossier.query.audit;

import io.dossier.api.Role;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may do what with audits. */
final class AuditRoles {

    /** An audit changes nothing in the books, so that those may begin one who may send no command. */
    private static final List<Role> BEGINNERS = List.of(Role.AUDITOR, Role.OPERATOR);

    private static final List<Role> READERS = List.of(Role.AUDITOR, Role.MANAGER, Role.DIRECTOR, Role.OPERATOR);

    /** Documents name people and what they said: as the history does. */
    private static final List<Role> READERS_OF_VALUES = List.of(Role.AUDITOR, Role.MANAGER, Role.DIRECTOR);

    private AuditRoles() {}

    /**
     * The name of the user who begins an audit.
     *
     * @throws QueryProblem AUDIT_NOT_PERMITTED if they may not
     */
    static String beginner() {
        require(BEGINNERS);
        return userName();
    }

    /** @throws QueryProblem AUDIT_NOT_PERMITTED if the current user may not read reports */
    static void requireReader() {
        require(READERS);
    }

    static boolean mayReadValues() {
        return hasOneOf(READERS_OF_VALUES);
    }

    /** Of who is logged in; of nobody, {@code operator}. */
    static String userName() {
        @Nullable Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user == null ? Role.OPERATOR.label() : user.getName();
    }

    private static void require(List<Role> permitted) {
        if (!hasOneOf(permitted)) {
            throw new QueryProblem(
                    ProblemCode.AUDIT_NOT_PERMITTED,
                    null,
                    permitted.stream().map(Role::label).collect(Collectors.joining(", ")));
        }
    }

    private static boolean hasOneOf(List<Role> permitted) {
        @Nullable Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null
                && user.getAuthorities().stream()
                        .anyMatch(granted -> permitted.stream()
                                .anyMatch(role -> ("ROLE_" + role.label()).equals(granted.getAuthority())));
    }
}
