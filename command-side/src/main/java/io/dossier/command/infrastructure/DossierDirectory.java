package io.dossier.command.infrastructure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dossier.api.Command;
import io.dossier.api.renovation.RenovationCommand;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.TenancyCommand;
import io.dossier.api.unit.RegisterUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds the dossier that decides a command. Commands to a tenancy or a renovation carry only its id; the event that
 * brought the id into the world tells which unit's it is, and never changes, so that answers may be kept.
 */
public final class DossierDirectory {
    private final Function<String, Optional<String>> index;
    private final Cache<UUID, String> known =
            Caffeine.newBuilder().maximumSize(100_000).build();

    /**
     * @param index the unit whose event brought an id into the world; empty if none did
     */
    public DossierDirectory(Function<String, Optional<String>> index) {
        this.index = index;
    }

    /** The id of the dossier; one that has no events, where nobody knows the tenancy or renovation. */
    public String dossierOf(Command command) {
        return switch (command) {
            case RegisterUnit c -> c.unitId().value();
            case MoveInTenant c -> c.unitId().value();
            case TenancyCommand c -> dossierOf(c.tenancyId());
            case RenovationCommand c -> dossierOf(c.renovationId());
            default -> throw new IllegalArgumentException("no dossier decides a " + command.getClass());
        };
    }

    /** The id of the dossier of a tenancy or renovation; one that has no events, where nobody knows it. */
    public String dossierOf(UUID id) {
        String cached = known.getIfPresent(id);
        if (cached != null) {
            return cached;
        }
        Optional<String> found = index.apply(id.toString());
        found.ifPresent(unit -> known.put(id, unit));
        return found.orElse("unknown/" + id);
    }
}
