package io.dossier.command.unit;

import io.dossier.api.Clause;
import io.dossier.api.unit.RegisterUnit;
import io.dossier.api.unit.UnitEvent.UnitRegistered;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Decimals;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.TextRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** Registering a unit opens its dossier (R1.2). */
public final class UnitRegistration {
    private UnitRegistration() {}

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final BigDecimal MAX_AREA = new BigDecimal("1000000");

    /** One unit has one dossier, so that a unit is registered once. */
    static final Rule<DossierState, RegisterUnit> UNIT_IS_NEW = Rule.<DossierState, RegisterUnit>of(
                    "UNIT_ALREADY_REGISTERED",
                    Clause.R1_2,
                    "unitId",
                    s -> s.state().unit().isEmpty())
            .naming(s -> List.of(s.command().unitId().value()));

    /** Streams of events go by their ids: those of units by what the office writes, all others by UUIDs. */
    static final Rule<DossierState, RegisterUnit> UNIT_ID_IS_NO_UUID = Rule.<DossierState, RegisterUnit>ofForm(
                    "UNIT_ID_IS_UUID",
                    "unitId",
                    s -> !UUID_FORM.matcher(s.command().unitId().value()).matches())
            .naming(s -> List.of(s.command().unitId().value()));

    /** Floors of real buildings; anything else is a slip of the pen. */
    static final Rule<DossierState, RegisterUnit> FLOOR_IS_PLAUSIBLE = Rule.<DossierState, RegisterUnit>ofForm(
                    "FLOOR_OUT_OF_RANGE",
                    "floor",
                    s -> s.command().floor() >= -20 && s.command().floor() <= 300)
            .naming(s -> List.of(Integer.toString(s.command().floor()), "-20", "300"));

    static final Rule<DossierState, RegisterUnit> AREA_IS_POSITIVE = Rule.<DossierState, RegisterUnit>of(
                    "AREA_NOT_POSITIVE",
                    Clause.R1_10,
                    "areaSquareMetres",
                    s -> s.command().areaSquareMetres().signum() > 0)
            .naming(s -> List.of(Decimals.text(s.command().areaSquareMetres())));

    static final Rule<DossierState, RegisterUnit> AREA_IS_PLAUSIBLE = Rule.<DossierState, RegisterUnit>ofForm(
                    "AREA_OUT_OF_RANGE",
                    "areaSquareMetres",
                    s -> isPlausible(s.command().areaSquareMetres()))
            .naming(s -> List.of(MAX_AREA.toPlainString()));

    /** Decides {@link RegisterUnit}. */
    public static final Decider<DossierState, RegisterUnit> DECIDER = Decider.of(
            RegisterUnit.class,
            s -> List.of(new UnitRegistered(
                    s.command().unitId(),
                    s.command().building(),
                    s.command().floor(),
                    s.command().number(),
                    s.command().areaSquareMetres())),
            List.of(UNIT_IS_NEW, UNIT_ID_IS_NO_UUID),
            TextRules.required("building", RegisterUnit::building, Policy::placeMaxLength),
            List.of(FLOOR_IS_PLAUSIBLE),
            TextRules.required("number", RegisterUnit::number, Policy::placeMaxLength),
            List.of(AREA_IS_POSITIVE, AREA_IS_PLAUSIBLE));

    private static boolean isPlausible(BigDecimal area) {
        return Decimals.isOrdinary(area) && area.scale() <= 4 && area.compareTo(MAX_AREA) <= 0;
    }
}
