package io.dossier.query.notice;

import org.jspecify.annotations.Nullable;

/**
 * Of which matters a listener wants to hear.
 *
 * @param department only of those that this department solves, or had to do something about; null for all
 * @param firstResponder only of those that this employee owns; null for all
 */
record NoticeFilter(@Nullable String department, @Nullable String firstResponder) {

    boolean takes(MatterNotice notice) {
        return (department == null
                        || department.equals(notice.department())
                        || department.equals(notice.complaint().department()))
                && (firstResponder == null
                        || firstResponder.equals(
                                notice.complaint().registration().firstResponder()));
    }
}
