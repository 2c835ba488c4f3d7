package io.dossier.command.renovation;

import static io.dossier.command.specification.Given.RENOVATION;
import static io.dossier.command.specification.Given.applied;
import static io.dossier.command.specification.Given.approved;
import static io.dossier.command.specification.Given.cancelled;
import static io.dossier.command.specification.Given.completed;
import static io.dossier.command.specification.Given.day;
import static io.dossier.command.specification.Given.movedIn;
import static io.dossier.command.specification.Given.registered;
import static io.dossier.command.specification.Given.rejected;
import static io.dossier.command.specification.Given.uuid;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import io.dossier.api.DossierEvent;
import io.dossier.command.specification.Offence;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Offences against the rules that all steps of a renovation share.
 *
 * @param field the name of the step's date
 * @param command the step for a renovation, on a date
 */
record RenovationOffences(String field, BiFunction<UUID, LocalDate, Command> command) {

    private Command on(String date) {
        return command.apply(RENOVATION, day(date));
    }

    Stream<Offence> unknownAndClosed() {
        return Stream.of(
                against("the renovation exists")
                        .given(registered(), movedIn(), applied())
                        .when(command.apply(uuid(99), day("2026-03-16")))
                        .isRefused(rule("RENOVATION_UNKNOWN", Clause.R1_3, "renovationId", uuid(99).toString())),
                against("a completed renovation stays as it is")
                        .given(registered(), movedIn(), applied(), approved(), completed())
                        .when(on("2026-03-16"))
                        .isRefused(rule("RENOVATION_CLOSED", Clause.R1_3, "renovationId", "2026-03-12")),
                against("a cancelled renovation stays as it is")
                        .given(registered(), movedIn(), applied(), cancelled())
                        .when(on("2026-03-16"))
                        .isRefused(rule("RENOVATION_CLOSED", Clause.R1_3, "renovationId", "2026-03-12")),
                against("a rejected renovation stays as it is")
                        .given(registered(), movedIn(), applied(), rejected())
                        .when(on("2026-03-16"))
                        .isRefused(rule("RENOVATION_CLOSED", Clause.R1_3, "renovationId", "2026-03-07")));
    }

    Stream<Offence> alreadyApproved() {
        return Stream.of(against("an application is decided once")
                .given(registered(), movedIn(), applied(), approved())
                .when(on("2026-03-16"))
                .isRefused(rule("RENOVATION_ALREADY_APPROVED", Clause.R1_3, "renovationId", "2026-03-07")));
    }

    Stream<Offence> notApproved() {
        return Stream.of(against("works begin after they were approved")
                .given(registered(), movedIn(), applied())
                .when(on("2026-03-16"))
                .isRefused(rule("RENOVATION_NOT_APPROVED", Clause.R1_3, "renovationId")));
    }

    /** Offences against the order of dates, after these events, of which the last is on that date. */
    Stream<Offence> outOfOrder(String lastStepOn, String dayBefore, DossierEvent... given) {
        return Stream.of(
                against("no step is before the step before it")
                        .given(given)
                        .when(on(dayBefore))
                        .isRefused(rule("RENOVATION_STEP_TOO_EARLY", Clause.R1_5, field, field, dayBefore, lastStepOn)),
                against("what is recorded has happened")
                        .given(given)
                        .when(on("2026-03-17"))
                        .isRefused(rule("DATE_IN_FUTURE", Clause.R1_5, field, field, "2026-03-17", "2026-03-16")));
    }
}
