package io.dossier.command.desk;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Role;
import io.dossier.eventstore.CorrelationIds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Hands a mutation's command in on behalf of the user who is logged in. Authorities {@code ROLE_manager} and the like say which role
 * the user has, {@code DEPARTMENT_ENGINEERING} and the like which departments they head; {@code DEPARTMENT_*} is all of them.
 */
@Component
public class MutationDesk {
    private static final List<Role> MOST_ALLOWED_FIRST = List.of(
            Role.MANAGER,
            Role.SUPERVISOR,
            Role.ASSISTANT,
            Role.FRONT_DESK,
            Role.DIRECTOR,
            Role.DEPARTMENT_HEAD,
            Role.AUDITOR,
            Role.REPORTING,
            Role.OPERATOR);

    private final CommandDesk desk;
    private final Permissions permissions;
    private final NewestEvent newest;

    /**
     * Hands in at this desk.
     *
     * @param newest up to where whoever does not say what they have seen knows what has happened
     */
    public MutationDesk(CommandDesk desk, Permissions permissions, NewestEvent newest) {
        this.desk = desk;
        this.permissions = permissions;
        this.newest = newest;
    }

    /**
     * Submits a command for the current user.
     *
     * @param commandId the caller's own id of the command, as it was sent; null where none was
     * @throws MalformedInput if the command id has not the form of one
     * @throws NotPermitted if none of the user's roles may send it
     */
    public CommandReceipt submit(Command command, @Nullable String commandId) {
        return submit(command, commandId, OptionalLong.empty());
    }

    /**
     * The same for a command to a matter, which several people may act on at once.
     *
     * @param seenPosition of the newest event of the matter that they have seen: if there are later ones of other people, the command is refused and
     *     told which; null if they do not say, when they are taken to know what had happened by the moment in which the command came in
     */
    public CommandReceipt submit(Command command, @Nullable String commandId, @Nullable Long seenPosition) {
        return submit(command, commandId, OptionalLong.of(seenPosition == null ? newest.position() : seenPosition));
    }

    private CommandReceipt submit(Command command, @Nullable String commandId, OptionalLong seenPosition) {
        Authentication user = Optional.ofNullable(
                        SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new IllegalStateException("a mutation reached its controller without a user"));
        Caller caller = new Caller(
                user.getName(), roleFor(command, user), CorrelationIds.current(), headOf(user), seenPosition);
        return desk.submit(command, Inputs.commandId(commandId), caller);
    }

    /** Of several roles that may send the command the one to which rules allow most; it is stored with what it allowed. */
    private Role roleFor(Command command, Authentication user) {
        var permitted = permissions.of(command.getClass()).roles();
        return roles(user)
                .filter(permitted::contains)
                .min(Comparator.comparing(MOST_ALLOWED_FIRST::indexOf))
                .or(() -> roles(user).findFirst())
                .orElseThrow(() -> new IllegalStateException("a user without a role reached a mutation"));
    }

    private static Stream<Role> roles(Authentication user) {
        return authorities(user, "ROLE_").flatMap(label -> Role.ofPerson(label).stream());
    }

    private static Set<String> headOf(Authentication user) {
        return authorities(user, "DEPARTMENT_").collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> authorities(Authentication user, String prefix) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(prefix))
                .map(authority -> authority.substring(prefix.length()));
    }
}
