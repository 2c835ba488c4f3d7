package io.dossier.query.worklist;

import static io.dossier.query.support.Matters.answered;
import static io.dossier.query.support.Matters.arranged;
import static io.dossier.query.support.Matters.assigned;
import static io.dossier.query.support.Matters.at;
import static io.dossier.query.support.Matters.calledBack;
import static io.dossier.query.support.Matters.closed;
import static io.dossier.query.support.Matters.registered;
import static io.dossier.query.support.Matters.result;
import static io.dossier.query.support.Matters.signedOff;
import static io.dossier.query.support.Matters.verified;
import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.complaint.ComplaintEvent.ComplaintReopened;
import io.dossier.api.complaint.ComplaintEvent.ComplaintResolvedOnTheSpot;
import io.dossier.api.complaint.ComplaintEvent.DeadlineSet;
import io.dossier.api.complaint.ComplaintEvent.ReviewRecorded;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.Severity;
import io.dossier.query.infrastructure.access.MattersInSight;
import io.dossier.query.infrastructure.projection.Stamp;
import io.dossier.query.support.Matters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The lists of what is to be done")
class WorkListsTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-16");
    private static final Instant AT = at(MONDAY, 0);
    private static final Matter MATTER = matter("leak");

    private static Matter matter(String name) {
        return Matters.in("A-1203", "tenancy", ComplaintKind.COMPLAINT, name);
    }

    private static Optional<WorkMatter> known(MatterEvent... events) {
        Optional<WorkMatter> known = Optional.empty();
        for (int i = 0; i < events.length; i++) {
            known = Optional.of(WorkMatter.after(known, events[i], new Stamp(i + 1L, AT, MetaData::emptyInstance)));
        }
        return known;
    }

    /** The lists on which a matter is that had such a life. */
    private static List<WorkListKind> listsOf(LocalDate today, String user, MatterEvent... events) {
        WorkLists lists = lists(null, today, user, known(events));
        return Arrays.stream(WorkListKind.values())
                .filter(kind -> !lists.page(kind, null, 10).isEmpty())
                .toList();
    }

    @SafeVarargs
    private static WorkLists lists(
            @org.jspecify.annotations.Nullable String department,
            LocalDate today,
            String user,
            Optional<WorkMatter>... matters) {
        List<Placed> open = Arrays.stream(matters)
                .flatMap(matter -> matter.flatMap(WorkMatter::item).stream())
                .map(item -> Placed.of(WorkItem.parse(item.line()))) // as it is stored
                .sorted(Placed.MOST_URGENT_FIRST)
                .toList();
        return new WorkLists(open, department, MattersInSight.ALL, today, user);
    }

    private static MatterEvent[] life(MatterEvent... events) {
        return events;
    }

    private static MatterEvent[] then(MatterEvent[] before, MatterEvent... events) {
        List<MatterEvent> all = new ArrayList<>(List.of(before));
        all.addAll(List.of(events));
        return all.toArray(MatterEvent[]::new);
    }

    private static final MatterEvent[] ANSWERED = life(
            registered(MATTER, Severity.NORMAL, AT), verified(MATTER, true, Severity.NORMAL, AT), answered(MATTER, AT));
    private static final MatterEvent[] ASSIGNED =
            then(ANSWERED, assigned(MATTER, "ENGINEERING", MONDAY.plusDays(2), AT));
    private static final MatterEvent[] REPORTED =
            then(ASSIGNED, result(MATTER, "ENGINEERING", AT), arranged(MATTER, 1, MONDAY.plusDays(2), AT));
    private static final MatterEvent[] CLOSED =
            then(REPORTED, signedOff(MATTER, "ENGINEERING", AT), calledBack(MATTER, 1, true, AT), closed(MATTER, AT));

    @ParameterizedTest
    @CsvSource({"2026-03-18, OPEN", "2026-03-19, DUE_TODAY", "2026-03-20, OVERDUE"})
    void theClearAnswerIsDueOnTheThirdDay_R7_14(LocalDate today, WorkListKind list) {
        assertThat(listsOf(today, "somebody", registered(MATTER, Severity.NORMAL, AT)))
                .contains(list, WorkListKind.WAITING_FOR_DEPARTMENT, WorkListKind.OPEN)
                .doesNotContain(
                        list == WorkListKind.DUE_TODAY ? WorkListKind.OVERDUE : WorkListKind.DUE_TODAY,
                        WorkListKind.MINE);
    }

    @Test
    void whatWasAnsweredWaitsForADepartmentUntilOneIsTold_R6_4() {
        assertThat(listsOf(MONDAY.plusDays(9), "", ANSWERED))
                .containsExactly(WorkListKind.WAITING_FOR_DEPARTMENT, WorkListKind.OPEN);
        assertThat(listsOf(MONDAY, "", ASSIGNED)).containsExactly(WorkListKind.OPEN);
    }

    @Test
    void whatIsUnfoundedOrSolvedOnTheSpotWaitsForNoDepartment_R6_4_R6_12() {
        assertThat(listsOf(
                        MONDAY,
                        "",
                        registered(MATTER, Severity.NORMAL, AT),
                        answered(MATTER, AT),
                        verified(MATTER, false, Severity.NORMAL, AT)))
                .containsExactly(WorkListKind.WAITING_FOR_CALLBACK, WorkListKind.OPEN);
        assertThat(listsOf(
                        MONDAY,
                        "",
                        registered(MATTER, Severity.MINOR, AT),
                        new ComplaintResolvedOnTheSpot(MATTER, "valve closed", AT)))
                .containsExactly(WorkListKind.WAITING_FOR_CALLBACK, WorkListKind.OPEN);
    }

    @Test
    void aResultWaitsForSignatureAndCallback_R6_6_R6_7() {
        assertThat(listsOf(MONDAY.plusDays(2), "", REPORTED))
                .containsExactly(
                        WorkListKind.DUE_TODAY,
                        WorkListKind.WAITING_FOR_SIGN_OFF,
                        WorkListKind.WAITING_FOR_CALLBACK,
                        WorkListKind.OPEN);
        assertThat(listsOf(MONDAY, "", then(REPORTED, signedOff(MATTER, "ENGINEERING", AT))))
                .containsExactly(WorkListKind.WAITING_FOR_CALLBACK, WorkListKind.OPEN);
        assertThat(listsOf(
                        MONDAY,
                        "",
                        then(REPORTED, signedOff(MATTER, "ENGINEERING", AT), calledBack(MATTER, 1, true, AT))))
                .containsExactly(WorkListKind.OPEN);
    }

    @Test
    void aGraveMatterWaitsForItsReview_andIsOverdueWithoutOne_R6_5() {
        MatterEvent[] grave = life(
                registered(MATTER, Severity.SERIOUS, AT),
                new DeadlineSet(MATTER, Deadline.REVIEW_MEETING, MONDAY.plusDays(3), AT),
                answered(MATTER, AT));
        assertThat(listsOf(MONDAY.plusDays(4), "", grave))
                .contains(WorkListKind.WAITING_FOR_REVIEW, WorkListKind.OVERDUE);
        assertThat(listsOf(
                        MONDAY.plusDays(4),
                        "",
                        then(grave, new ReviewRecorded(MATTER, "monthly checks", "吳工", MONDAY.plusDays(30), AT))))
                .doesNotContain(WorkListKind.WAITING_FOR_REVIEW, WorkListKind.OVERDUE);
    }

    @Test
    void theFirstResponderSeesTheirOwn_R7_11() {
        MatterEvent[] mine = life(registered(MATTER, Severity.NORMAL, "zhang.wei", AT));
        assertThat(listsOf(MONDAY, "zhang.wei", mine)).contains(WorkListKind.MINE);
        assertThat(listsOf(MONDAY, "", mine)).doesNotContain(WorkListKind.MINE);
    }

    @ParameterizedTest
    @EnumSource(WorkListKind.class)
    void aClosedMatterIsOnNone(WorkListKind list) {
        assertThat(listsOf(MONDAY.plusDays(30), "front-desk", CLOSED)).doesNotContain(list);
    }

    @Test
    void aReopenedMatterIsOverdueWhenNobodySolvesIt_R6_4_R7_11() {
        MatterEvent[] again = then(
                CLOSED,
                new ComplaintReopened(MATTER, "leaks again", AT),
                new DeadlineSet(MATTER, Deadline.RESULT, MONDAY.plusDays(3), AT));
        assertThat(listsOf(MONDAY.plusDays(4), "", again))
                .containsExactly(WorkListKind.OVERDUE, WorkListKind.WAITING_FOR_DEPARTMENT, WorkListKind.OPEN);
    }

    @Test
    void ofADepartmentOnlyWhatItSolvesNow_andTheCountsAreThoseOfTheLists_R6_4() {
        Matter carpet = matter("carpet");
        Optional<WorkMatter> cleaning = known(
                registered(carpet, Severity.NORMAL, AT),
                verified(carpet, true, Severity.NORMAL, AT),
                assigned(carpet, "CLEANING", MONDAY.plusDays(1), AT));
        LocalDate tuesday = MONDAY.plusDays(1);

        assertThat(lists("CLEANING", tuesday, "", known(ASSIGNED), cleaning).page(WorkListKind.OPEN, null, 10))
                .extracting(WorkItem::id)
                .containsExactly(carpet.complaintId().toString());
        assertThat(lists(null, tuesday, "", known(ASSIGNED), cleaning).page(WorkListKind.OPEN, null, 10))
                .as("the most urgent first")
                .extracting(WorkItem::department)
                .containsExactly("CLEANING", "ENGINEERING");
        assertThat(lists(null, tuesday, "", known(ASSIGNED), cleaning).counts())
                .containsAllEntriesOf(Map.of(
                        WorkListKind.OPEN, 2,
                        WorkListKind.DUE_TODAY, 1,
                        WorkListKind.OVERDUE, 0,
                        WorkListKind.WAITING_FOR_DEPARTMENT, 0));
    }
}
