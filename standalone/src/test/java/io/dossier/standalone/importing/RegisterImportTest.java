package io.dossier.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.Command;
import io.dossier.api.Role;
import io.dossier.api.callback.RecordCallback;
import io.dossier.api.complaint.AnswerCustomer;
import io.dossier.api.complaint.AssignComplaint;
import io.dossier.api.complaint.CloseComplaint;
import io.dossier.api.complaint.ComplaintCommand;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.complaint.ReportResult;
import io.dossier.command.decision.Sender;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The register of complaints is imported (R6.7, R6.11)")
class RegisterImportTest {
    private static final String COMPLAINTS =
            "complaint_ref,kind,unit_id,registered_at,channel,severity,subject,content,"
                    + "complainant_name,complainant_phone,first_responder,substantiated,finding,verified_at,department,assigned_at,"
                    + "due_on,answer,answered_at,result,result_at,signed_off_at,closed_at\n";
    private static final String ENTERED =
            "C-1,COMPLAINT,A-101,2025-03-03 09:10,HOTLINE,NORMAL,空調漏水,會議室空調漏水,陳思遠,+86 21 5555 0101,front-desk,";
    private static final String SOLVED = "yes,冷凝水管堵塞,2025-03-03 10:00,工程部,2025-03-03,2025-03-05,明日上門,2025-03-03 11:00,"
            + "已疏通,2025-03-04 15:00,2025-03-04,";
    private static final String CALLBACKS =
            "complaint_ref,callback_number,called_at,method,reached,satisfied,explanation,next_callback_on,"
                    + "rectification_department,rectification_due_on,rectification_result,rectified_at,"
                    + "rectification_signed_off_at,callback_reviewed_at\n";
    private static final String DISSATISFIED =
            "C-1,1,2025-03-05 09:00,PHONE,yes,no,仍有滴水,2025-03-07,ENGINEERING,2025-03-06,已更換水管,2025-03-06 10:00,2025-03-06 11:00,\n";
    private static final String SATISFIED = "C-1,2,2025-03-07 09:00,PHONE,yes,yes,,,,,,,,2025-03-10\n";
    private static final String WHOLE_STORY =
            "RegisterComplaint, VerifyComplaint, AssignComplaint, AnswerCustomer, ReportResult,"
                    + " SignOffResult, RecordCallback, ReportResult, SignOffResult, RecordCallback, CloseComplaint, ReviewCallback";

    private final FakeDesk desk = new FakeDesk();
    private ImportFolder folder = new ImportFolder(Path.of(""));

    @BeforeEach
    void folder(@TempDir Path directory) {
        folder = new ImportFolder(directory).withTenant();
    }

    private static String row(String closedAt) {
        return COMPLAINTS + ENTERED + SOLVED + closedAt + "\n";
    }

    private List<ComplaintCommand> steps() {
        return desk.history().stream()
                .filter(ComplaintCommand.class::isInstance)
                .map(ComplaintCommand.class::cast)
                .toList();
    }

    private String story() {
        return String.join(
                ", ",
                steps().stream().map(step -> step.getClass().getSimpleName()).toList());
    }

    private <C extends Command> C only(Class<C> type) {
        return steps().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRowBecomesTheOrdinaryCommandsInTheOrderOfTimeWithItsCallbacksBetweenThem() {
        ImportReport report = folder.with("complaints.csv", row("2025-03-07 12:00"))
                .with("callbacks.csv", CALLBACKS + SATISFIED + DISSATISFIED)
                .importedInto(desk);

        assertThat(report.accepted()).isEqualTo(5);
        assertThat(report.exitCode()).isZero();
        assertThat(story()).isEqualTo(WHOLE_STORY);
        assertThat(only(RegisterComplaint.class).registeredAt()).contains(Instant.parse("2025-03-03T09:10:00Z"));
        assertThat(only(AssignComplaint.class).department()).isEqualTo("ENGINEERING");
        assertThat(only(AssignComplaint.class).dueOn()).contains(LocalDate.of(2025, 3, 5));
        assertThat(only(RecordCallback.class).rectification()).isPresent();
    }

    @Test
    void aStepOfWhichOnlyTheDayIsKnownHappenedRightAfterWhatUsuallyComesBeforeIt() {
        folder.with("complaints.csv", row("")).importedInto(desk);

        assertThat(only(AssignComplaint.class).assignedAt()).contains(Instant.parse("2025-03-03T10:00:00Z"));
        assertThat(only(AnswerCustomer.class).answeredAt()).contains(Instant.parse("2025-03-03T11:00:00Z"));
    }

    @Test
    void whoImportsActsInTheRoleThatMayTakeEachStepAndIsNamed_R6_7() {
        folder.with("complaints.csv", row("2025-03-07 12:00"))
                .with("callbacks.csv", CALLBACKS + DISSATISFIED + SATISFIED)
                .importedInto(desk);

        assertThat(desk.callers())
                .allSatisfy(caller -> assertThat(caller.actor()).isEqualTo("import"));
        assertThat(desk.callers())
                .filteredOn(caller -> caller.role() == Role.DEPARTMENT_HEAD)
                .hasSize(2)
                .allSatisfy(caller -> assertThat(caller.headOf()).containsExactly(Sender.ALL));
        assertThat(desk.callers())
                .filteredOn(caller -> caller.role() == Role.MANAGER)
                .hasSize(1);
    }

    @Test
    void theSecondTimeNothingChangesInWhicheverLanguage() {
        folder.with("complaints.csv", row("")).importedInto(desk);
        List<Command> once = desk.history();

        ImportReport again = folder.with(
                        "complaints.csv",
                        "登記編號,類型,單元號,登記時間,渠道,嚴重程度,投訴事項,投訴內容,投訴人,聯系電話,首問責任人,是否屬實,核實情況,核實時間,"
                                + "責任部門,派單時間,解決期限,答復,答復時間,處理結果,結果時間,簽字時間,結案時間\n"
                                + "C-1,投訴,A-101,2025年3月3日 09:10,投訴熱線,一般,空調漏水,會議室空調漏水,陳思遠,+86 21 5555 0101,front-desk,"
                                + "是,冷凝水管堵塞,2025/3/3 10:00,ENGINEERING,2025/3/3,2025/3/5,明日上門,2025/3/3 11:00,"
                                + "已疏通,2025/3/4 15:00,2025/3/4,\n")
                .importedInto(desk);

        assertThat(again.exitCode()).isZero();
        assertThat(desk.history()).isEqualTo(once);
    }

    @Test
    void aMatterThatWentOnSinceIsToldFromThere() {
        folder.with("complaints.csv", COMPLAINTS + ENTERED + ",,,,,,,,,,,\n").importedInto(desk);
        assertThat(story()).isEqualTo("RegisterComplaint");

        folder.with("complaints.csv", row("2025-03-07 12:00"))
                .with("callbacks.csv", CALLBACKS + DISSATISFIED + SATISFIED)
                .importedInto(desk);

        assertThat(story()).isEqualTo(WHOLE_STORY);
    }

    @Test
    void afterAStepThatBreaksARuleTheRestOfTheMatterWaitsAndNothingElse() {
        desk.refuses(ReportResult.class, true);
        String other = ENTERED.replace("C-1", "C-2") + ",,,,,,,,,,,\n";

        folder.with("complaints.csv", row("2025-03-07 12:00") + other)
                .with("callbacks.csv", CALLBACKS + DISSATISFIED + SATISFIED)
                .importedInto(desk);

        assertThat(folder.rejectsOf("complaints.rejects.csv"))
                .singleElement()
                .asString()
                .startsWith("2,STEP_REFUSED (R6.7): ")
                .contains("(column result),C-1,");
        assertThat(folder.rejectsOf("callbacks.rejects.csv"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("WAITS_FOR_STEP").contains("line 2 of complaints.csv"));
        assertThat(steps()).filteredOn(RegisterComplaint.class::isInstance).hasSize(2);
        assertThat(steps()).noneMatch(CloseComplaint.class::isInstance);

        desk.refuses(ReportResult.class, false);
        assertThat(folder.importedInto(desk).exitCode()).isZero();
        assertThat(steps()).filteredOn(CloseComplaint.class::isInstance).hasSize(1);
    }

    @Test
    void aMatterIsNotClosedWhileOneOfItsCallbacksCannotBeRead_R6_2() {
        folder.with("complaints.csv", row("2025-03-07 12:00"))
                .with("callbacks.csv", CALLBACKS + DISSATISFIED + SATISFIED.replace("PHONE", "smoke signals"))
                .importedInto(desk);

        assertThat(folder.rejectsOf("callbacks.rejects.csv"))
                .anySatisfy(row -> assertThat(row).contains("NOT_A_METHOD").contains("method"))
                .anySatisfy(row -> assertThat(row).contains("line 3 of callbacks.csv"));
        assertThat(folder.rejectsOf("complaints.rejects.csv"))
                .singleElement()
                .asString()
                .contains("WAITS_FOR_STEP");
        assertThat(story()).endsWith("ReportResult, SignOffResult");
    }

    @Test
    void everythingThatCannotBeReadIsNamedByItsColumn() {
        folder.with(
                        "complaints.csv",
                        row("").replace("COMPLAINT,", "GRIEVANCE,")
                                .replace("2025-03-03 09:10", "yesterday")
                                .replace(",yes,", ",maybe,")
                                .replace("明日上門,2025-03-03 11:00", "明日上門,"))
                .importedInto(desk);

        assertThat(folder.rejectsOf("complaints.rejects.csv"))
                .singleElement()
                .asString()
                .contains("NOT_A_KIND: kind ")
                .contains("NOT_A_MOMENT: registered_at ")
                .contains("NOT_YES_OR_NO: substantiated ")
                .contains("NEEDS_ANOTHER: answer is given, but answered_at is empty");
        assertThat(steps()).isEmpty();
    }

    @Test
    void theSameMatterAndTheSameCallbackStandOnce() {
        folder.with("complaints.csv", row("") + ENTERED + ",,,,,,,,,,,\n")
                .with("callbacks.csv", CALLBACKS + DISSATISFIED + DISSATISFIED)
                .importedInto(desk);

        assertThat(folder.rejectsOf("complaints.rejects.csv"))
                .singleElement()
                .asString()
                .contains("ALREADY_ON_LINE: complaint_ref");
        assertThat(folder.rejectsOf("callbacks.rejects.csv"))
                .singleElement()
                .asString()
                .contains("ALREADY_ON_LINE: callback_number");
    }
}
