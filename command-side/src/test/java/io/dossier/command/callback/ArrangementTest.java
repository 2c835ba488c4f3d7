package io.dossier.command.callback;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.Given.TODAY;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.GivenMatter.CLEANING;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.ENGINEERING;
import static io.dossier.command.specification.GivenMatter.NEXT_CALLBACK;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.arranged;
import static io.dossier.command.specification.GivenMatter.assigned;
import static io.dossier.command.specification.GivenMatter.dissatisfied;
import static io.dossier.command.specification.GivenMatter.rectification;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.reported;
import static io.dossier.command.specification.GivenMatter.resolved;
import static io.dossier.command.specification.GivenMatter.satisfied;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.unfounded;
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.callback.ArrangeCallback;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.command.specification.ComplaintSpecification;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import io.dossier.command.specification.StepOffences;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ArrangeCallback (R6.6, R9.2)")
public class ArrangementTest implements OffenceTable {
    private static final ComplaintSpecification REPORTED =
            matter(registered(), verified(), assigned(), reported(), arranged());
    private static final StepOffences STEP = new StepOffences(
            "arrangedAt", REPORTED, (id, at) -> new ArrangeCallback(id, CallbackMethod.VISIT, TODAY, at));

    private static ArrangeCallback arrange(String dueOn) {
        return new ArrangeCallback(COMPLAINT, CallbackMethod.VISIT, day(dueOn), Optional.empty());
    }

    private static CallbackArranged visit(int number, String department, String dueOn) {
        return new CallbackArranged(theMatter(), number, department, CallbackMethod.VISIT, day(dueOn), NOW);
    }

    @Test
    void changesWhatWasArrangedByItself_R9_2() {
        REPORTED.when(arrange("2026-03-16")).becomes(visit(1, ENGINEERING, "2026-03-16"));
    }

    @Test
    void changesTheDayThatWasPromisedBeforeTheRenewedWorkIsDone_R9_3() {
        matter(
                        registered(),
                        resolved(),
                        dissatisfied(),
                        rectification(),
                        arranged(2, CLEANING, CallbackMethod.PHONE, NEXT_CALLBACK))
                .when(arrange("2026-03-20"))
                .becomes(visit(2, CLEANING, "2026-03-20"));
    }

    @Test
    void aSatisfiedCustomerMayBeAskedOnceMore_R6_15() {
        matter(registered(), resolved(), satisfied())
                .when(arrange("2026-03-20"))
                .becomes(visit(2, "CUSTOMER_SERVICE", "2026-03-20"));
    }

    @Override
    public List<Offence> offences() {
        return Stream.of(
                        STEP.all(),
                        Stream.of(
                                against("there is a result to ask about")
                                        .given(matter(registered(), verified(), assigned()))
                                        .when(arrange("2026-03-20"))
                                        .isRefused(rule(
                                                "RESULT_MISSING",
                                                Clause.R6_6,
                                                "complaintId",
                                                "ASSIGNED",
                                                "ENGINEERING 工程部",
                                                "2026-03-16")),
                                against("an unfounded matter is answered first")
                                        .given(matter(registered(), unfounded()))
                                        .when(arrange("2026-03-20"))
                                        .isRefused(rule(
                                                "ANSWER_MISSING",
                                                Clause.R7_14,
                                                "complaintId",
                                                "VERIFIED",
                                                "CUSTOMER_SERVICE 客戶服務部",
                                                "2026-03-16")),
                                against("a department has its time before the customer is asked")
                                        .given(matter(
                                                registered(),
                                                resolved(),
                                                dissatisfied(),
                                                rectification(),
                                                arranged(2, CLEANING, CallbackMethod.PHONE, NEXT_CALLBACK)))
                                        .when(arrange("2026-03-16"))
                                        .isRefused(rule(
                                                "NEXT_CALLBACK_BEFORE_RECTIFICATION",
                                                Clause.R9_3,
                                                "dueOn",
                                                "dueOn",
                                                "2026-03-16",
                                                "2026-03-17")),
                                against("nothing is due in the past")
                                        .given(REPORTED)
                                        .when(arrange("2026-03-15"))
                                        .isRefused(rule(
                                                "DUE_IN_PAST",
                                                Clause.R9_2,
                                                "dueOn",
                                                "dueOn",
                                                "2026-03-15",
                                                "2026-03-16"))))
                .flatMap(offences -> offences)
                .toList();
    }
}
