package io.dossier.query.archive;

import graphql.GraphQLContext;
import graphql.relay.Connection;
import io.dossier.api.archive.Category;
import io.dossier.query.complaint.ComplaintDocument;
import io.dossier.query.infrastructure.graphql.Messages;
import io.dossier.query.infrastructure.past.Moments;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import io.dossier.query.tenancy.TenancyDocument;
import io.dossier.query.tenancy.TenancyFieldsController.CategoryCount;
import io.dossier.query.tenancy.TenancyLoader;
import io.dossier.query.tenancy.TenancyRef;
import io.dossier.query.unit.UnitDocument;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Answers about archives (R1.5): newest in front, by document date, and what was filed later before what has the same date. */
@Controller
public class ArchiveController {

    private static final String PAGES = "archivePages";
    private static final String INDEXES = "archiveIndexes";

    private final ArchiveRequests requests;
    private final Messages messages;
    private final Moments moments;

    /** Answers from this reader; what a request asks about many archives is read at once. */
    public ArchiveController(
            ArchiveRequests requests,
            ArchiveReader archives,
            Messages messages,
            Moments moments,
            BatchLoaderRegistry registry) {
        this.requests = requests;
        this.messages = messages;
        this.moments = moments;
        registry.<ArchiveQuery, ArchivePage>forName(PAGES)
                .registerMappedBatchLoader((queries, environment) -> Mono.fromCallable(() -> {
                    List<ArchiveQuery> all = List.copyOf(queries);
                    List<ArchivePage> pages = archives.pages(all);
                    return IntStream.range(0, all.size()).boxed().collect(Collectors.toMap(all::get, pages::get));
                }));
        registry.<String, ArchiveIndex>forName(INDEXES)
                .registerMappedBatchLoader((ids, environment) -> Mono.fromCallable(() -> archives.indexes(ids)));
    }

    /** All that happened in a unit. */
    @SchemaMapping(typeName = "Unit", field = "archive")
    public CompletableFuture<Connection<ArchiveEntry>> ofUnit(
            UnitDocument unit,
            @Arguments ArchiveArguments arguments,
            GraphQLContext context,
            Locale language,
            DataLoader<ArchiveQuery, ArchivePage> archivePages,
            DataLoader<String, @Nullable ComplaintDocument> complaints) {
        return page(requests.of(context, unit.id(), arguments, null, null), language, archivePages, complaints);
    }

    /** What happened during a tenancy. */
    @SchemaMapping(typeName = "Tenancy", field = "archive")
    public CompletableFuture<Connection<ArchiveEntry>> ofTenancy(
            TenancyRef tenancy,
            @Arguments ArchiveArguments arguments,
            GraphQLContext context,
            Locale language,
            DataLoader<String, TenancyDocument> tenancies,
            DataLoader<ArchiveQuery, ArchivePage> archivePages,
            DataLoader<String, @Nullable ComplaintDocument> complaints) {
        return TenancyLoader.about(tenancy, tenancies, TenancyDocument::unitId)
                .thenCompose(unitId -> page(
                        requests.of(context, unitId, arguments, tenancy.id(), tenancy.asOf()),
                        language,
                        archivePages,
                        complaints));
    }

    /** How many papers of each category are filed in a unit. */
    @SchemaMapping(typeName = "Unit")
    public CompletableFuture<List<CategoryCount>> archiveCounts(
            UnitDocument unit, DataLoader<String, ArchiveIndex> archiveIndexes) {
        return archiveIndexes
                .load(unit.id())
                .thenApply(index -> Arrays.stream(Category.values())
                        .map(category -> new CategoryCount(
                                category,
                                Optional.ofNullable(index)
                                        .map(i -> i.papers(category))
                                        .orElse(0)))
                        .toList());
    }

    /** Whether it was on file at a moment, or was filed later about what lay before. */
    @SchemaMapping(typeName = "ArchiveEntry")
    public boolean wasKnown(
            ArchiveEntry entry,
            @Argument @Nullable OffsetDateTime asOf,
            @Argument @Nullable Long asOfPosition,
            GraphQLContext context) {
        return moments.asOf(context, asOf, asOfPosition)
                .map(moment -> entry.position() <= moment.position())
                .orElse(true);
    }

    /** The matter that an entry tells of; null where it tells of none. */
    @SchemaMapping(typeName = "ArchiveEntry")
    public CompletableFuture<@Nullable ComplaintDocument> complaint(
            ArchiveEntry entry, DataLoader<String, @Nullable ComplaintDocument> complaints) {
        @Nullable UUID id = entry.entry().complaintId();
        return id == null ? CompletableFuture.completedFuture(null) : complaints.load(id.toString());
    }

    private CompletableFuture<Connection<ArchiveEntry>> page(
            ArchiveRequests.Request request,
            Locale language,
            DataLoader<ArchiveQuery, ArchivePage> pages,
            DataLoader<String, @Nullable ComplaintDocument> complaints) {
        return pages.load(request.query())
                .thenCompose(found -> subjects(found.entries(), complaints)
                        .thenApply(subjects -> request.page()
                                .page(
                                        found.entries(),
                                        ArchiveRequests::place,
                                        entry -> new ArchiveEntry(
                                                entry,
                                                title(entry, subjects, language),
                                                tenancy(
                                                        found,
                                                        entry,
                                                        request.query().asOf())))));
    }

    /** The subjects of the matters that are told of, by the matter's id; of a matter that cannot be read yet there is none. */
    private static CompletableFuture<Map<String, String>> subjects(
            List<Entry> entries, DataLoader<String, @Nullable ComplaintDocument> complaints) {
        List<String> ids = entries.stream()
                .filter(entry -> entry.title() == null && entry.complaintId() != null)
                .map(entry -> String.valueOf(entry.complaintId()))
                .distinct()
                .toList();
        return ids.isEmpty()
                ? CompletableFuture.completedFuture(Map.of())
                : complaints
                        .loadMany(ids)
                        .thenApply(found -> found.stream()
                                .filter(Objects::nonNull)
                                .collect(Collectors.toMap(
                                        ComplaintDocument::id,
                                        complaint -> complaint.registration().subject())));
    }

    private String title(Entry entry, Map<String, String> subjects, Locale language) {
        if (entry.title() != null) {
            return entry.title();
        }
        @Nullable UUID matter = entry.complaintId();
        @Nullable String subject = matter == null ? null : subjects.get(matter.toString());
        return subject == null ? messages.text(language, "kind." + entry.kind()) : subject;
    }

    private static TenancyRef tenancy(ArchivePage page, Entry entry, @Nullable KnownMoment asOf) {
        String name = page.index()
                .flatMap(index -> index.label(entry.tenancyId()))
                .map(label -> asOf == null ? label.current() : label.asOf(asOf))
                .orElseThrow();
        return TenancyRef.to(entry.tenancyId(), name, asOf);
    }
}
