package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.escalated;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.ComplaintEvent.ComplaintEscalated;
import io.dossier.api.complaint.EscalateComplaint;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.StepOffences;
import io.dossier.command.specification.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("EscalateComplaint (R6.4)")
public class EscalationTest implements OffenceTable {
    private static final StepOffences STEP = new StepOffences(
            "escalatedAt",
            matter(registered(), verified()),
            (id, at) -> new EscalateComplaint(id, Addressee.LEADERSHIP, "the press asks", at));
    private static final Texts REASON =
            new Texts("reason", Clause.R6_4, 1000, matter(registered()), text -> escalate(Addressee.MANAGER, text));

    private static EscalateComplaint escalate(Addressee addressee, String reason) {
        return new EscalateComplaint(COMPLAINT, addressee, reason, Optional.empty());
    }

    @Test
    void reportsASpecialCaseUpwards_R6_4() {
        matter(registered(), escalated(Addressee.MANAGER))
                .when(escalate(Addressee.LEADERSHIP, "the press asks"))
                .becomes(new ComplaintEscalated(theMatter(), Addressee.LEADERSHIP, "the press asks", NOW));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(against("nobody is told twice")
                                .given(matter(registered(), escalated(Addressee.MANAGER)))
                                .when(escalate(Addressee.MANAGER, "again"))
                                .isRefused(rule("ALREADY_ESCALATED", Clause.R6_4, "addressee", "MANAGER"))),
                        REASON.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REASON.justWithin();
    }
}
