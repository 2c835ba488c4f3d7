package io.dossier.command.sample;

import io.dossier.api.CommandReceipt;
import io.dossier.api.sample.CheckingDepartment;
import io.dossier.api.sample.DrawSample;
import io.dossier.api.sample.Quarter;
import io.dossier.api.sample.RecordExternalCheck;
import io.dossier.api.sample.RecordFinding;
import io.dossier.api.sample.Topic;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MalformedInput;
import io.dossier.command.desk.MutationDesk;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class SampleMutations {
    private final MutationDesk desk;

    SampleMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record DrawSampleInput(
            String quarter, @Nullable String seed, @Nullable String commandId) {}

    record RecordFindingInput(
            String quarter,
            String complaintId,
            Topic topic,
            boolean reached,
            @Nullable String opinion,
            boolean problemFound,
            @Nullable String handling,
            @Nullable String result,
            @Nullable OffsetDateTime askedAt,
            @Nullable String commandId) {}

    record RecordExternalCheckInput(
            String quarter,
            CheckingDepartment by,
            String result,
            @Nullable String remarks,
            @Nullable OffsetDateTime checkedAt,
            @Nullable String commandId) {}

    private static Quarter quarter(String text) {
        if (!Quarter.isWellFormed(text)) {
            throw new MalformedInput("QUARTER_MALFORMED", "quarter", text);
        }
        return new Quarter(text);
    }

    @MutationMapping
    CommandReceipt drawSample(@Argument DrawSampleInput input) {
        return desk.submit(
                new DrawSample(quarter(input.quarter()), Optional.ofNullable(input.seed())), input.commandId());
    }

    @MutationMapping
    CommandReceipt recordFinding(@Argument RecordFindingInput input) {
        return desk.submit(
                new RecordFinding(
                        quarter(input.quarter()),
                        Inputs.uuid("complaintId", input.complaintId()),
                        input.topic(),
                        input.reached(),
                        Inputs.orBlank(input.opinion()),
                        input.problemFound(),
                        Inputs.orBlank(input.handling()),
                        Inputs.orBlank(input.result()),
                        Inputs.moment("askedAt", input.askedAt())),
                input.commandId());
    }

    @MutationMapping
    CommandReceipt recordExternalCheck(@Argument RecordExternalCheckInput input) {
        return desk.submit(
                new RecordExternalCheck(
                        quarter(input.quarter()),
                        input.by(),
                        input.result(),
                        Inputs.orBlank(input.remarks()),
                        Inputs.moment("checkedAt", input.checkedAt())),
                input.commandId());
    }
}
