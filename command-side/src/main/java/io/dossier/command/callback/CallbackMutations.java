package io.dossier.command.callback;

import io.dossier.api.CommandReceipt;
import io.dossier.api.callback.ArrangeCallback;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.callback.RecordCallback;
import io.dossier.api.callback.Rectification;
import io.dossier.api.callback.ReviewCallback;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MutationDesk;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class CallbackMutations {
    private final MutationDesk desk;

    CallbackMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record RectificationInput(String department, LocalDate dueOn) {
        Rectification toRectification() {
            return new Rectification(department, Inputs.date("rectification.dueOn", dueOn));
        }
    }

    record ArrangeCallbackInput(
            String complaintId,
            CallbackMethod method,
            LocalDate dueOn,
            @Nullable OffsetDateTime arrangedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    record RecordCallbackInput(
            String complaintId,
            CallbackMethod method,
            boolean reached,
            @Nullable Boolean satisfied,
            @Nullable String suggestion,
            @Nullable String explanation,
            @Nullable LocalDate nextCallbackOn,
            @Nullable RectificationInput rectification,
            @Nullable OffsetDateTime calledAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    record ReviewCallbackInput(
            String complaintId,
            int number,
            @Nullable String remark,
            @Nullable OffsetDateTime reviewedAt,
            @Nullable Long seenPosition,
            @Nullable String commandId) {}

    @MutationMapping
    CommandReceipt arrangeCallback(@Argument ArrangeCallbackInput input) {
        return desk.submit(
                new ArrangeCallback(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.method(),
                        Inputs.date("dueOn", input.dueOn()),
                        Inputs.moment("arrangedAt", input.arrangedAt())),
                input.commandId(),
                input.seenPosition());
    }

    @MutationMapping
    CommandReceipt recordCallback(@Argument RecordCallbackInput input) {
        return desk.submit(
                new RecordCallback(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.method(),
                        input.reached(),
                        Optional.ofNullable(input.satisfied()),
                        Inputs.orBlank(input.suggestion()),
                        Inputs.orBlank(input.explanation()),
                        Inputs.optionalDate("nextCallbackOn", input.nextCallbackOn()),
                        Optional.ofNullable(input.rectification()).map(RectificationInput::toRectification),
                        Inputs.moment("calledAt", input.calledAt())),
                input.commandId(),
                input.seenPosition());
    }

    @MutationMapping
    CommandReceipt reviewCallback(@Argument ReviewCallbackInput input) {
        return desk.submit(
                new ReviewCallback(
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.number(),
                        Inputs.orBlank(input.remark()),
                        Inputs.moment("reviewedAt", input.reviewedAt())),
                input.commandId(),
                input.seenPosition());
    }
}
