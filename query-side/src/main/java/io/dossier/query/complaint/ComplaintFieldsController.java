package io.dossier.query.complaint;

import graphql.execution.ExecutionStepInfo;
import graphql.schema.DataFetchingEnvironment;
import io.dossier.api.complaint.Channel;
import io.dossier.api.complaint.Missing;
import io.dossier.query.callback.ArrangedCallback;
import io.dossier.query.callback.Callback;
import io.dossier.query.infrastructure.OfficeZone;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import io.dossier.query.infrastructure.past.Moments;
import io.dossier.query.infrastructure.past.Moments.KnownMoment;
import io.dossier.query.infrastructure.personal.OfSubject;
import io.dossier.query.infrastructure.personal.Person;
import io.dossier.query.infrastructure.personal.Subject;
import io.dossier.query.tenancy.TenancyDocument;
import io.dossier.query.tenancy.TenancyLoader;
import io.dossier.query.tenancy.TenancyRef;
import io.dossier.query.unit.UnitDocument;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what a matter is: what was entered of it, where it belongs, what is still missing. */
@Controller
@SchemaMapping(typeName = "Complaint")
public class ComplaintFieldsController {

    /** What a report of misconduct holds, and in which matter. */
    record MisconductOf(
            String accused, String courseOfEvents, String witness, String evidence, String signature, Subject subject)
            implements OfSubject {}

    private final OfficeZone office;
    private final Moments moments;

    /** With the days of that office, and moments of the past. */
    public ComplaintFieldsController(OfficeZone office, Moments moments) {
        this.office = office;
        this.moments = moments;
    }

    @SchemaMapping
    String subject(ComplaintDocument complaint) {
        return complaint.registration().subject();
    }

    @SchemaMapping
    String content(ComplaintDocument complaint) {
        return complaint.registration().content();
    }

    @SchemaMapping
    Person complainant(ComplaintDocument complaint) {
        Registration.Person person = complaint.registration().complainant();
        return new Person(person.name(), person.phone(), whose(complaint));
    }

    @SchemaMapping
    Channel channel(ComplaintDocument complaint) {
        return complaint.registration().channel();
    }

    @SchemaMapping
    String firstResponder(ComplaintDocument complaint) {
        return complaint.registration().firstResponder();
    }

    @SchemaMapping
    @Nullable
    String target(ComplaintDocument complaint) {
        return complaint.registration().target();
    }

    @SchemaMapping
    Registration.@Nullable Place publicArea(ComplaintDocument complaint) {
        return complaint.registration().publicArea();
    }

    @SchemaMapping
    @Nullable
    MisconductOf misconduct(ComplaintDocument complaint) {
        Registration.@Nullable Report report = complaint.registration().misconduct();
        return report == null
                ? null
                : new MisconductOf(
                        report.accused(),
                        report.courseOfEvents(),
                        report.witness(),
                        report.evidence(),
                        report.signature(),
                        whose(complaint));
    }

    private static Subject whose(ComplaintDocument complaint) {
        return new Subject(
                complaint.unitId(),
                complaint.tenancyId() == null ? null : complaint.tenancyId().toString(),
                complaint.id(),
                complaint.isIn(CurrentUser.matters()));
    }

    @SchemaMapping
    Instant registeredAt(ComplaintDocument complaint) {
        return complaint.registration().registeredAt();
    }

    @SchemaMapping
    Instant recordedAt(ComplaintDocument complaint) {
        return complaint.registration().recordedAt();
    }

    @SchemaMapping
    @Nullable
    String registeredBy(ComplaintDocument complaint) {
        return complaint.registration().registeredBy();
    }

    @SchemaMapping
    Instant answerDueAt(ComplaintDocument complaint) {
        return office.endOf(complaint.registration().answerDueOn());
    }

    @SchemaMapping
    List<Missing> missingForClosing(ComplaintDocument complaint) {
        return complaint.standing().gate().missing();
    }

    @SchemaMapping
    List<Callback> callbacks(ComplaintDocument complaint) {
        return complaint.callbacks().made();
    }

    @SchemaMapping
    @Nullable
    ArrangedCallback arrangedCallback(ComplaintDocument complaint) {
        return complaint.callbacks().arranged();
    }

    @SchemaMapping
    CompletableFuture<@Nullable UnitDocument> unit(
            ComplaintDocument complaint, DataLoader<String, UnitDocument> units) {
        if (complaint.unitId() == null) {
            return CompletableFuture.completedFuture(null);
        }
        return units.load(complaint.unitId()).thenApply(unit -> there(unit, ProblemCode.UNIT_NOT_THERE_YET));
    }

    @SchemaMapping
    CompletableFuture<@Nullable TenancyRef> tenancy(
            ComplaintDocument complaint,
            DataLoader<String, TenancyDocument> tenancies,
            DataFetchingEnvironment environment) {
        return TenancyLoader.ref(complaint.tenancyId(), tenancies, asOf(environment));
    }

    // The document does not know as of when it was asked for; the field that it came from does.
    private @Nullable KnownMoment asOf(DataFetchingEnvironment environment) {
        ExecutionStepInfo matter = environment.getExecutionStepInfo().getParent();
        @Nullable OffsetDateTime asOf = matter.getArgument("asOf");
        @Nullable Long asOfPosition = matter.getArgument("asOfPosition");
        return moments.asOf(environment.getGraphQlContext(), asOf, asOfPosition).orElse(null);
    }

    // The projection may be in the middle of a rebuild.
    private static <T> T there(@Nullable T found, ProblemCode otherwise) {
        if (found == null) {
            throw new QueryProblem(otherwise, null);
        }
        return found;
    }
}
