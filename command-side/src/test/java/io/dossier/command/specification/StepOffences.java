package io.dossier.command.specification;

import static io.dossier.command.specification.ComplaintSpecification.matter;
import static io.dossier.command.specification.Given.uuid;
import static io.dossier.command.specification.GivenMatter.ACCUSED;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.closed;
import static io.dossier.command.specification.GivenMatter.registered;
import static io.dossier.command.specification.GivenMatter.registeredMisconduct;
import static io.dossier.command.specification.GivenMatter.resolved;
import static io.dossier.command.specification.GivenMatter.satisfied;
import static io.dossier.command.specification.Offence.against;
import static io.dossier.command.specification.Specification.rule;

import io.dossier.api.Clause;
import io.dossier.api.Command;
import io.dossier.api.Refusal;
import io.dossier.api.complaint.MatterEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Offences against the rules that all steps of a matter share.
 *
 * @param field the name of the step's moment
 * @param ready a matter that is ready for the step, whose last step was at {@link GivenMatter#STEP_AT}
 * @param command the step for a matter, at a moment
 */
public record StepOffences(
        String field, ComplaintSpecification ready, BiFunction<UUID, Optional<Instant>, Command> command) {

    private Command now() {
        return command.apply(COMPLAINT, Optional.empty());
    }

    private Command at(String moment) {
        return command.apply(COMPLAINT, Optional.of(Instant.parse(moment)));
    }

    /** Of a step that only an open matter takes. */
    public Stream<Offence> all() {
        return Stream.concat(
                ofAnyMatter("2026-03-16T01:59:59Z", "2026-03-16 10:00:00", "2026-03-16 09:59:59", Clause.R6_7),
                Stream.of(against("a closed matter stays as it is")
                        .given(readyBut(registered(), resolved(), satisfied(), closed()))
                        .when(now())
                        .isRefused(rule("COMPLAINT_CLOSED", Clause.R7_11, "complaintId", "2026-03-16"))));
    }

    /** Of a step that a closed matter takes as well, where the step before was at another moment. */
    public Stream<Offence> ofAnyMatter(String before, String step, String beforeInTheOffice, Clause clause) {
        return Stream.of(
                against("the matter stands in the register")
                        .given(readyBut())
                        .when(command.apply(uuid(99), Optional.empty()))
                        .isRefused(rule("COMPLAINT_UNKNOWN", Clause.R6_3, "complaintId", uuid(99).toString())),
                against("nobody handles what they are accused of")
                        .given(byTheAccused(ACCUSED))
                        .when(now())
                        .isRefused(accused(ACCUSED)),
                against("whatever the accused's name looks like")
                        .given(byTheAccused("Zhao.Qiang"))
                        .when(now())
                        .isRefused(accused("Zhao.Qiang")),
                against("no step is before the step before it")
                        .given(ready)
                        .when(at(before))
                        .isRefused(rule("COMPLAINT_STEP_TOO_EARLY", clause, field, field, beforeInTheOffice, step)),
                against("what is recorded has happened")
                        .given(ready)
                        .when(at("2026-03-16T04:00:01Z"))
                        .isRefused(rule(
                                "TIME_IN_FUTURE", clause, field, field, "2026-03-16 12:00:01", "2026-03-16 12:00:00")));
    }

    private static Refusal accused(String name) {
        return rule("ACCUSED_HANDLES", Clause.R6_14, "complaintId", name);
    }

    private ComplaintSpecification readyBut(MatterEvent... events) {
        return new ComplaintSpecification(
                matter(events).given(), ready.actor(), ready.premises(), ready.sender(), ready.clock(), ready.policy());
    }

    private ComplaintSpecification byTheAccused(String name) {
        MatterEvent[] events = Stream.concat(
                        Stream.of(registeredMisconduct()),
                        ready.given().stream().skip(1))
                .toArray(MatterEvent[]::new);
        return readyBut(events)
                .by(name, ready.sender().role(), ready.sender().headOf().toArray(String[]::new));
    }
}
