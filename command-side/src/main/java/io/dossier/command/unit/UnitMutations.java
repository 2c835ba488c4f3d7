package io.dossier.command.unit;

import io.dossier.api.CommandReceipt;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MutationDesk;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class UnitMutations {
    private final MutationDesk desk;

    UnitMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record RegisterUnitInput(
            String unitId,
            String building,
            int floor,
            String number,
            BigDecimal areaSquareMetres,
            @Nullable String commandId) {}

    @MutationMapping
    CommandReceipt registerUnit(@Argument RegisterUnitInput input) {
        return desk.submit(
                new RegisterUnit(
                        Inputs.unitId(input.unitId()),
                        input.building(),
                        input.floor(),
                        input.number(),
                        Inputs.decimal("areaSquareMetres", input.areaSquareMetres())),
                input.commandId());
    }
}
