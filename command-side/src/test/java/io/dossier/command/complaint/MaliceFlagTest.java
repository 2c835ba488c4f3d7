package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.flagged;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintEvent.ComplaintFlaggedMalicious;
import io.dossier.api.complaint.FlagMalicious;
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

@DisplayName("FlagMalicious (R6.8)")
public class MaliceFlagTest implements OffenceTable {
    private static final StepOffences STEP = new StepOffences(
            "flaggedAt", matter(registered(), verified()), (id, at) -> new FlagMalicious(id, "made up", at));
    private static final Texts REASON =
            new Texts("reason", Clause.R6_8, 1000, matter(registered()), MaliceFlagTest::flag);

    private static FlagMalicious flag(String reason) {
        return new FlagMalicious(COMPLAINT, reason, Optional.empty());
    }

    @Test
    void holdsTheMatterToBeMalicious_R6_8() {
        matter(registered()).when(flag("made up")).becomes(new ComplaintFlaggedMalicious(theMatter(), "made up", NOW));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(against("it is said once")
                                .given(matter(registered(), flagged()))
                                .when(flag("made up"))
                                .isRefused(rule(
                                        "ALREADY_FLAGGED",
                                        Clause.R6_8,
                                        "complaintId",
                                        "REGISTERED",
                                        "CUSTOMER_SERVICE 客戶服務部",
                                        "2026-03-16"))),
                        REASON.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REASON.justWithin();
    }
}
