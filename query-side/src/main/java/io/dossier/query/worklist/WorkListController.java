package io.dossier.query.worklist;

import graphql.relay.Connection;
import io.dossier.query.complaint.ComplaintDocument;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.access.MattersInSight;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.graphql.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers what is to be done about open matters. However many lists a request asks for, the open matters are read once. */
@Controller
public class WorkListController {

    private static final String OPEN = "openMatters";
    private static final String ALL = "all";

    private final Pages pages;
    private final Clock clock;
    private final OfficeZone office;

    /** Answers from this reader. */
    public WorkListController(
            WorkListReader reader, Pages pages, Clock clock, OfficeZone office, BatchLoaderRegistry registry) {
        this.pages = pages;
        this.clock = clock;
        this.office = office;
        registry.<String, List<Placed>>forName(OPEN)
                .registerMappedBatchLoader((all, environment) -> Mono.fromCallable(() -> Map.of(ALL, reader.open())));
    }

    /** A list of open matters, the most urgent first. */
    @QueryMapping
    public CompletableFuture<Connection<WorkItem>> workList(
            @Argument WorkListKind kind,
            @Argument @Nullable String department,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            DataLoader<String, List<Placed>> openMatters) {
        String user = CurrentUser.name();
        PageRequest request = pages.request(
                PageArguments.forward(first, after),
                "work/%s/%s/%s".formatted(kind, department, kind == WorkListKind.MINE ? user : ""));
        @Nullable WorkPlace beyond = request.place(WorkPlace::parse);
        return lists(department, user, openMatters)
                .thenApply(lists -> request.page(
                        lists.page(kind, beyond, request.limit()),
                        item -> WorkPlace.of(item).values(),
                        Function.identity()));
    }

    /** How many matters are on each list. */
    @QueryMapping
    public CompletableFuture<WorkListCounts> workListCounts(
            @Argument @Nullable String department, DataLoader<String, List<Placed>> openMatters) {
        return lists(department, CurrentUser.name(), openMatters).thenApply(lists -> WorkListCounts.of(lists.counts()));
    }

    /** The business date of its registration. */
    @SchemaMapping(typeName = "WorkItem")
    public LocalDate registeredOn(WorkItem item) {
        return office.dayOf(item.registeredAt());
    }

    /** All about the matter; null if its projection has not come so far. */
    @SchemaMapping(typeName = "WorkItem")
    public CompletableFuture<@Nullable ComplaintDocument> complaint(
            WorkItem item, DataLoader<String, @Nullable ComplaintDocument> complaints) {
        return complaints.load(item.id());
    }

    private CompletableFuture<WorkLists> lists(
            @Nullable String department, String user, DataLoader<String, List<Placed>> openMatters) {
        Texts.searched(department, "department");
        LocalDate today = LocalDate.now(clock);
        MattersInSight sight = CurrentUser.matters();
        return openMatters.load(ALL).thenApply(open -> new WorkLists(open, department, sight, today, user));
    }
}
