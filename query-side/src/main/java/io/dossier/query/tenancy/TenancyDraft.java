package io.dossier.query.tenancy;

import io.dossier.api.archive.Category;
import io.dossier.query.tenancy.TenancyDocument.Name;
import io.dossier.query.tenancy.TenancyDocument.Termination;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenancy's document while one event changes it. */
final class TenancyDraft {

    private final TenancyDocument before;
    private final List<Name> names;
    private final Map<String, Integer> papers;
    private final List<String> renovationIds;
    private @Nullable Termination termination;

    TenancyDraft(TenancyDocument before) {
        this.before = before;
        this.names = new ArrayList<>(before.names());
        this.papers = new TreeMap<>(before.papers());
        this.renovationIds = new ArrayList<>(before.renovationIds());
        this.termination = before.termination();
    }

    TenancyDraft named(Name name) {
        names.add(name);
        return this;
    }

    TenancyDraft terminated(Termination end) {
        termination = end;
        return this;
    }

    TenancyDraft oneMorePaper(Category category) {
        papers.merge(category.name(), 1, Integer::sum);
        return this;
    }

    TenancyDraft oneMoreRenovation(UUID renovationId) {
        renovationIds.add(renovationId.toString());
        return this;
    }

    TenancyDocument at(long position) {
        boolean isRenamed = names.size() > before.names().size();
        String searchName = isRenamed ? Grams.searchable(names.getLast().companyName()) : before.searchName();
        return new TenancyDocument(
                before.id(),
                before.unitId(),
                before.building(),
                before.floor(),
                names,
                searchName,
                isRenamed ? Grams.of(searchName) : before.grams(),
                before.contact(),
                before.leaseStart(),
                before.leaseEnd(),
                before.movedInOn(),
                before.sortKey(),
                termination != null,
                termination,
                papers,
                renovationIds,
                position);
    }
}
