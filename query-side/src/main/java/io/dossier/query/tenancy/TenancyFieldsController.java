package io.dossier.query.tenancy;

import io.dossier.api.archive.Category;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import io.dossier.query.infrastructure.personal.Person;
import io.dossier.query.infrastructure.personal.Subject;
import io.dossier.query.tenancy.TenancyDocument.Name;
import io.dossier.query.tenancy.TenancyDocument.Termination;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what a tenancy's own document says. Everything that a request asks about all its tenancies is read at once. */
@Controller
@SchemaMapping(typeName = "Tenancy")
public class TenancyFieldsController {

    /** How many papers of one category are filed. */
    public record CategoryCount(Category category, int count) {}

    @SchemaMapping
    CompletableFuture<String> unitId(TenancyRef tenancy, DataLoader<String, TenancyDocument> tenancies) {
        return TenancyLoader.about(tenancy, tenancies, TenancyDocument::unitId);
    }

    @SchemaMapping
    CompletableFuture<String> building(TenancyRef tenancy, DataLoader<String, TenancyDocument> tenancies) {
        return TenancyLoader.about(tenancy, tenancies, TenancyDocument::building);
    }

    @SchemaMapping
    CompletableFuture<Integer> floor(TenancyRef tenancy, DataLoader<String, TenancyDocument> tenancies) {
        return TenancyLoader.about(tenancy, tenancies, TenancyDocument::floor);
    }

    @SchemaMapping
    CompletableFuture<List<Name>> formerNames(TenancyRef tenancy, DataLoader<String, TenancyDocument> tenancies) {
        return TenancyLoader.about(tenancy, tenancies, document -> {
            List<Name> known = document.names().stream()
                    .filter(name -> isKnown(name.position(), name.recordedAt(), tenancy.asOf()))
                    .toList();
            return known.isEmpty() ? known : known.subList(0, known.size() - 1);
        });
    }

    @SchemaMapping
    CompletableFuture<Person> contact(TenancyRef tenancy, DataLoader<String, TenancyDocument> tenancies) {
        return TenancyLoader.about(
                tenancy,
                tenancies,
                document -> new Person(
                        document.contact().name(),
                        document.contact().phone(),
                        Subject.ofTenancy(document.unitId(), document.id())));
    }

    @SchemaMapping
    CompletableFuture<LocalDate> leaseStart(TenancyRef tenancy, DataLoader<String, TenancyDocument> tenancies) {
        return TenancyLoader.about(tenancy, tenancies, TenancyDocument::leaseStart);
    }

    @SchemaMapping
    CompletableFuture<LocalDate> leaseEnd(TenancyRef tenancy, DataLoader<String, TenancyDocument> tenancies) {
        return TenancyLoader.about(tenancy, tenancies, TenancyDocument::leaseEnd);
    }

    @SchemaMapping
    CompletableFuture<LocalDate> movedInOn(TenancyRef tenancy, DataLoader<String, TenancyDocument> tenancies) {
        return TenancyLoader.about(tenancy, tenancies, TenancyDocument::movedInOn);
    }

    @SchemaMapping
    CompletableFuture<@Nullable LocalDate> terminatedOn(
            TenancyRef tenancy, DataLoader<String, TenancyDocument> tenancies) {
        return TenancyLoader.<@Nullable LocalDate>about(tenancy, tenancies, document -> {
            Termination end = termination(document, tenancy.asOf());
            return end == null ? null : end.terminatedOn();
        });
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> terminationReason(
            TenancyRef tenancy, DataLoader<String, TenancyDocument> tenancies) {
        return TenancyLoader.<@Nullable String>about(tenancy, tenancies, document -> {
            Termination end = termination(document, tenancy.asOf());
            return end == null ? null : end.reason();
        });
    }

    @SchemaMapping
    CompletableFuture<List<CategoryCount>> paperCounts(
            TenancyRef tenancy, DataLoader<String, TenancyDocument> tenancies) {
        return TenancyLoader.about(
                tenancy,
                tenancies,
                document -> Arrays.stream(Category.values())
                        .map(category -> new CategoryCount(category, document.papers(category)))
                        .toList());
    }

    private static @Nullable Termination termination(TenancyDocument tenancy, @Nullable KnownMoment asOf) {
        Termination end = tenancy.termination();
        return end == null || !isKnown(end.position(), end.recordedAt(), asOf) ? null : end;
    }

    private static boolean isKnown(@Nullable Long position, Instant recordedAt, @Nullable KnownMoment asOf) {
        return asOf == null || asOf.knew(position, recordedAt);
    }
}
