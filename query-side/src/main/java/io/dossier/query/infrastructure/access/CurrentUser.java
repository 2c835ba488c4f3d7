package io.dossier.query.infrastructure.access;

import io.dossier.api.Role;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is logged in on this thread. */
public final class CurrentUser {

    private static final String DEPARTMENT = "DEPARTMENT_";

    private CurrentUser() {}

    /** Their name; empty if nobody is. */
    public static String name() {
        @Nullable Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user == null ? "" : user.getName();
    }

    /**
     * Passes who may ask for a field of the schema's roots.
     *
     * @throws QueryProblem NOT_PERMITTED to everybody else, with the roles that may
     */
    public static void mustBeAllowed(String field) {
        Set<Role> permitted = QueryRoles.mayAsk(field);
        if (!isOneOf(permitted)) {
            throw new QueryProblem(ProblemCode.NOT_PERMITTED, null, field, new Labels(permitted));
        }
    }

    /** Roles as people read them. Unlike what a caller sent they are told whole, however many there are. */
    private record Labels(Set<Role> roles) {
        @Override
        public String toString() {
            return roles.stream().map(Role::label).sorted().collect(Collectors.joining(", "));
        }
    }

    /** Which matters they may see: those of the own departments, where all that they may see they see as the head of one. Nobody sees any. */
    public static MattersInSight matters() {
        return isOneOf(QueryRoles.SEE_EVERY_MATTER) ? MattersInSight.ALL : MattersInSight.ofHead(departments(), name());
    }

    private static Set<String> departments() {
        @Nullable Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user == null || !isOneOf(Set.of(Role.DEPARTMENT_HEAD))
                ? Set.of()
                : user.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.startsWith(DEPARTMENT))
                        .map(authority -> authority.substring(DEPARTMENT.length()))
                        .collect(Collectors.toSet());
    }

    /** Whether they have one of these roles; nobody has any. */
    public static boolean isOneOf(Collection<Role> roles) {
        @Nullable Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user != null
                && user.getAuthorities().stream()
                        .anyMatch(granted -> roles.stream()
                                .anyMatch(role -> ("ROLE_" + role.label()).equals(granted.getAuthority())));
    }
}
