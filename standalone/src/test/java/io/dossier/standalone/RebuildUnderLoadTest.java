package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.standalone.progress.ProgressListener;
import io.dossier.standalone.rebuilding.Rebuild;
import io.dossier.standalone.rebuilding.RebuildOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("While projections are rebuilt, papers are filed and archives read as if nothing happened")
class RebuildUnderLoadTest {

    private static final int WRITERS = 2;
    private static final int READERS = 3;
    private static final int UNITS = 4;
    private static final int FIRST_PAPERS = 5;

    /** A unit and all that anybody has seen of it. */
    private record Dossier(String unit, String tenancy, AtomicLong mostSeen, ConcurrentLinkedQueue<String> filed) {}

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger questions = new AtomicInteger();

    @Test
    void nothing_is_lost_or_repeated_and_no_query_fails(@TempDir Path data) throws Exception {
        try (Product product = Product.start(data, "--dossier.projections.rebuild.grace=2s");
                ExecutorService people = Executors.newCachedThreadPool()) {
            Portal portal = product.portal();
            List<Dossier> dossiers = dossiers(portal);
            portal.strong().query("{ projections { name } }", Map.of());
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                all.add(people.submit(() -> file(portal, dossiers, writer)));
            }
            for (int i = 0; i < READERS; i++) {
                all.add(people.submit(() -> read(portal, dossiers)));
            }
            try {
                for (int round = 2; round <= 3; round++) {
                    int before = questions.get();
                    assertThat(rebuild(portal, "all")).isEqualTo(Rebuild.DONE);
                    assertThat(generations(portal)).containsOnly(round);
                    RebuildTest.await(() -> questions.get() > before + 50);
                    RebuildTest.await(() -> portal.query("{ projections { generations { number } } }", Map.of())
                            .path("projections")
                            .valueStream()
                            .allMatch(
                                    projection -> projection.path("generations").size() == 1));
                }
            } finally {
                over.set(true);
            }
            for (Future<?> one : all) {
                one.get();
            }
            for (Dossier dossier : dossiers) {
                assertThat(titles(portal.strong(), dossier)).containsExactlyInAnyOrderElementsOf(dossier.filed());
            }
        }
    }

    private static List<Dossier> dossiers(Portal portal) {
        Office office = new Office(portal);
        List<Dossier> dossiers = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            String unit = office.registerUnit();
            String tenancy = office.moveInTenant(unit, "不停業有限公司", -40);
            Dossier dossier = new Dossier(unit, tenancy, new AtomicLong(), new ConcurrentLinkedQueue<>());
            for (int paper = 0; paper < FIRST_PAPERS; paper++) {
                office.file(tenancy, "CORRESPONDENCE", "first " + paper, -1);
                dossier.filed().add("first " + paper);
            }
            dossiers.add(dossier);
        }
        return dossiers;
    }

    private void file(Portal portal, List<Dossier> dossiers, int writer) {
        Office office = new Office(portal);
        for (int i = 0; !over.get(); i++) {
            Dossier dossier = dossiers.get(i % dossiers.size());
            String title = writer + "/" + i;
            office.file(dossier.tenancy(), "CORRESPONDENCE", title, 0);
            dossier.filed().add(title);
        }
    }

    // What anybody has seen before a question is asked, its answer must hold.
    private void read(Portal portal, List<Dossier> dossiers) {
        while (!over.get()) {
            for (Dossier dossier : dossiers) {
                long seen = dossier.mostSeen().get();
                JsonNode unit =
                        portal.query("""
                        query ($unit: ID!) { unit(id: $unit) {
                          archiveCounts { category count } currentTenancy { id companyName }
                          archive(first: 50) { edges { node { id position } } } } }""", Map.of("unit", dossier.unit())).path("unit");
                long count = unit.path("archiveCounts")
                        .valueStream()
                        .mapToLong(category -> category.path("count").asLong())
                        .sum();
                assertThat(count)
                        .as("papers of " + dossier.unit())
                        .isGreaterThanOrEqualTo(seen)
                        .isPositive();
                assertThat(unit.path("currentTenancy").path("id").asString()).isEqualTo(dossier.tenancy());
                Set<String> ids = new HashSet<>();
                unit.path("archive")
                        .path("edges")
                        .forEach(edge -> assertThat(
                                        ids.add(edge.path("node").path("id").asString()))
                                .as("an entry is on a page once: %s", edge)
                                .isTrue());
                assertThat(ids).hasSizeGreaterThanOrEqualTo((int) Math.min(50, seen));
                dossier.mostSeen().accumulateAndGet(count, Math::max);
                questions.incrementAndGet();
            }
        }
    }

    private static List<String> titles(Portal portal, Dossier dossier) {
        List<String> titles = new ArrayList<>();
        JsonNode page;
        String after = "null";
        do {
            page = portal.query(
                            "query ($unit: ID!) { unit(id: $unit) { archive(first: 100, after: " + after
                                    + ") { edges { node { kind title } } pageInfo { hasNextPage endCursor } } } }",
                            Map.of("unit", dossier.unit()))
                    .path("unit")
                    .path("archive");
            page.path("edges").forEach(edge -> {
                if (edge.path("node").path("kind").asString().equals("DOCUMENT_FILED")) {
                    titles.add(edge.path("node").path("title").asString());
                }
            });
            after = "\"" + page.path("pageInfo").path("endCursor").asString() + "\"";
        } while (page.path("pageInfo").path("hasNextPage").asBoolean());
        return titles;
    }

    private static Set<Integer> generations(Portal portal) {
        Set<Integer> generations = new HashSet<>();
        portal.query("{ projections { generation } }", Map.of())
                .path("projections")
                .forEach(projection ->
                        generations.add(projection.path("generation").asInt()));
        return generations;
    }

    private static int rebuild(Portal portal, String... words) throws InterruptedException {
        List<String> line = new ArrayList<>(List.of(words));
        line.add("--server.port=" + URI.create(portal.address()).getPort());
        line.add("--language=en");
        PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Rebuild(RebuildOptions.of(line), ProgressListener.none(), silent, silent).run();
    }
}
