package io.dossier.query.infrastructure.access;

import static io.dossier.api.Role.ASSISTANT;
import static io.dossier.api.Role.AUDITOR;
import static io.dossier.api.Role.DEPARTMENT_HEAD;
import static io.dossier.api.Role.DIRECTOR;
import static io.dossier.api.Role.FRONT_DESK;
import static io.dossier.api.Role.MANAGER;
import static io.dossier.api.Role.OPERATOR;
import static io.dossier.api.Role.REPORTING;
import static io.dossier.api.Role.SUPERVISOR;

import io.dossier.api.Role;
import java.util.Map;
import java.util.Set;

/**
 * Which role may ask which question: the fields of the schema's roots. A field that stands in no row is answered to nobody, and the build fails for it.
 * What is below a field is answered to whoever may ask for that, unless it says otherwise itself.
 */
public final class QueryRoles {
    /** Everybody who works with the office's files; whoever merely runs the software does not. */
    private static final Set<Role> OFFICE =
            Set.of(FRONT_DESK, ASSISTANT, SUPERVISOR, MANAGER, DEPARTMENT_HEAD, DIRECTOR, AUDITOR, REPORTING);

    /** Those who chase what is to be done, those who do it, and those to whom they report. */
    private static final Set<Role> WORKERS =
            Set.of(FRONT_DESK, ASSISTANT, SUPERVISOR, MANAGER, DEPARTMENT_HEAD, DIRECTOR);

    /** Who did what names people and what they said: it is for those who audit, and those who answer for the office. */
    private static final Set<Role> AUDITORS = Set.of(AUDITOR, MANAGER, DIRECTOR);

    /** The manager who reviews callbacks, those who keep the records, and those to whom the manager answers for it. */
    private static final Set<Role> REVIEWERS = Set.of(ASSISTANT, SUPERVISOR, MANAGER, DIRECTOR, AUDITOR);

    private static final Set<Role> EVERYBODY = Set.copyOf(Role.people());

    /** Everybody of the office but the head of a department, who sees the matters of the own departments and no others (R6.6, R6.7). */
    static final Set<Role> SEE_EVERY_MATTER =
            Set.of(FRONT_DESK, ASSISTANT, SUPERVISOR, MANAGER, DIRECTOR, AUDITOR, REPORTING);

    private static final Map<String, Set<Role>> MATRIX = Map.ofEntries(
            Map.entry("unit", OFFICE),
            Map.entry("units", OFFICE),
            Map.entry("buildings", OFFICE),
            Map.entry("tenancy", OFFICE),
            Map.entry("tenancies", OFFICE),
            Map.entry("renovation", OFFICE),
            Map.entry("complaint", OFFICE),
            Map.entry("complaints", OFFICE),
            Map.entry("workList", WORKERS),
            Map.entry("workListCounts", WORKERS),
            Map.entry("callbacksToReview", REVIEWERS),
            Map.entry("matterNotices", WORKERS),
            Map.entry("callbackDay", OFFICE),
            Map.entry("callbackDays", OFFICE),
            Map.entry("quarterlySample", OFFICE),
            Map.entry("monthlyCallbackStatistics", OFFICE),
            Map.entry("callbackStatistics", OFFICE),
            Map.entry("monthlyComplaintAnalysis", OFFICE),
            Map.entry("hotspots", OFFICE),
            Map.entry("monthsToSubmit", OFFICE),
            Map.entry("history", AUDITORS),
            Map.entry("difference", AUDITORS),
            Map.entry("checkpoints", AUDITORS),
            Map.entry("checkpointState", AUDITORS),
            Map.entry("audits", Set.of(AUDITOR, MANAGER, DIRECTOR, OPERATOR)),
            Map.entry("audit", Set.of(AUDITOR, MANAGER, DIRECTOR, OPERATOR)),
            // it changes nothing in the books, so that those may begin one who may send no command
            Map.entry("auditProjections", Set.of(AUDITOR, OPERATOR)),
            Map.entry("parked", EVERYBODY),
            Map.entry("projections", EVERYBODY),
            Map.entry("projectionProgress", EVERYBODY));

    private QueryRoles() {}

    /** The roles to which a field of a root is answered. */
    public static Set<Role> mayAsk(String field) {
        return MATRIX.getOrDefault(field, Set.of());
    }

    /** Every field that is answered to some role. */
    public static Set<String> fields() {
        return MATRIX.keySet();
    }
}
