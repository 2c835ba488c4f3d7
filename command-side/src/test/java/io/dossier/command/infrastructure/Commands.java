package io.dossier.command.infrastructure;

import static io.dossier.command.specification.Given.COMPANY;
import static io.dossier.command.specification.Given.CONTACT;
import static io.dossier.command.specification.Given.LEASE_END;
import static io.dossier.command.specification.Given.LEASE_START;
import static io.dossier.command.specification.Given.MOVED_IN_ON;
import static io.dossier.command.specification.Given.RENOVATION;
import static io.dossier.command.specification.Given.TENANCY;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.Given.day;

import io.dossier.api.archive.Category;
import io.dossier.api.archive.DocumentClass;
import io.dossier.api.archive.FileDocument;
import io.dossier.api.renovation.ApplyForRenovation;
import io.dossier.api.tenancy.MoveInTenant;
import io.dossier.api.tenancy.RenameCompany;
import io.dossier.api.tenancy.TerminateLease;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.api.unit.UnitId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Commands with nothing wrong in them. */
final class Commands {
    private Commands() {}

    static RegisterUnit register() {
        return register(UNIT);
    }

    static RegisterUnit register(UnitId unitId) {
        return new RegisterUnit(unitId, "甲座", 12, "1203", new BigDecimal("186.50"));
    }

    /** Of a room that no other unit has, if its number is its own. */
    static RegisterUnit register(UnitId unitId, int number) {
        return new RegisterUnit(unitId, "甲座", 12, Integer.toString(number), new BigDecimal("186.50"));
    }

    static MoveInTenant moveIn() {
        return moveIn(UNIT, TENANCY);
    }

    static MoveInTenant moveIn(UnitId unitId, UUID tenancyId) {
        return new MoveInTenant(unitId, tenancyId, COMPANY, CONTACT, LEASE_START, LEASE_END, MOVED_IN_ON);
    }

    static FileDocument file(UUID documentId) {
        return file(TENANCY, documentId);
    }

    static FileDocument file(UUID tenancyId, UUID documentId) {
        return new FileDocument(
                tenancyId, documentId, Category.OTHER, DocumentClass.WORKING, day("2026-03-10"), "A paper", List.of());
    }

    static RenameCompany rename(String name) {
        return new RenameCompany(TENANCY, name, day("2026-03-16"));
    }

    static ApplyForRenovation apply() {
        return new ApplyForRenovation(
                TENANCY, RENOVATION, "Red Brick", "Walls", day("2026-03-20"), day("2026-04-10"), day("2026-03-05"));
    }

    static TerminateLease terminate() {
        return new TerminateLease(TENANCY, day("2026-03-16"), "moved");
    }
}
