package io.dossier.query.worklist;

import io.dossier.query.infrastructure.access.MattersInSight;
import io.dossier.query.infrastructure.projection.DocumentStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the portal's work lists need, for measuring and comparing. */
public final class WorkListReading {

    private final WorkListReader reader;

    /** Reads from this store. */
    public WorkListReading(DocumentStore store) {
        this.reader = new WorkListReader(store);
    }

    private WorkLists lists(LocalDate today, String user) {
        return new WorkLists(reader.open(), null, MattersInSight.ALL, today, user);
    }

    /** A page of a list and all counts, as a dashboard asks for them; how many matters are open. */
    public int pageAndCounts(WorkListKind kind, LocalDate today, int size) {
        WorkLists lists = lists(today, "front-desk");
        lists.page(kind, null, size);
        return lists.counts().getOrDefault(WorkListKind.OPEN, 0);
    }

    /** The whole list, page by page. */
    public List<WorkItem> all(WorkListKind kind, LocalDate today, String user, int pageSize) {
        List<WorkItem> all = new ArrayList<>();
        @Nullable WorkPlace beyond = null;
        List<WorkItem> page = lists(today, user).page(kind, beyond, pageSize);
        while (!page.isEmpty()) {
            all.addAll(page);
            beyond = WorkPlace.parse(WorkPlace.of(page.getLast()).values()); // as a cursor carries it
            page = lists(today, user).page(kind, beyond, pageSize);
        }
        return all;
    }

    /** All counts. */
    public Map<WorkListKind, Integer> counts(LocalDate today, String user) {
        return lists(today, user).counts();
    }
}
