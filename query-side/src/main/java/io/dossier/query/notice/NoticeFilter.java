package io.dossier.query.notice;

import io.dossier.query.infrastructure.access.MattersInSight;
import org.jspecify.annotations.Nullable;

/**
 * Of which matters a listener wants to hear.
 *
 * @param department only of those that this department solves, or had to do something about; null for all
 * @param firstResponder only of those that this employee owns; null for all
 * @param sight only of those that the listener may see
 */
record NoticeFilter(@Nullable String department, @Nullable String firstResponder, MattersInSight sight) {

    boolean takes(MatterNotice notice) {
        return notice.complaint().isIn(sight)
                && (department == null
                        || department.equals(notice.department())
                        || department.equals(notice.complaint().department()))
                && (firstResponder == null
                        || firstResponder.equals(
                                notice.complaint().registration().firstResponder()));
    }
}
