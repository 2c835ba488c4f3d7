package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("Projections are rebuilt from events at any time, and come out the same")
class RebuildTest {

    @Test
    void everyProjectionComesOutTheSame(@TempDir Path data) {
        try (Product product = Product.start(data)) {
            Portal portal = product.portal();
            Office office = new Office(portal);
            String unit = office.registerUnit();
            String tenancy = office.moveInTenant(unit, "重建有限公司", -40);
            for (int i = 0; i < 30; i++) {
                office.file(tenancy, "CORRESPONDENCE", "函 " + i, -(i % 9));
            }
            String before = everything(portal, unit);
            for (JsonNode projection :
                    portal.query("{ projections { name } }", Map.of()).path("projections")) {
                String name = projection.path("name").asString();
                assertThat(portal.as("manager")
                                .post("/actuator/projections/" + name, "{}")
                                .statusCode())
                        .isEqualTo(403);
                assertThat(portal.as("operator")
                                .post("/actuator/projections/" + name, "{}")
                                .statusCode())
                        .isBetween(200, 202);
                await(() -> portal.query("{ projections { rebuilding lag } }", Map.of())
                        .path("projections")
                        .valueStream()
                        .allMatch(p -> !p.path("rebuilding").asBoolean()
                                && p.path("lag").asLong() == 0));
            }
            assertThat(everything(portal, unit)).isEqualTo(before);
        }
    }

    private static String everything(Portal portal, String unit) {
        return portal.strong().query("""
                query ($u: ID!) { unit(id: $u) {
                  id building floor number areaSquareMetres occupancy archiveCounts { category count }
                  currentTenancy { id companyName movedInOn paperCounts { category count } renovations { id state } }
                  archive(first: 100) { edges { cursor node { id kind category documentClass documentDate recordedAt title note position actor role } } }
                } }""", Map.of("u", unit)).toString();
    }

    static void await(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within a minute").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
