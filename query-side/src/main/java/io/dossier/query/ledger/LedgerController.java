package io.dossier.query.ledger;

import graphql.relay.Connection;
import io.dossier.api.callback.CallbackMethod;
import io.dossier.api.ledger.UncalledRepair;
import io.dossier.api.unit.UnitId;
import io.dossier.query.complaint.ComplaintDocument;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.access.MattersInSight;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.ledger.LedgerRow.FirstCall;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which repairs were completed on a day and how their customers were called back. */
@Controller
public class LedgerController {

    private static final int MOST_DAYS = 31;
    private static final String REPAIR = "CallbackDayRepair";
    private static final String UNCALLED = "UncalledRepair";

    private final LedgerReader ledger;
    private final Pages pages;
    private final Clock clock;

    /** Answers from this reader; today is the clock's day in the office's zone. */
    public LedgerController(LedgerReader ledger, Pages pages, Clock clock) {
        this.ledger = ledger;
        this.pages = pages;
        this.clock = clock;
    }

    /** The ledger of that day, or of today. */
    @QueryMapping
    public CallbackDay callbackDay(@Argument @Nullable LocalDate date) {
        return ledger.days(List.of(date == null ? LocalDate.now(clock) : date)).getFirst();
    }

    /** The ledgers of each day from one to another. */
    @QueryMapping
    public List<CallbackDay> callbackDays(@Argument LocalDate from, @Argument LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1) {
            throw new QueryProblem(ProblemCode.DATE_RANGE_REVERSED, "from", from, to);
        }
        if (days > MOST_DAYS) {
            throw new QueryProblem(ProblemCode.TOO_MANY_DAYS, "to", from, to, days, MOST_DAYS);
        }
        return ledger.days(from.datesUntil(to.plusDays(1)).toList());
    }

    /** A page of the day's repairs, in the order of their completion. */
    @SchemaMapping(typeName = "CallbackDay")
    public Connection<CallbackDay.Repair> repairs(
            CallbackDay day,
            @Argument @Nullable Outcome outcome,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        PageRequest request =
                pages.request(PageArguments.forward(first, after), "ledger/%s/%s".formatted(day.date(), outcome));
        return request.page(
                day.page(outcome, CurrentUser.matters(), request.place(LedgerPlace::parse), request.limit()),
                repair -> LedgerPlace.of(repair.row()).values(),
                Function.identity());
    }

    @SchemaMapping(typeName = REPAIR)
    String complaintId(CallbackDay.Repair repair) {
        return repair.row().repair().complaintId().toString();
    }

    /** All about the matter; null if its projection has not come so far. */
    @SchemaMapping(typeName = REPAIR)
    CompletableFuture<@Nullable ComplaintDocument> complaint(
            CallbackDay.Repair repair, DataLoader<String, @Nullable ComplaintDocument> complaints) {
        return complaints.load(complaintId(repair));
    }

    @SchemaMapping(typeName = REPAIR)
    @Nullable
    String unitId(CallbackDay.Repair repair) {
        return repair.row().repair().unitId().map(UnitId::value).orElse(null);
    }

    @SchemaMapping(typeName = REPAIR)
    @Nullable
    String building(CallbackDay.Repair repair) {
        return repair.row().repair().building().orElse(null);
    }

    @SchemaMapping(typeName = REPAIR)
    String department(CallbackDay.Repair repair) {
        return repair.row().repair().department();
    }

    @SchemaMapping(typeName = REPAIR)
    Instant completedAt(CallbackDay.Repair repair) {
        return repair.row().repair().completedAt();
    }

    @SchemaMapping(typeName = REPAIR)
    int attempts(CallbackDay.Repair repair) {
        return repair.row().repair().attempts();
    }

    @SchemaMapping(typeName = REPAIR)
    @Nullable
    CallbackMethod method(CallbackDay.Repair repair) {
        @Nullable FirstCall call = repair.row().firstCall();
        return call == null ? null : call.method();
    }

    @SchemaMapping(typeName = REPAIR)
    @Nullable
    Instant calledAt(CallbackDay.Repair repair) {
        @Nullable FirstCall call = repair.row().firstCall();
        return call == null ? null : call.calledAt();
    }

    @SchemaMapping(typeName = REPAIR)
    @Nullable
    String calledBy(CallbackDay.Repair repair) {
        @Nullable FirstCall call = repair.row().firstCall();
        return call == null ? null : call.calledBy();
    }

    @SchemaMapping(typeName = REPAIR)
    @Nullable
    Instant reachedAt(CallbackDay.Repair repair) {
        return repair.row().reachedAt();
    }

    /** The repairs in sight whose customers nobody had called. */
    @SchemaMapping(typeName = "CallbackDayClose")
    List<UncalledRepair> uncalled(CallbackDay.Closed close) {
        MattersInSight sight = CurrentUser.matters();
        return close.uncalled().stream()
                .filter(repair -> sight.takes(repair.department()))
                .toList();
    }

    @SchemaMapping(typeName = UNCALLED, field = "complaint")
    CompletableFuture<@Nullable ComplaintDocument> ofUncalled(
            UncalledRepair repair, DataLoader<String, @Nullable ComplaintDocument> complaints) {
        return complaints.load(repair.complaintId().toString());
    }

    @SchemaMapping(typeName = UNCALLED, field = "unitId")
    @Nullable
    String unitOf(UncalledRepair repair) {
        return repair.unitId().map(UnitId::value).orElse(null);
    }

    @SchemaMapping(typeName = UNCALLED, field = "building")
    @Nullable
    String buildingOf(UncalledRepair repair) {
        return repair.building().orElse(null);
    }
}
