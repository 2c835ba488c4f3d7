package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.unit.UnitId;
import io.dossier.command.decision.Characters;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import java.util.List;

/** What must be recorded of every matter (R6.11). */
final class EntryRules {
    private EntryRules() {}

    static final Rule<NewMatter, RegisterComplaint> ID_IS_NEW = Rule.<NewMatter, RegisterComplaint>ofForm(
                    "ID_ALREADY_USED",
                    "complaintId",
                    s -> s.state().matter().registration().isEmpty())
            .naming(s -> List.of(s.command().complaintId().toString()));

    static final Rule<NewMatter, RegisterComplaint> NAME_IS_GIVEN = Rule.of(
            "COMPLAINANT_NAME_MISSING",
            Clause.R6_11,
            "complainantName",
            s -> Characters.saySomething(s.command().complainant().name()));

    static final Rule<NewMatter, RegisterComplaint> PHONE_IS_GIVEN = Rule.of(
            "COMPLAINANT_PHONE_MISSING",
            Clause.R6_11,
            "complainantPhone",
            s -> Characters.saySomething(s.command().complainant().phone()));

    static final Rule<NewMatter, RegisterComplaint> PLACE_IS_GIVEN = Rule.of(
            "UNIT_MISSING",
            Clause.R6_11,
            "unitId",
            s -> s.command().unitId().isPresent() || s.command().publicArea().isPresent());

    static final Rule<NewMatter, RegisterComplaint> UNIT_IS_REGISTERED = Rule.<NewMatter, RegisterComplaint>of(
                    "UNIT_UNKNOWN",
                    Clause.R6_11,
                    "unitId",
                    s -> s.command().unitId().isEmpty()
                            || s.state().premises().unit().isPresent())
            .naming(EntryRules::unit);

    /** A customer is who lets a unit; of the place of a vacant one it must be said why the matter is taken. */
    static final Rule<NewMatter, RegisterComplaint> UNIT_IS_LET = Rule.<NewMatter, RegisterComplaint>of(
                    "UNIT_VACANT",
                    Clause.R6_11,
                    "unitId",
                    s -> s.command().publicArea().isPresent()
                            || s.state().premises().unit().isEmpty()
                            || Entry.tenancy(s).isPresent())
            .naming(EntryRules::unit);

    static final Rule<NewMatter, RegisterComplaint> FIRST_RESPONDER_IS_NAMED = Rule.<NewMatter, RegisterComplaint>of(
                    "TEXT_MISSING",
                    Clause.R7_11,
                    "firstResponder",
                    s -> s.command()
                            .firstResponder()
                            .map(Characters::saySomething)
                            .orElse(true))
            .naming(s -> List.of("firstResponder"));

    private static List<String> unit(Situation<NewMatter, RegisterComplaint> s) {
        return List.of(s.command().unitId().map(UnitId::value).orElse(""));
    }
}
