package io.dossier.bench;

import io.dossier.standalone.sample.SampleOffice;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The newest twenty entries of one unit after another. */
final class ArchivePages {
    private static final int STEP = 31; // not in the order of the units' ids

    private final Portal portal;
    private final List<String> units;

    /** @param units of how many units there are archives */
    ArchivePages(Portal portal, int units) {
        this.portal = portal;
        this.units = SampleOffice.of(7, units, 0).units().stream()
                .map(unit -> unit.unitId())
                .toList();
    }

    void newest(long round) throws IOException, InterruptedException {
        String answer = portal.data(
                "auditor",
                "query ($unit: ID!) { unit(id: $unit) { archive(first: 20) { edges { cursor node { id kind category documentClass documentDate recordedAt title tenancy { id companyName } } } pageInfo { hasNextPage endCursor } } } }",
                Map.of("unit", units.get((int) (round * STEP % units.size()))));
        if (!answer.contains("\"cursor\"") && !answer.contains("\"edges\":[]")) {
            throw new IllegalStateException(answer);
        }
    }
}
