package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.closed;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.reopened;
import static io.dossier.command.specification.GivenMatter.resolved;
import static io.dossier.command.specification.GivenMatter.satisfied;
import static io.dossier.command.specification.GivenMatter.set;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.ReopenComplaint;
import io.dossier.command.specification.ComplaintSpecification;
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

@DisplayName("ReopenComplaint (R7.11)")
public class ReopeningTest implements OffenceTable {
    private static final ComplaintSpecification CLOSED = matter(registered(), resolved(), satisfied(), closed());
    private static final StepOffences STEP =
            new StepOffences("reopenedAt", CLOSED, (id, at) -> new ReopenComplaint(id, "leaks again", at));
    private static final Texts REASON = new Texts("reason", Clause.R7_11, 1000, CLOSED, ReopeningTest::reopen);

    private static ReopenComplaint reopen(String reason) {
        return new ReopenComplaint(COMPLAINT, reason, Optional.empty());
    }

    @Test
    void takesAClosedMatterUpAgain_andAResultIsDueThoughNobodyIsToldToSolveIt_R7_11_R6_4() {
        CLOSED.when(reopen("leaks again"))
                .becomes(new ComplaintReopened(theMatter(), "leaks again", NOW), set(Deadline.RESULT, NOW));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.ofAnyMatter(
                                "2026-03-16T02:59:59Z", "2026-03-16 11:00:00", "2026-03-16 10:59:59", Clause.R6_7),
                        Stream.of(
                                open("RESOLVED_ON_THE_SPOT", registered(), resolved(), satisfied()),
                                open("REOPENED", registered(), resolved(), satisfied(), closed(), reopened())),
                        REASON.offences())
                .flatMap(offences -> offences)
                .toList();
    }

    private static Offence open(String state, MatterEvent... events) {
        return against("an open matter is open: " + state)
                .given(matter(events))
                .when(reopen("leaks again"))
                .isRefused(rule("COMPLAINT_NOT_CLOSED", Clause.R7_11, "complaintId", state));
    }

    @TestFactory
    Stream<DynamicTest> acceptsTextsJustWithinTheLimits() {
        return REASON.justWithin();
    }
}
