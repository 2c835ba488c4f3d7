package io.dossier.query.complaint;

import graphql.relay.Connection;
import io.dossier.eventstore.Selection;
import io.dossier.query.callback.CallbackToReview;
import io.dossier.query.complaint.HistoryBucket.Listed;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.access.MattersInSight;
import io.dossier.query.infrastructure.graphql.Ids;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.past.Moments;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import io.dossier.query.infrastructure.past.Retelling;
import io.dossier.query.tenancy.TenancyRef;
import io.dossier.query.unit.UnitDocument;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which matters there are: one by its id, and histories, newest first. */
@Controller
public class ComplaintController {

    private final ComplaintReader complaints;
    private final Pages pages;
    private final Moments moments;
    private final Retelling past;

    /** Answers from this reader; what was known in the past, from the events. */
    public ComplaintController(ComplaintReader complaints, Pages pages, Moments moments, Retelling past) {
        this.complaints = complaints;
        this.pages = pages;
        this.moments = moments;
        this.past = past;
    }

    /** The matter of that id, as it is or as it was known at a moment; null if there is none, or was none then. */
    @QueryMapping
    public @Nullable ComplaintDocument complaint(
            @Argument String id, @Argument @Nullable OffsetDateTime asOf, @Argument @Nullable Long asOfPosition) {
        String matter = Ids.uuid(id, "id").toString();
        Optional<KnownMoment> moment = moments.asOf(asOf, asOfPosition);
        MattersInSight sight = CurrentUser.matters();
        if (moment.isEmpty()) {
            return complaints.byId(matter).filter(found -> found.isIn(sight)).orElse(null);
        }
        // Whose it is now decides who may see what it was.
        return !sight.all()
                        && complaints
                                .byId(matter)
                                .filter(found -> found.isIn(sight))
                                .isEmpty()
                ? null
                : past.upTo(Selection.subject(matter), moment.get().position(), Complaints::retold)
                        .orElse(null);
    }

    /** What a callback that is to be reviewed was about; null if its projection has not come so far. */
    @SchemaMapping(typeName = "CallbackToReview", field = "complaint")
    public CompletableFuture<@Nullable ComplaintDocument> ofCallback(
            CallbackToReview callback, DataLoader<String, @Nullable ComplaintDocument> complaints) {
        return complaints.load(callback.complaintId());
    }

    /** What was brought up in a unit. */
    @SchemaMapping(typeName = "Unit", field = "complaints")
    public CompletableFuture<Connection<ComplaintDocument>> ofUnit(
            UnitDocument unit,
            @Arguments PageArguments arguments,
            DataLoader<HistoryQuery, List<Listed>> complaintHistories,
            DataLoader<String, ComplaintDocument> complaints) {
        return page(HistoryIndex.ofUnit(unit.id()), arguments, complaintHistories, complaints);
    }

    /** What was brought up during a tenancy. */
    @SchemaMapping(typeName = "Tenancy", field = "complaints")
    public CompletableFuture<Connection<ComplaintDocument>> ofTenancy(
            TenancyRef tenancy,
            @Arguments PageArguments arguments,
            DataLoader<HistoryQuery, List<Listed>> complaintHistories,
            DataLoader<String, ComplaintDocument> complaints) {
        return page(HistoryIndex.ofTenancy(tenancy.id()), arguments, complaintHistories, complaints);
    }

    private CompletableFuture<Connection<ComplaintDocument>> page(
            String history,
            PageArguments arguments,
            DataLoader<HistoryQuery, List<Listed>> histories,
            DataLoader<String, ComplaintDocument> complaints) {
        PageRequest request = pages.request(arguments, "complaints/" + history);
        HistoryQuery query =
                new HistoryQuery(history, request.forward(), request.place(ComplaintPlaces::parse), request.limit());
        return inSight(query, histories, complaints)
                .thenApply(found -> request.page(found, ComplaintPlaces::of, complaint -> complaint));
    }

    private static CompletableFuture<List<ComplaintDocument>> inSight(
            HistoryQuery query,
            DataLoader<HistoryQuery, List<Listed>> histories,
            DataLoader<String, ComplaintDocument> complaints) {
        boolean all = CurrentUser.matters().all();
        return histories
                .load(query)
                .thenCompose(listed -> complaints
                        .loadMany(listed.stream().map(Listed::complaintId).toList())
                        .thenCompose(found -> {
                            // a rebuild may have begun between the two reads: what is not there is left out
                            List<ComplaintDocument> there =
                                    found.stream().filter(Objects::nonNull).toList();
                            boolean goesOn = !all && listed.size() == query.limit() && there.size() < query.limit();
                            return goesOn
                                    ? inSight(query.behind(listed.getLast(), there.size()), histories, complaints)
                                            .thenApply(rest -> Stream.concat(there.stream(), rest.stream())
                                                    .toList())
                                    : CompletableFuture.completedFuture(there);
                        }));
    }
}
