package io.dossier.command.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.dossier.api.Role;
import io.dossier.api.complaint.Deadline;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.complaint.RecordMissedDeadline;
import io.dossier.command.desk.Caller;
import io.dossier.command.desk.CommandDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;

/**
 * Sets a timer for each deadline and records those that run out.
 *
 * <p>One recurring task follows the events; how far it has come is stored with it, so that after a crash it goes on at the latest
 * event it is sure of. What it does twice ends in the same timers. A timer that runs out hands a command in, which is refused where
 * the work was done or the miss recorded already: so it is recorded once, whoever was down and however many nodes run. What is over when it becomes known waits
 * for a moment: an import that tells of a matter of long ago may be about to tell that the work was done.
 */
public final class DeadlineTimers implements SmartLifecycle {
    private static final Caller SYSTEM = new Caller("system", Role.SYSTEM, "deadlines");
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    private static final int THREADS = 2;

    private final MatterEvents events;
    private final CommandDesk desk;
    private final Clock clock;
    private final Duration grace;
    private final OneTimeTask<String> deadline;
    private final Scheduler scheduler;
    private final boolean autoStart;
    private volatile boolean running;

    /**
     * @param events where matters' events are read
     * @param desk where missed deadlines are handed in
     * @param store where timers are kept
     * @param clock the time, in the office's zone
     * @param pollEvery how often new events and timers are looked for
     * @param grace how long a timer runs at least from when the deadline becomes known
     * @param autoStart whether they run from the start of the application
     */
    public DeadlineTimers(
            MatterEvents events,
            CommandDesk desk,
            TimerStore store,
            Clock clock,
            Duration pollEvery,
            Duration grace,
            boolean autoStart) {
        this.autoStart = autoStart;
        this.events = events;
        this.desk = desk;
        this.clock = clock;
        this.grace = grace;
        this.deadline = Tasks.oneTime("deadline", String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_FAILURE))
                .execute(this::runOut);
        RecurringTask<Long> follow = Tasks.recurring("follow-events", FixedDelay.of(pollEvery), Long.class)
                .initialData(0L)
                .executeStateful(this::follow);
        this.scheduler = Scheduler.create(store.dataSource(), deadline)
                .startTasks(follow)
                .jdbcCustomization(store.dialect())
                .clock(clock::instant)
                .pollingInterval(pollEvery)
                .threads(THREADS)
                .build();
    }

    /** Of what many events say of one timer only the last is told to the store: of old matters, that nothing is due any more. */
    private long follow(TaskInstance<Long> task, ExecutionContext context) {
        Map<String, Optional<LocalDate>> newest = new LinkedHashMap<>();
        long reached = events.after(task.getData(), event -> note(event, newest));
        SchedulerClient client = context.getSchedulerClient();
        newest.forEach(
                (timer, dueOn) -> dueOn.ifPresentOrElse(day -> set(timer, day, client), () -> stop(timer, client)));
        return reached;
    }

    private static void note(MatterEvent event, Map<String, Optional<LocalDate>> newest) {
        UUID complaintId = event.matter().complaintId();
        DeadlineChanges changes = DeadlineChanges.of(event);
        changes.ended().forEach(ended -> newest.put(name(complaintId, ended), Optional.empty()));
        changes.set().forEach(open -> newest.put(name(complaintId, open.deadline()), Optional.of(open.dueOn())));
    }

    private void stop(String timer, SchedulerClient client) {
        TaskInstanceId id = deadline.instanceId(timer);
        if (client.getScheduledExecution(id).isPresent()) {
            client.cancel(id);
        }
    }

    private void set(String timer, LocalDate dueOn, SchedulerClient client) {
        TaskInstance<String> instance = deadline.instance(timer, dueOn.toString());
        Instant end = endOf(dueOn);
        Instant earliest = clock.instant().plus(grace);
        client.schedule(instance, end.isAfter(earliest) ? end : earliest, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private void runOut(TaskInstance<String> timer, ExecutionContext context) {
        String[] name = timer.getId().split("/", 2);
        RecordMissedDeadline missed = new RecordMissedDeadline(
                UUID.fromString(name[0]), Deadline.valueOf(name[1]), LocalDate.parse(timer.getData()));
        String commandId = String.join("/", "missed", timer.getId(), timer.getData());
        // a refusal says that the work was done, or that the miss is recorded: either way the timer is done
        desk.submit(missed, Optional.of(commandId), SYSTEM);
    }

    private static String name(UUID complaintId, Deadline deadline) {
        return complaintId + "/" + deadline;
    }

    @Override
    public void start() {
        running = true;
        scheduler.start();
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isAutoStartup() {
        return autoStart;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
