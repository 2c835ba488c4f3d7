package io.dossier.server.log;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** In the log it is roles that act, not people: who it was is in the history, for those who may know. */
public final class Roles {
    /** The key in the logging context. */
    public static final String KEY = "role";

    private static final String PREFIX = "ROLE_";

    private Roles() {}

    /** Tells the lines of the current request in which roles it comes; nothing of who is not logged in. */
    public static void tell(@Nullable Authentication user) {
        if (user == null) {
            return;
        }
        String roles = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(PREFIX))
                .map(authority -> authority.substring(PREFIX.length()))
                .filter(role -> !role.equals("ANONYMOUS"))
                .sorted()
                .collect(Collectors.joining(","));
        if (!roles.isEmpty()) {
            MDC.put(KEY, roles);
        }
    }

    /** To be called when the request ends. */
    public static void forget() {
        MDC.remove(KEY);
    }
}
