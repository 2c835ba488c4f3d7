package io.dossier.standalone.importing;

import io.dossier.api.Command;
import io.dossier.api.CommandReceipt;
import io.dossier.api.Refusal;
import io.dossier.api.Role;
import io.dossier.api.callback.ReviewCallback;
import io.dossier.api.complaint.AssignInvestigator;
import io.dossier.api.complaint.FlagMalicious;
import io.dossier.api.complaint.RecordReview;
import io.dossier.api.complaint.SignOffResult;
import io.dossier.command.decision.Sender;
import io.dossier.command.desk.Caller;
import io.dossier.command.desk.CommandDesk;
import io.dossier.standalone.importing.MatterHistory.Timed;
import io.dossier.standalone.importing.Matters.MatterRows;
import io.dossier.standalone.progress.ProgressListener;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tells the histories of matters, when all units and tenancies are told: whose a unit was on a day must be known then.
 *
 * <p>After a step that is not accepted nothing more of its matter is sent: steps follow each other in time, so that one that is mended
 * later could not be entered any more after those that came after it. The rows that tell of them wait, with the reason.
 */
final class MatterTeller implements Teller {
    private final CommandDesk desk;
    private final Caller caller;
    private final Matters matters;
    private final Rejects rejects;
    private final Tally accepted;
    private final ImportTexts texts;
    private final Headings headings;
    private final Refusals refusals;
    private final ProgressListener progress;
    private final AtomicBoolean stopped;
    private final ZoneId zone;

    /**
     * @param caller who imports; in each step as who may take it
     * @param zone the office's zone, of all times in files
     */
    MatterTeller(
            CommandDesk desk,
            Caller caller,
            Matters matters,
            Rejects rejects,
            Tally accepted,
            ImportTexts texts,
            Headings headings,
            ProgressListener progress,
            AtomicBoolean stopped,
            ZoneId zone) {
        this.desk = desk;
        this.caller = caller;
        this.matters = matters;
        this.rejects = rejects;
        this.accepted = accepted;
        this.texts = texts;
        this.headings = headings;
        this.refusals = new Refusals(texts, headings);
        this.progress = progress;
        this.stopped = stopped;
        this.zone = zone;
    }

    @Override
    public void tellAll() throws StoppedException {
        for (Optional<UUID> matter = matters.take(); matter.isPresent(); matter = matters.take()) {
            tell(matters.rowsOf(matter.get()));
        }
    }

    /** A row, and why it is not accepted as a whole; one reason at most, since nothing is sent after it. */
    private record Row(Table table, long line) {}

    private void tell(MatterRows rows) throws StoppedException {
        Map<Row, List<String>> reasons = new LinkedHashMap<>();
        rows.complaint().ifPresent(row -> reasons.put(new Row(Table.COMPLAINTS, row.line()), new ArrayList<>()));
        rows.callbacks().forEach(row -> reasons.put(new Row(Table.CALLBACKS, row.line()), new ArrayList<>()));
        @Nullable String waits = null;
        if (rows.unreadableComplaint().isPresent()) {
            waits = waitsFor(rows.unreadableComplaint().getAsLong(), Table.COMPLAINTS);
        }
        for (Timed timed : MatterHistory.of(rows.complaint(), rows.callbacks(), zone)) {
            MatterStep step = timed.step();
            List<String> ofRow = reasons.getOrDefault(new Row(step.table(), step.line()), new ArrayList<>());
            if (waits == null && asksForCallbacks(step)) {
                waits = missingCallback(rows, step);
            }
            if (waits != null) {
                if (ofRow.isEmpty()) {
                    ofRow.add(waits);
                }
                continue;
            }
            ofRow.addAll(submit(timed, rows));
            if (!ofRow.isEmpty()) {
                waits = waitsFor(step.line(), step.table());
            }
        }
        reasons.forEach(this::settle);
    }

    /** Whether what follows is about a callback, or asks for all of them: then none of them may be missing. */
    private static boolean asksForCallbacks(MatterStep step) {
        return step.ofCallback() || step.column().compareTo(Column.CLOSED_AT) >= 0;
    }

    private @Nullable String missingCallback(MatterRows rows, MatterStep step) {
        if (rows.unreadableCallback().isPresent()) {
            return waitsFor(rows.unreadableCallback().getAsLong(), Table.CALLBACKS);
        }
        List<CallbackRow> callbacks = rows.callbacks();
        for (int i = 1; i < callbacks.size(); i++) {
            int expected = callbacks.get(i - 1).number() + 1;
            if (step.ofCallback()
                    && callbacks.get(i).line() == step.line()
                    && callbacks.get(i).number() != expected) {
                String heading = headings.of(Table.CALLBACKS, Column.CALLBACK_NUMBER);
                return texts.reason("CALLBACK_LEFT_OUT", heading, expected);
            }
        }
        return null;
    }

    private String waitsFor(long line, Table table) {
        return texts.reason("WAITS_FOR_STEP", line, headings.fileOf(table));
    }

    private List<String> submit(Timed timed, MatterRows rows) throws StoppedException {
        if (stopped.get()) {
            throw new StoppedException();
        }
        MatterStep step = timed.step();
        Command command = step.command().apply(timed.at());
        String commandId =
                OfficeIds.named(step.name() + ":" + rows.complaintId()).toString();
        CommandReceipt receipt = desk.submit(command, Optional.of(commandId), callerOf(command));
        UnaryOperator<String> officeWord =
                detail -> detail.equals(rows.complaintId().toString()) ? rows.ref() : detail;
        List<String> reasons = new ArrayList<>();
        for (Refusal refusal : receipt.refusals()) {
            String heading = headings.of(step.table(), step.columnOf(refusal.field()));
            refusals.reasons(List.of(refusal), step.table(), officeWord)
                    .forEach(reason -> reasons.add(texts.text("IN_COLUMN", reason, heading)));
        }
        return reasons;
    }

    /** The office tells what it did: who imports acts in the role that may take the step, and is named as who did. */
    private Caller callerOf(Command command) {
        return switch (command) {
            case SignOffResult signature -> caller.retelling(Role.DEPARTMENT_HEAD, Set.of(Sender.ALL));
            case AssignInvestigator investigator -> as(Role.MANAGER);
            case FlagMalicious malice -> as(Role.MANAGER);
            case RecordReview review -> as(Role.MANAGER);
            case ReviewCallback review -> as(Role.MANAGER);
            default -> as(caller.role());
        };
    }

    private Caller as(Role role) {
        return caller.retelling(role, Set.of());
    }

    private void settle(Row row, List<String> reasons) {
        if (reasons.isEmpty()) {
            accepted.add(row.table());
        } else {
            rejects.add(row.table(), row.line(), String.join("; ", reasons), null);
        }
        progress.advance(1);
    }
}
