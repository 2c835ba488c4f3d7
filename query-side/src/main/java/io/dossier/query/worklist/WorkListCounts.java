package io.dossier.query.worklist;

import java.util.Map;

/** How many matters are on each list; one may be on several. */
public record WorkListCounts(
        int dueToday,
        int overdue,
        int waitingForDepartment,
        int waitingForSignOff,
        int waitingForCallback,
        int waitingForReview,
        int mine,
        int open) {

    static WorkListCounts of(Map<WorkListKind, Integer> counts) {
        return new WorkListCounts(
                counts.getOrDefault(WorkListKind.DUE_TODAY, 0),
                counts.getOrDefault(WorkListKind.OVERDUE, 0),
                counts.getOrDefault(WorkListKind.WAITING_FOR_DEPARTMENT, 0),
                counts.getOrDefault(WorkListKind.WAITING_FOR_SIGN_OFF, 0),
                counts.getOrDefault(WorkListKind.WAITING_FOR_CALLBACK, 0),
                counts.getOrDefault(WorkListKind.WAITING_FOR_REVIEW, 0),
                counts.getOrDefault(WorkListKind.MINE, 0),
                counts.getOrDefault(WorkListKind.OPEN, 0));
    }
}
