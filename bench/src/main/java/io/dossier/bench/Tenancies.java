package io.dossier.bench;

import io.dossier.api.Command;
import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.archive.FileDocument;
import io.dossier.api.tenancy.Contact;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.api.unit.UnitId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Commands of clients that open dossiers, and of clients that each file papers into a dossier of their own. */
final class Tenancies {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private Tenancies() {}

    /** Every other command moves a tenant into the unit that was registered before it. */
    static Command opening(String series, int client, long round) {
        UnitId unit = new UnitId(series + client + "-" + round / 2);
        return round % 2 == 0 ? register(unit, client) : moveIn(unit, UUID.randomUUID());
    }

    static RegisterUnit register(UnitId unit, int client) {
        return new RegisterUnit(unit, "B" + client, 1, unit.value(), BigDecimal.TEN);
    }

    static MoveInTenant moveIn(UnitId unit, UUID tenancy) {
        return new MoveInTenant(
                unit, tenancy, "星河科技有限公司", new Contact("陳思遠", "+86 21 5555 0101"), DAY, DAY.plusYears(2), DAY);
    }

    /** The tenancy of a client. */
    static UUID tenancy(int client) {
        return UUID.nameUUIDFromBytes(("tenancy " + client).getBytes(StandardCharsets.UTF_8));
    }

    static UnitId unit(int client) {
        return new UnitId("E" + client);
    }

    /** A paper for a client's tenancy, which must have begun. */
    static FileDocument filing(int client, long round) {
        return new FileDocument(
                tenancy(client),
                UUID.randomUUID(),
                Category.values()[(int) (round % Category.values().length)],
                DocumentClass.WORKING,
                DAY.plusDays(round % 300),
                "二裝圖紙 " + round,
                List.of());
    }
}
