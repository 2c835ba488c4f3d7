package io.dossier.query.complaint;

import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.ComplaintKind;
import io.dossier.api.complaint.Matter;
import io.dossier.api.complaint.MatterEvent;
import io.dossier.api.unit.UnitId;
import io.dossier.query.infrastructure.projection.Line;
import io.dossier.query.infrastructure.projection.RowLayout;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter as reporting jobs see it. What people said is not in it, nor who brought it, nor who is accused.
 *
 * @param changedPosition position of the last event of the matter
 */
record RegisterRow(Entered entered, Progress progress, long changedPosition) {

    /** Of a block's rows. */
    static final RowLayout<RegisterRow> LAYOUT = RowLayout.of(
            RegisterRow::line, RegisterRow::parse, row -> row.entered().position());

    /**
     * What never changes.
     *
     * @param position of the registration's event
     * @param unitId null for a public area
     * @param tenancyId null for a public area
     * @param building null outdoors
     */
    record Entered(
            long position,
            String complaintId,
            ComplaintKind kind,
            Channel channel,
            @Nullable String unitId,
            @Nullable String tenancyId,
            @Nullable String building,
            String firstResponder,
            Instant registeredAt,
            LocalDate answerDueOn) {
        static Entered of(ComplaintRegistered event, long position) {
            Matter matter = event.matter();
            return new Entered(
                    position,
                    matter.complaintId().toString(),
                    matter.kind(),
                    event.channel(),
                    matter.unitId().map(UnitId::value).orElse(null),
                    matter.tenancyId().map(UUID::toString).orElse(null),
                    matter.building().orElse(null),
                    event.firstResponder(),
                    event.registeredAt(),
                    event.answerDueOn());
        }
    }

    static RegisterRow of(ComplaintRegistered event, long position) {
        return new RegisterRow(Entered.of(event, position), Progress.of(event), position);
    }

    RegisterRow after(MatterEvent event, long position) {
        return new RegisterRow(entered, progress.after(event), position);
    }

    /** As one text, which begins with the position. */
    String line() {
        return Line.joined(
                Line.of(
                        entered.position(),
                        entered.complaintId(),
                        entered.kind(),
                        entered.channel(),
                        entered.unitId(),
                        entered.tenancyId(),
                        entered.building(),
                        entered.firstResponder(),
                        entered.registeredAt(),
                        entered.answerDueOn(),
                        changedPosition),
                progress.line());
    }

    static RegisterRow parse(String text) {
        Line line = Line.read(text);
        Entered entered = new Entered(
                line.number(),
                line.text(),
                line.constant(ComplaintKind.class),
                line.constant(Channel.class),
                line.textOrNull(),
                line.textOrNull(),
                line.textOrNull(),
                line.text(),
                line.instant(),
                line.date());
        long changedPosition = line.number();
        return new RegisterRow(entered, Progress.parse(line), changedPosition);
    }
}
