package io.dossier.command.disclosure;

import io.dossier.api.CommandReceipt;
import io.dossier.api.disclosure.RevealPersonalData;
import io.dossier.api.disclosure.RevealedSubject;
import io.dossier.api.unit.UnitId;
import io.dossier.command.desk.Inputs;
import io.dossier.command.desk.MalformedInput;
import io.dossier.command.desk.MutationDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class DisclosureMutations {
    private final MutationDesk desk;

    DisclosureMutations(MutationDesk desk) {
        this.desk = desk;
    }

    record RevealPersonalDataInput(
            RevealedSubject subject,
            String id,
            String reason,
            @Nullable String commandId) {}

    @MutationMapping
    CommandReceipt revealPersonalData(@Argument RevealPersonalDataInput input) {
        return desk.submit(
                new RevealPersonalData(input.subject(), id(input.subject(), input.id()), input.reason()),
                input.commandId());
    }

    private static String id(RevealedSubject subject, String text) {
        return switch (subject) {
            case UNIT -> {
                if (!UnitId.isWellFormed(text)) {
                    throw new MalformedInput("UNIT_ID_MALFORMED", "id", text);
                }
                yield text;
            }
            case TENANCY, COMPLAINT -> Inputs.uuid("id", text).toString();
        };
    }
}
