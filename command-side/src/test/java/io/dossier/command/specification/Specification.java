package io.dossier.command.specification;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Event;
import io.dossier.api.Refusal;
import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.ResultValidator;

/** What has happened, to whatever a command is about. */
public interface Specification {
    Outcome when(Command command);

    /** A refusal for a rule of a regulation. */
    static Refusal rule(String code, Clause clause, String field, String... details) {
        return new Refusal(code, Optional.of(clause), Optional.of(field), List.of(details));
    }

    /** A refusal for a rule of form, which stands in no regulation. */
    static Refusal form(String code, String field, String... details) {
        return new Refusal(code, Optional.empty(), Optional.of(field), List.of(details));
    }

    /** What came of the command. */
    record Outcome(Command command, ResultValidator<?> result) {
        public void becomes(Event... events) {
            result.expectSuccessfulHandlerExecution()
                    .expectResultMessagePayload(CommandReceipt.accepted(command.about()))
                    .expectEvents((Object[]) events);
        }

        public void isAccepted() {
            result.expectSuccessfulHandlerExecution()
                    .expectResultMessagePayload(CommandReceipt.accepted(command.about()));
        }

        /** For exactly these rules, in this order; and nothing is stored. */
        public void isRefused(Refusal... refusals) {
            result.expectSuccessfulHandlerExecution()
                    .expectResultMessagePayload(CommandReceipt.refused(command.about(), List.of(refusals)))
                    .expectNoEvents();
        }
    }
}
