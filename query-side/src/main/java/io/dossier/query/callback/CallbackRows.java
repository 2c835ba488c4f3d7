package io.dossier.query.callback;

import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.callback.CallbackEvent.CallbackArranged;
import io.dossier.api.callback.CallbackEvent.CallbackRecorded;
import io.dossier.api.callback.CallbackEvent.CallbackReviewed;
import io.dossier.api.callback.CallbackEvent.RectificationOrdered;
import io.dossier.api.complaint.ComplaintEvent.ComplaintClosed;
import io.dossier.api.complaint.ComplaintEvent.ComplaintVerified;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.query.callback.CallbackRow.State;
import io.dossier.query.infrastructure.projection.RowLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A matter's callbacks as reporting jobs see them, each as one line. A row that came into being stays, whatever becomes of it: a job
 * may have read it already. Pure.
 *
 * @param lines in the order of the callbacks' numbers
 */
public record CallbackRows(List<String> lines) {

    /** There are none. */
    public static final CallbackRows NONE = new CallbackRows(List.of());

    /** Of these lines. */
    public static final RowLayout<?> LAYOUT = CallbackRow.LAYOUT;

    public CallbackRows {
        lines = List.copyOf(lines);
    }

    /** The rows after anything that happens to the matter, at that position. */
    public CallbackRows after(MatterEvent event, long position) {
        if (event instanceof CallbackEvent callback) {
            return told(callback, position);
        }
        // Customers were to be asked about the answer to an unfounded matter; now they are asked about a result.
        boolean withdrawn = event instanceof ComplaintClosed
                || (event instanceof ComplaintVerified verified && verified.substantiated());
        return withdrawn ? withdrawn(position) : this;
    }

    private CallbackRows told(CallbackEvent event, long position) {
        return switch (event) {
            case CallbackArranged e ->
                with(row(e.number())
                        .map(row -> row.arranged(e, position))
                        .orElseGet(() -> CallbackRow.of(e, position)));
            case CallbackRecorded e ->
                with(row(e.number()).map(row -> row.made(e, position)).orElseGet(() -> CallbackRow.of(e, position)));
            case RectificationOrdered e -> changed(e.number(), row -> row.followedBy(e, position));
            case CallbackReviewed e -> changed(e.number(), row -> row.reviewed(e, position));
        };
    }

    /** The row that came into being by the event at that position; empty if none did. */
    Optional<CallbackRow> at(long position) {
        return rows().stream().filter(row -> row.position() == position).findFirst();
    }

    // None is to be made any more, as an event at that position has it.
    private CallbackRows withdrawn(long position) {
        CallbackRows after = this;
        for (CallbackRow row : rows()) {
            after = row.state() == State.DUE ? after.with(row.withdrawn(position)) : after;
        }
        return after;
    }

    /** The lines that are new or otherwise than before. */
    public List<String> changedSince(CallbackRows before) {
        return lines.stream().filter(line -> !before.lines.contains(line)).toList();
    }

    private CallbackRows changed(int number, UnaryOperator<CallbackRow> change) {
        return with(change.apply(row(number)
                .orElseThrow(() -> new IllegalStateException("callback %d was never recorded".formatted(number)))));
    }

    private Optional<CallbackRow> row(int number) {
        return rows().stream().filter(row -> row.number() == number).findFirst();
    }

    private CallbackRows with(CallbackRow changed) {
        List<CallbackRow> rows = new ArrayList<>(rows());
        rows.removeIf(row -> row.number() == changed.number());
        rows.add(changed);
        rows.sort((a, b) -> Long.compare(a.number(), b.number()));
        return new CallbackRows(rows.stream().map(CallbackRow::line).toList());
    }

    private List<CallbackRow> rows() {
        return lines.stream().map(CallbackRow::parse).toList();
    }
}
