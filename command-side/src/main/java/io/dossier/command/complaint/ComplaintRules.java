package io.dossier.command.complaint;

import io.dossier.api.Clause;
import io.dossier.api.complaint.ComplaintCommand;
import io.dossier.command.decision.MomentRules;
import io.dossier.command.decision.Rule;
import io.dossier.command.decision.Situation;
import io.dossier.command.decision.UserNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rules that commands to a matter share. */
public final class ComplaintRules {
    private ComplaintRules() {}

    /** What every step of an open matter keeps. */
    public static <C extends ComplaintCommand> List<Rule<MatterState, C>> ofEveryStep() {
        return List.of(complaintIsKnown(), complaintIsOpen(), accusedStaysOut());
    }

    /** The matter stands in the register. */
    public static <C extends ComplaintCommand> Rule<MatterState, C> complaintIsKnown() {
        return Rule.<MatterState, C>of(
                        "COMPLAINT_UNKNOWN",
                        Clause.R6_3,
                        "complaintId",
                        s -> s.state().registration().isPresent())
                .naming(s -> List.of(s.command().complaintId().toString()));
    }

    /** The customer is satisfied and everything is recorded; what comes up afterwards is taken up by reopening. */
    public static <C extends ComplaintCommand> Rule<MatterState, C> complaintIsOpen() {
        return Rule.<MatterState, C>of(
                        "COMPLAINT_CLOSED",
                        Clause.R7_11,
                        "complaintId",
                        s -> s.state().isOpen())
                .naming(s -> List.of(lastDay(s)));
    }

    /** Nobody handles what they are accused of. */
    public static <C extends ComplaintCommand> Rule<MatterState, C> accusedStaysOut() {
        return Rule.<MatterState, C>of(
                        "ACCUSED_HANDLES",
                        Clause.R6_14,
                        "complaintId",
                        s -> !isAccused(s.state(), s.sender().name()))
                .naming(s -> List.of(s.sender().name()));
    }

    /** The steps of a matter follow each other in time and are recorded when they have happened. */
    public static <C extends ComplaintCommand> List<Rule<MatterState, C>> stepIsInOrder(
            String field, Function<C, Optional<Instant>> moment) {
        return List.of(
                MomentRules.notBefore(
                        "COMPLAINT_STEP_TOO_EARLY",
                        Clause.R6_7,
                        field,
                        moment,
                        s -> s.state().handling().lastStepAt()),
                MomentRules.notInFuture(field, Clause.R6_7, moment));
    }

    /** One of the office's departments is named, if any is. */
    public static <C extends ComplaintCommand> Rule<MatterState, C> departmentIsKnown(
            Clause clause, String field, Function<C, Optional<String>> department) {
        return Rule.<MatterState, C>of(
                        "DEPARTMENT_UNKNOWN",
                        clause,
                        field,
                        s -> department
                                .apply(s.command())
                                .map(s.policy().complaints().departments()::know)
                                .orElse(true))
                .naming(s -> List.of(
                        department.apply(s.command()).orElse(""),
                        s.policy().complaints().departments().names().keySet().stream()
                                .map(s.policy().complaints().departments()::label)
                                .collect(Collectors.joining(", "))));
    }

    /** A rule about how far the matter is. Of one that is closed or not known another rule speaks. */
    public static <C extends ComplaintCommand> Rule<MatterState, C> ofProgress(
            String code, Clause clause, Predicate<MatterState> kept) {
        return Rule.<MatterState, C>of(
                        code,
                        clause,
                        "complaintId",
                        s -> s.state().registration().isEmpty() || !s.state().isOpen() || kept.test(s.state()))
                .naming(s -> List.of(s.state().stage().map(Enum::name).orElse(""), department(s), lastDay(s)));
    }

    /** When a step happened: as was said, or now. */
    public static <C extends ComplaintCommand> Instant moment(
            Situation<MatterState, C> situation, Function<C, Optional<Instant>> moment) {
        return moment.apply(situation.command()).orElseGet(() -> now(situation));
    }

    /** Now, or a little later where another node's clock was ahead. */
    private static <C extends ComplaintCommand> Instant now(Situation<MatterState, C> situation) {
        Instant now = situation.now().toInstant();
        return situation.state().handling().lastStepAt().filter(now::isBefore).orElse(now);
    }

    /** How people are told whose the matter is. */
    static <C extends ComplaintCommand> String department(Situation<MatterState, C> situation) {
        return situation
                .policy()
                .complaints()
                .departments()
                .label(situation.state().handling().askedAbout());
    }

    /** Whether the sender heads the department whose the matter is; so it counts while no department has a part in it. */
    static <C extends ComplaintCommand> boolean isHead(Situation<MatterState, C> situation) {
        return situation
                .state()
                .handling()
                .department()
                .map(situation.sender()::heads)
                .orElse(true);
    }

    static boolean isAccused(MatterState state, String user) {
        return state.registration()
                .flatMap(Registration::accused)
                .filter(accused -> UserNames.areSame(accused, user))
                .isPresent();
    }

    private static <C extends ComplaintCommand> String lastDay(Situation<MatterState, C> situation) {
        return situation
                .state()
                .handling()
                .lastStepAt()
                .map(at -> situation.dayOf(at).toString())
                .orElse("");
    }
}
