package io.dossier.query.audit;

import graphql.GraphQLContext;
import graphql.relay.Connection;
import io.dossier.api.Role;
import io.dossier.query.audit.Difference.EventBehind;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.access.QueryRoles;
import io.dossier.query.infrastructure.graphql.Ids;
import io.dossier.query.infrastructure.graphql.Messages;
import io.dossier.query.infrastructure.graphql.PageArguments;
import io.dossier.query.infrastructure.graphql.PageRequest;
import io.dossier.query.infrastructure.graphql.Pages;
import io.dossier.query.infrastructure.personal.Sights;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what came of audits. */
@Controller
public class AuditController {

    private static final String AUDIT = "Audit";

    /** Documents name people and what they said: as the history does. */
    private static final Set<Role> READERS_OF_VALUES = QueryRoles.mayAsk("history");

    private final AuditBooks books;
    private final Auditor auditor;
    private final Pages pages;
    private final Messages messages;
    private final Sights sights;

    AuditController(AuditBooks books, Auditor auditor, Pages pages, Messages messages, Sights sights) {
        this.books = books;
        this.auditor = auditor;
        this.pages = pages;
        this.messages = messages;
        this.sights = sights;
    }

    /** All that are kept, the newest first. */
    @QueryMapping
    public Connection<AuditReport> audits(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = pages.request(PageArguments.forward(first, after), "audits");
        @Nullable AuditPlace beyond = page.place(AuditPlace::parse);
        return page.page(
                books.before(Optional.ofNullable(beyond), page.limit()),
                report -> AuditPlace.of(report).values(),
                Function.identity());
    }

    /** One of them; null if there is none of that id. */
    @QueryMapping
    public @Nullable AuditReport audit(@Argument String id) {
        return books.report(Ids.uuid(id, "id")).orElse(null);
    }

    /** The position of the first event that was replayed. */
    @SchemaMapping(typeName = AUDIT)
    long fromPosition(AuditReport report) {
        return Math.min(1, report.position());
    }

    @SchemaMapping(typeName = AUDIT)
    long toPosition(AuditReport report) {
        return report.position();
    }

    /** Positions have no gaps. */
    @SchemaMapping(typeName = AUDIT)
    long events(AuditReport report) {
        return report.position();
    }

    @SchemaMapping(typeName = AUDIT)
    long differenceCount(AuditReport report) {
        return report.differences();
    }

    @SchemaMapping(typeName = AUDIT)
    @Nullable
    String remark(AuditReport report, Locale language) {
        return AuditTexts.remark(messages, language, report).orElse(null);
    }

    @SchemaMapping(typeName = AUDIT)
    @Nullable
    AuditProgress progress(AuditReport report) {
        return auditor.progress(report).orElse(null);
    }

    /** Those that are kept, in the order in which they were found. */
    @SchemaMapping(typeName = AUDIT)
    Connection<Difference> differences(
            AuditReport report, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = pages.request(PageArguments.forward(first, after), "audit/" + report.id());
        @Nullable Long beyond = page.place(values -> Long.valueOf(values.getFirst()));
        return page.page(
                books.differences(report.id(), beyond == null ? 0 : beyond, page.limit()),
                difference -> List.of(Long.toString(difference.number())),
                Function.identity());
    }

    /** For those alone who may read the history. */
    @SchemaMapping(typeName = "FieldDifference")
    @Nullable
    String live(FieldDifference field, GraphQLContext context) {
        return CurrentUser.isOneOf(READERS_OF_VALUES)
                ? sights.ofRequest(context).json(field.path(), field.live())
                : null;
    }

    /** For those alone who may read the history. */
    @SchemaMapping(typeName = "FieldDifference")
    @Nullable
    String rebuilt(FieldDifference field, GraphQLContext context) {
        return CurrentUser.isOneOf(READERS_OF_VALUES)
                ? sights.ofRequest(context).json(field.path(), field.rebuilt())
                : null;
    }

    /** What kind of event it is, in words. */
    @SchemaMapping(typeName = "EventBehind")
    String title(EventBehind event, Locale language) {
        return messages.nameOr(language, "event." + event.event(), event.event());
    }
}
