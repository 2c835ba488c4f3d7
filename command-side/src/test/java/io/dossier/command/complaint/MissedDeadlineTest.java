package io.dossier.command.complaint;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.Given.TODAY;
import static io.dossier.command.specification.Given.uuid;
import static io.dossier.command.specification.GivenMatter.ANSWER_DUE;
import static io.dossier.command.specification.GivenMatter.CLEANING;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.ENGINEERING;
import static io.dossier.command.specification.GivenMatter.NEXT_CALLBACK;
import static io.dossier.command.specification.GivenMatter.RECTIFICATION_DUE;
import static io.dossier.command.specification.GivenMatter.RESULT_DUE;
import static io.dossier.command.specification.GivenMatter.answered;
import static io.dossier.command.specification.GivenMatter.arranged;
import static io.dossier.command.specification.GivenMatter.assigned;
import static io.dossier.command.specification.GivenMatter.closed;
import static io.dossier.command.specification.GivenMatter.dissatisfied;
import static io.dossier.command.specification.GivenMatter.missed;
import static io.dossier.command.specification.GivenMatter.rectification;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.reported;
import static io.dossier.command.specification.GivenMatter.resolved;
import static io.dossier.command.specification.GivenMatter.satisfied;
import static io.dossier.command.specification.GivenMatter.theMatter;
import static io.dossier.command.specification.GivenMatter.verified;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Refusal;
import io.dossier.api.Role;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.ComplaintEvent.DeadlineMissed;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.RecordMissedDeadline;
import io.dossier.command.specification.ComplaintSpecification;
import io.dossier.command.specification.Offence;
import io.dossier.command.specification.OffenceTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RecordMissedDeadline (R7.12)")
public class MissedDeadlineTest implements OffenceTable {

    private static ComplaintSpecification bySystem(String instant, MatterEvent... events) {
        return matter(events).by("dossier", Role.SYSTEM).at(instant);
    }

    private static RecordMissedDeadline miss(Deadline deadline, LocalDate dueOn) {
        return new RecordMissedDeadline(COMPLAINT, deadline, dueOn);
    }

    @Test
    void theDayAfterTheLastTheAnswerWasMissed_R7_14() {
        bySystem("2026-03-19T16:00:00Z", registered())
                .when(miss(Deadline.ANSWER, ANSWER_DUE))
                .becomes(new DeadlineMissed(theMatter(), Deadline.ANSWER, ANSWER_DUE, Optional.empty()));
    }

    @Test
    void theDepartmentThatIsLateIsNamed_R6_4() {
        bySystem("2026-03-19T04:00:00Z", registered(), verified(), assigned())
                .when(miss(Deadline.RESULT, RESULT_DUE))
                .becomes(new DeadlineMissed(theMatter(), Deadline.RESULT, RESULT_DUE, Optional.of(ENGINEERING)));
    }

    @Test
    void renewedWorkAndCallbacksAreMissedEachOnItsOwnDay_R9_3() {
        MatterEvent[] dissatisfied = {
            registered(),
            verified(),
            assigned(),
            answered(),
            reported(),
            dissatisfied(),
            rectification(),
            arranged(2, CLEANING, CallbackMethod.PHONE, NEXT_CALLBACK)
        };
        bySystem("2026-03-18T04:00:00Z", dissatisfied)
                .when(miss(Deadline.RECTIFICATION, RECTIFICATION_DUE))
                .becomes(new DeadlineMissed(
                        theMatter(), Deadline.RECTIFICATION, RECTIFICATION_DUE, Optional.of(CLEANING)));
        bySystem("2026-03-18T04:00:00Z", dissatisfied)
                .when(miss(Deadline.CALLBACK, NEXT_CALLBACK))
                .becomes(new DeadlineMissed(theMatter(), Deadline.CALLBACK, NEXT_CALLBACK, Optional.empty()));
    }

    @Override
    public List<Offence> offences() {
        return List.of(
                against("the matter stands in the register")
                        .given(bySystem("2026-03-20T04:00:00Z"))
                        .when(new RecordMissedDeadline(uuid(99), Deadline.ANSWER, ANSWER_DUE))
                        .isRefused(rule("COMPLAINT_UNKNOWN", Clause.R6_3, "complaintId", uuid(99).toString())),
                against("what was done is not missed")
                        .given(bySystem("2026-03-20T04:00:00Z", registered(), answered()))
                        .when(miss(Deadline.ANSWER, ANSWER_DUE))
                        .isRefused(refused("DEADLINE_NOT_OPEN", "deadline")),
                against("of a closed matter nothing is due")
                        .given(bySystem("2026-03-20T04:00:00Z", registered(), resolved(), satisfied(), closed()))
                        .when(miss(Deadline.ANSWER, ANSWER_DUE))
                        .isRefused(refused("DEADLINE_NOT_OPEN", "deadline")),
                against("the day that passed is the day that was set")
                        .given(bySystem("2026-03-20T04:00:00Z", registered()))
                        .when(miss(Deadline.ANSWER, TODAY))
                        .isRefused(rule("DEADLINE_NOT_OPEN", Clause.R7_12, "deadline", "ANSWER", "2026-03-16")),
                against("the last day has passed to its end")
                        .given(bySystem("2026-03-19T15:59:59Z", registered()))
                        .when(miss(Deadline.ANSWER, ANSWER_DUE))
                        .isRefused(refused("DEADLINE_NOT_PASSED", "dueOn")),
                against("a day is missed once")
                        .given(bySystem("2026-03-20T04:00:00Z", registered(), missed(Deadline.ANSWER, ANSWER_DUE)))
                        .when(miss(Deadline.ANSWER, ANSWER_DUE))
                        .isRefused(refused("DEADLINE_ALREADY_RECORDED", "deadline")));
    }

    private static Refusal refused(String code, String field) {
        return rule(code, Clause.R7_12, field, "ANSWER", "2026-03-19");
    }
}
