package io.dossier.query.statistics;

import io.dossier.api.Event;
import io.dossier.api.callback.CallbackEvent;
import io.dossier.api.complaint.ComplaintEvent;
import io.dossier.api.complaint.ComplaintEvent.ComplaintRegistered;
import io.dossier.api.complaint.Matter;
import io.dossier.api.statistics.StatisticsEvent;
import io.dossier.api.statistics.StatisticsEvent.MonthSubmitted;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.ShardConcern;
import io.dossier.query.infrastructure.projection.Stamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps the facts of every matter, and the sums of every month. In another zone an hour belongs to another day: when the office's
 * zone is set anew, this projection must be rebuilt.
 */
@Component
public final class StatisticsProjector implements Projector {

    /** Its name. */
    static final String NAME = "statistics";

    private final ZoneId zone;

    /** Counts days in the office's zone, which is the clock's. */
    @Autowired
    public StatisticsProjector(Clock clock) {
        this(clock.getZone());
    }

    /** Counts days in that zone. */
    public StatisticsProjector(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2; // 1 took what was told late at its word, though the day had been recorded as missed
    }

    @Override
    public List<DocumentType<?>> documentTypes() {
        return List.of(
                MatterFacts.TYPE,
                Submissions.TYPE,
                Sheet.CALLBACKS.current(),
                Sheet.COMPLAINTS.current(),
                Sheet.CALLBACKS.frozen(),
                Sheet.COMPLAINTS.frozen());
    }

    @Override
    public List<Concern<?>> concerns() {
        return List.of(
                new Concern<>(ComplaintEvent.class, this::ofComplaint),
                new Concern<>(CallbackEvent.class, this::ofCallback));
    }

    /** Submissions bind what all shards have come to. */
    @Override
    public List<ShardConcern<?>> shardConcerns() {
        return List.of(new ShardConcern<>(StatisticsEvent.class, StatisticsProjector::ofMonth));
    }

    private static List<Change<?>> ofMonth(StatisticsEvent event, Stamp stamp, int shard) {
        return switch (event) {
            case MonthSubmitted submitted -> List.of(Submissions.change(submitted, stamp, shard));
        };
    }

    private List<Change<?>> ofComplaint(ComplaintEvent event, Stamp stamp) {
        return change(event.matter(), before -> after(before, event, stamp), stamp);
    }

    private List<Change<?>> ofCallback(CallbackEvent event, Stamp stamp) {
        return change(event.matter(), before -> after(before, event, stamp), stamp);
    }

    private MatterFacts after(Optional<MatterFacts> before, ComplaintEvent event, Stamp stamp) {
        return event instanceof ComplaintRegistered registered
                ? registered(registered, stamp)
                : FactsDraft.of(known(before), zone).take(event).facts(stamp.position());
    }

    private MatterFacts after(Optional<MatterFacts> before, CallbackEvent event, Stamp stamp) {
        return FactsDraft.of(known(before), zone).take(event).facts(stamp.position());
    }

    /** The facts after an event of the past; what is no event of the matter itself leaves them as they are. */
    Optional<MatterFacts> retold(Optional<MatterFacts> before, Event event, Stamp stamp) {
        return switch (event) {
            case ComplaintEvent complaint -> Optional.of(after(before, complaint, stamp));
            case CallbackEvent callback -> Optional.of(after(before, callback, stamp));
            default -> before;
        };
    }

    private static MatterFacts known(Optional<MatterFacts> facts) {
        return facts.orElseThrow(() -> new IllegalStateException("the matter was never registered"));
    }

    private MatterFacts registered(ComplaintRegistered event, Stamp stamp) {
        return new MatterFacts(
                event.matter().complaintId().toString(),
                event.matter().kind(),
                event.severity(),
                event.matter().building().orElse(null),
                event.channel(),
                null,
                false,
                null,
                LocalDate.ofInstant(event.registeredAt(), zone),
                event.answerDueOn(),
                null,
                null,
                null,
                null,
                false,
                Map.of(),
                List.of(),
                stamp.position());
    }

    private static List<Change<?>> change(
            Matter matter, Function<Optional<MatterFacts>, MatterFacts> fold, Stamp stamp) {
        return List.of(new Change<>(
                MatterFacts.TYPE,
                matter.complaintId().toString(),
                fold,
                (before, after) -> sums(matter, before, after, stamp)));
    }

    /** What a matter contributed before is taken out, and what it contributes now is put in. */
    private static List<Change<?>> sums(Matter matter, Optional<MatterFacts> before, MatterFacts after, Stamp stamp) {
        int shard = Shards.of(matter);
        List<Change<?>> changes = new ArrayList<>();
        contributions(
                before,
                after,
                CallbackFigure::of,
                (month, difference) ->
                        changes.add(Tally.change(Sheet.CALLBACKS, month, shard, difference, stamp.position())));
        contributions(
                before,
                after,
                ComplaintFigure::of,
                (month, difference) ->
                        changes.add(Tally.change(Sheet.COMPLAINTS, month, shard, difference, stamp.position())));
        return changes;
    }

    private static void contributions(
            Optional<MatterFacts> before,
            MatterFacts after,
            Function<MatterFacts, Contribution> of,
            BiConsumer<YearMonth, Cells> difference) {
        of.apply(after).minus(before.map(of).orElseGet(Contribution::new), difference);
    }
}
