package io.dossier.command.infrastructure;

import static io.dossier.command.specification.Given.OFFICE_ZONE;
import static io.dossier.command.specification.Given.UNIT;
import static io.dossier.command.specification.GivenMatter.ACCUSED;
import static io.dossier.command.specification.GivenMatter.CLEANING;
import static io.dossier.command.specification.GivenMatter.COMPLAINANT;
import static io.dossier.command.specification.GivenMatter.COMPLAINT;
import static io.dossier.command.specification.GivenMatter.ENGINEERING;
import static io.dossier.command.specification.GivenMatter.MISCONDUCT;
import static io.dossier.command.specification.GivenMatter.NOW;
import static io.dossier.command.specification.GivenMatter.RESPONDER;

import io.dossier.api.Command;
import io.dossier.api.Event;
import io.dossier.api.Role;
import io.dossier.api.callback.ArrangeCallback;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.callback.RecordCallback;
import io.dossier.api.callback.Rectification;
import io.dossier.api.callback.ReviewCallback;
import io.dossier.api.complaint.Addressee;
import io.dossier.api.complaint.AnswerCustomer;
import io.dossier.api.complaint.AssignComplaint;
import io.dossier.api.complaint.AssignInvestigator;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.CloseComplaint;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.CompleteMeasures;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.EscalateComplaint;
import io.dossier.api.complaint.FlagMalicious;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.OpenDeadline;
import io.dossier.api.complaint.RecordMissedDeadline;
import io.dossier.api.complaint.RecordReview;
import io.dossier.api.complaint.RegisterComplaint;
import io.dossier.api.complaint.ReopenComplaint;
import io.dossier.api.complaint.ReportNonCooperation;
import io.dossier.api.complaint.ReportResult;
import io.dossier.api.complaint.ResolveOnTheSpot;
import io.dossier.api.complaint.Severity;
import io.dossier.api.complaint.SignOffResult;
import io.dossier.api.complaint.VerifyComplaint;
import io.dossier.command.complaint.Entry;
import io.dossier.command.complaint.MatterState;
import io.dossier.command.complaint.NewMatter;
import io.dossier.command.decision.Decider;
import io.dossier.command.decision.Decision;
import io.dossier.command.decision.Policy;
import io.dossier.command.decision.Sender;
import io.dossier.command.decision.Situation;
import io.dossier.command.specification.Given;
import io.dossier.command.unit.DossierState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A random course of one matter, always the same for the same seed. */
final class RandomMatters {
    private static final int COMMANDS = 700;
    private static final List<String> USERS = List.of("li.na", RESPONDER, "wang.fang", ACCUSED);
    private static final List<String> OFFICE = List.of(ENGINEERING, CLEANING, "SECURITY", "PLUMBING");

    private final Random random;
    private MatterState state = MatterState.UNKNOWN;
    private ZonedDateTime now = NOW.atZone(OFFICE_ZONE);
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private RandomMatters(long seed) {
        random = new Random(seed);
    }

    /**
     * Something that was done.
     *
     * @param before the state that it was decided on
     * @param sender who did it
     * @param event what became of it
     * @param after the state that it led to
     */
    record Step(MatterState before, Sender sender, MatterEvent event, MatterState after) {
        @Override
        public String toString() {
            return event + " by " + sender + " at " + before.stage();
        }
    }

    /** What came of one sequence. */
    record Course(List<Step> steps, MatterState end, Set<String> codes) {
        List<MatterEvent> history() {
            return steps.stream().map(Step::event).toList();
        }
    }

    static Course course(long seed) {
        RandomMatters matters = new RandomMatters(seed);
        for (int i = 0; i < COMMANDS; i++) {
            matters.step();
        }
        return new Course(List.copyOf(matters.steps), matters.state, Set.copyOf(matters.codes));
    }

    private void step() {
        now = now.plusMinutes(random.nextInt(900));
        Command command = command();
        Sender sender = sender(command);
        switch (decide(command, sender)) {
            case Decision.Refused refused -> refused.refusals().forEach(refusal -> codes.add(refusal.code()));
            case Decision.Accepted accepted -> {
                for (Event event : accepted.events()) {
                    MatterState before = state;
                    state = state.evolve((MatterEvent) event);
                    steps.add(new Step(before, sender, (MatterEvent) event, state));
                }
            }
        }
    }

    /** Somebody whose role may send it. */
    private Sender sender(Command command) {
        List<Role> roles =
                CommandRoles.of(command.getClass()).roles().stream().sorted().toList();
        Set<String> heads = random.nextInt(3) > 0 ? Set.of(Sender.ALL) : Set.of(any(OFFICE));
        Role role = roles.get(random.nextInt(roles.size()));
        return new Sender(role == Role.SYSTEM ? "dossier" : any(USERS), role, heads);
    }

    private Decision decide(Command command, Sender sender) {
        if (command instanceof RegisterComplaint entry) {
            DossierState unit = DossierState.EMPTY.evolve(Given.registered()).evolve(Given.movedIn());
            return Entry.DECIDER.decide(
                    new Situation<>(new NewMatter(state, unit), entry, sender, now, Policy.DEFAULT));
        }
        return Deciders.ofComplaints().stream()
                .filter(decider -> decider.command().isInstance(command))
                .map(decider -> decide(decider, command, sender))
                .findFirst()
                .orElseThrow();
    }

    private <C extends Command> Decision decide(Decider<MatterState, C> decider, Command command, Sender sender) {
        return decider.decide(new Situation<>(state, decider.command().cast(command), sender, now, Policy.DEFAULT));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Mostly nothing, which is now; now and then something about now. */
    private Optional<Instant> moment() {
        return random.nextInt(4) > 0
                ? Optional.empty()
                : Optional.of(now.plusMinutes(10L - random.nextInt(900)).toInstant());
    }

    private LocalDate soon() {
        return now.toLocalDate().plusDays(random.nextInt(6) - 1);
    }

    private Severity severity() {
        return any(List.of(Severity.values()));
    }

    private Command command() {
        return switch (random.nextInt(26)) {
            case 0 -> register();
            case 1 -> new ResolveOnTheSpot(COMPLAINT, "done", moment());
            case 2, 3 -> new VerifyComplaint(COMPLAINT, random.nextInt(3) > 0, severity(), "found", moment());
            case 4 -> new EscalateComplaint(COMPLAINT, any(List.of(Addressee.values())), "grave", moment());
            case 5, 6 ->
                new AssignComplaint(
                        COMPLAINT,
                        any(OFFICE),
                        random.nextBoolean() ? Optional.empty() : Optional.of(soon()),
                        random.nextInt(3) > 0 ? Optional.empty() : Optional.of("theirs"),
                        moment());
            case 7 -> new ReportNonCooperation(COMPLAINT, any(OFFICE), "nobody answers", moment());
            case 8 -> new AssignInvestigator(COMPLAINT, any(USERS), moment());
            case 9 -> new AnswerCustomer(COMPLAINT, "soon", moment());
            case 10, 11 -> new ReportResult(COMPLAINT, "mended", moment());
            case 12, 13 -> new SignOffResult(COMPLAINT, moment());
            case 14 -> new RecordReview(COMPLAINT, "checks", "吳工", soon(), moment());
            case 15 -> new CompleteMeasures(COMPLAINT, "planned", moment());
            case 16 -> random.nextInt(9) > 0 ? miss() : new FlagMalicious(COMPLAINT, "made up", moment());
            case 17 -> new ArrangeCallback(COMPLAINT, any(List.of(CallbackMethod.values())), soon(), moment());
            case 18, 19, 20 -> call();
            case 21 ->
                new ReviewCallback(
                        COMPLAINT, 1 + random.nextInt(state.callbacks().nextNumber()), "", moment());
            case 22, 23, 24 -> new CloseComplaint(COMPLAINT, moment());
            default -> new ReopenComplaint(COMPLAINT, "again", moment());
        };
    }

    private Command register() {
        ComplaintKind kind = any(List.of(ComplaintKind.values()));
        return new RegisterComplaint(
                COMPLAINT,
                kind,
                Optional.of(UNIT),
                Optional.empty(),
                COMPLAINANT,
                "空調漏水",
                "會議室空調連續三天漏水",
                any(List.of(Channel.values())),
                severity(),
                random.nextBoolean() ? Optional.empty() : Optional.of(any(USERS)),
                Optional.empty(),
                kind == ComplaintKind.MISCONDUCT ? Optional.of(MISCONDUCT) : Optional.empty(),
                moment());
    }

    private Command call() {
        boolean reached = random.nextInt(4) > 0;
        boolean satisfied = random.nextInt(3) > 0;
        boolean mending = reached && !satisfied;
        return new RecordCallback(
                COMPLAINT,
                any(List.of(CallbackMethod.values())),
                reached,
                reached ? Optional.of(satisfied) : Optional.empty(),
                "",
                mending ? "it will be mended" : "",
                mending ? Optional.of(soon()) : Optional.empty(),
                mending ? Optional.of(new Rectification(any(OFFICE), soon())) : Optional.empty(),
                moment());
    }

    private Command miss() {
        List<OpenDeadline> open = state.deadlines().all();
        OpenDeadline missed = open.isEmpty() || random.nextInt(5) == 0
                ? new OpenDeadline(any(List.of(Deadline.values())), soon(), Optional.empty(), false)
                : any(open);
        return new RecordMissedDeadline(COMPLAINT, missed.deadline(), missed.dueOn());
    }
}
