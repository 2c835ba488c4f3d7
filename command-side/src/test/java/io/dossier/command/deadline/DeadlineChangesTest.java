package io.dossier.command.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.CustomerAnswered;
import io.dossier.api.complaint.ComplaintEvent.DepartmentAssigned;
import io.dossier.api.complaint.ComplaintEvent.ResultReported;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.OpenDeadline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an event does to a matter's timers (R6.4, R7.14, R9.2, R9.3)")
class DeadlineChangesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Matter MATTER =
            new Matter(UUID.randomUUID(), ComplaintKind.REPAIR, Optional.empty(), Optional.empty(), Optional.empty());

    private static void assertSets(MatterEvent event, Deadline deadline, LocalDate dueOn) {
        assertThat(DeadlineChanges.of(event).set())
                .extracting(OpenDeadline::deadline, OpenDeadline::dueOn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(deadline, dueOn));
    }

    @Test
    void a_department_has_a_day_whether_for_the_first_work_or_the_renewed_R6_4_R9_3() {
        assertThat(DeadlineChanges.of(new DepartmentAssigned(MATTER, "ENGINEERING", DAY, Optional.empty(), NOW))
                        .set())
                .extracting(OpenDeadline::deadline, OpenDeadline::dueOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Deadline.RESULT, DAY),
                        org.assertj.core.groups.Tuple.tuple(Deadline.RECTIFICATION, DAY));
    }

    @Test
    void an_answer_ends_the_day_for_it_R7_14() {
        DeadlineChanges changes = DeadlineChanges.of(new CustomerAnswered(MATTER, "明日上門", NOW));

        assertThat(changes.ended()).containsExactly(Deadline.ANSWER);
        assertThat(changes.set()).isEmpty();
    }

    @Test
    void a_result_ends_the_first_work_and_the_renewed_R9_3() {
        assertThat(DeadlineChanges.of(new ResultReported(MATTER, "CLEANING", "已清洗", NOW))
                        .ended())
                .containsExactlyInAnyOrder(Deadline.RESULT, Deadline.RECTIFICATION);
    }

    @Test
    void a_rectification_replaces_the_first_work_R9_3() {
        RectificationOrdered ordered = new RectificationOrdered(MATTER, 1, "CLEANING", DAY, NOW);

        assertSets(ordered, Deadline.RECTIFICATION, DAY);
        assertThat(DeadlineChanges.of(ordered).ended()).contains(Deadline.RESULT);
    }

    @Test
    void a_callback_that_is_arranged_has_a_day_and_one_that_is_made_has_none_R9_2() {
        assertSets(new CallbackArranged(MATTER, 1, "CLEANING", CallbackMethod.PHONE, DAY, NOW), Deadline.CALLBACK, DAY);
        assertThat(DeadlineChanges.of(new CallbackRecorded(
                                MATTER,
                                1,
                                "CLEANING",
                                CallbackMethod.PHONE,
                                DAY,
                                true,
                                Optional.of(true),
                                "",
                                "",
                                Optional.empty(),
                                NOW))
                        .ended())
                .contains(Deadline.CALLBACK);
    }

    @Test
    void closing_ends_all() {
        assertThat(DeadlineChanges.of(new ComplaintClosed(MATTER, NOW)).ended())
                .containsExactlyInAnyOrder(Deadline.values());
    }
}
