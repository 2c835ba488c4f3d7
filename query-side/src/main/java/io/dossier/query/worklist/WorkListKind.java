package io.dossier.query.worklist;

import java.time.LocalDate;

/** A list of what is to be done about open matters. */
public enum WorkListKind {
    DUE_TODAY {
        @Override
        boolean takes(WorkItem item, LocalDate today, String user) {
            return item.isDueOn(today);
        }
    },
    OVERDUE {
        @Override
        boolean takes(WorkItem item, LocalDate today, String user) {
            return item.isOverdueOn(today);
        }
    },
    WAITING_FOR_DEPARTMENT {
        @Override
        boolean takes(WorkItem item, LocalDate today, String user) {
            return item.waitsForDepartment();
        }
    },
    WAITING_FOR_SIGN_OFF {
        @Override
        boolean takes(WorkItem item, LocalDate today, String user) {
            return item.waitsForSignOff();
        }
    },
    WAITING_FOR_CALLBACK {
        @Override
        boolean takes(WorkItem item, LocalDate today, String user) {
            return item.waitsForCallback();
        }
    },
    WAITING_FOR_REVIEW {
        @Override
        boolean takes(WorkItem item, LocalDate today, String user) {
            return item.waitsForReview();
        }
    },
    MINE {
        @Override
        boolean takes(WorkItem item, LocalDate today, String user) {
            return item.firstResponder().equals(user);
        }
    },
    OPEN {
        @Override
        boolean takes(WorkItem item, LocalDate today, String user) {
            return true;
        }
    };

    /**
     * Whether a matter is on the list.
     *
     * @param today the business date in the office's zone
     * @param user who asks; blank if nobody is known
     */
    abstract boolean takes(WorkItem item, LocalDate today, String user);
}
