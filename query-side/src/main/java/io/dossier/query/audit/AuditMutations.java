package io.dossier.query.audit;

import io.dossier.query.audit.Auditor.Answer;
import io.dossier.query.infrastructure.access.CurrentUser;
import io.dossier.query.infrastructure.graphql.ProblemCode;
import io.dossier.query.infrastructure.graphql.QueryProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Begins audits. Other mutations are the command side's; this is none of its commands, for nothing is decided and nothing recorded in the books. */
@Controller
class AuditMutations {
    private final Auditor auditor;

    AuditMutations(Auditor auditor) {
        this.auditor = auditor;
    }

    @MutationMapping
    AuditReport auditProjections(@Argument @Nullable List<String> projections) {
        if (projections != null && projections.isEmpty()) {
            throw new QueryProblem(ProblemCode.AUDIT_OF_NONE, "projections");
        }
        return switch (auditor.begin(projections == null ? List.of() : projections, CurrentUser.name())) {
            case Answer.Begun begun -> begun.report();
            case Answer.AlreadyRunning running ->
                throw new QueryProblem(
                        ProblemCode.AUDIT_ALREADY_RUNNING,
                        null,
                        running.report().id());
            case Answer.Rebuilding rebuilding ->
                throw new QueryProblem(ProblemCode.AUDIT_WHILE_REBUILDING, "projections", rebuilding.projections());
            case Answer.Unknown unknown ->
                throw new QueryProblem(
                        ProblemCode.AUDIT_PROJECTION_UNKNOWN, "projections", unknown.name(), unknown.known());
        };
    }
}
