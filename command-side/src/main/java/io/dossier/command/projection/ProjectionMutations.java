package io.dossier.command.projection;

import io.dossier.api.CommandReceipt;
import io.dossier.api.projection.RetryParkedSequence;
import io.dossier.api.projection.SkipParkedEvent;
import io.dossier.command.desk.MutationDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class ProjectionMutations {
    private final MutationDesk desk;

    ProjectionMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record RetryParkedSequenceInput(
            String projection,
            String sequence,
            String reason,
            @Nullable String commandId) {}

    record SkipParkedEventInput(
            String projection,
            long position,
            String reason,
            @Nullable String commandId) {}

    @MutationMapping
    CommandReceipt retryParkedSequence(@Argument RetryParkedSequenceInput input) {
        return desk.submit(
                new RetryParkedSequence(input.projection(), input.sequence(), input.reason()), input.commandId());
    }

    @MutationMapping
    CommandReceipt skipParkedEvent(@Argument SkipParkedEventInput input) {
        return desk.submit(
                new SkipParkedEvent(input.projection(), input.position(), input.reason()), input.commandId());
    }
}
