package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.archive.ArchiveEvent;
import io.dossier.api.archive.ArchiveEvent.DocumentFiled;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Stamp;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;

/** One story, told in order: the product has one more projection, which fails for some papers until it is mended. */
@DisplayName("An operator sees to what a projection could not handle, over HTTP")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ParkedScenarioTest {
    private static final String PARKED = """
            { parked(projection: "planted") { edges { node {
              projection generation sequence kind position event why since waiting awaitsRebuild } } pageInfo { hasNextPage } } }""";

    private final AtomicBoolean mended = new AtomicBoolean();
    private Path data;
    private Product product;
    private Portal operator;
    private Portal manager;
    private String first;
    private String second;

    /** How many papers a unit has; a paper called 毒 is too much for it. */
    public record PaperCount(@BsonId String id, int papers, long lastPosition) implements Projected {
        static final DocumentType<PaperCount> TYPE = new DocumentType<>(PaperCount.class, "planted", List.of());
    }

    private static final class Planted implements Projector {
        private final AtomicBoolean mended;

        Planted(AtomicBoolean mended) {
            this.mended = mended;
        }

        @Override
        public String name() {
            return "planted";
        }

        @Override
        public List<DocumentType<?>> documentTypes() {
            return List.of(PaperCount.TYPE);
        }

        @Override
        public List<Concern<?>> concerns() {
            return List.of(new Concern<>(ArchiveEvent.class, this::count));
        }

        private List<Change<?>> count(ArchiveEvent event, Stamp stamp) {
            if (event instanceof DocumentFiled filed && filed.title().equals("毒") && !mended.get()) {
                throw new IllegalStateException("no place for " + filed.title());
            }
            String unit = event.unitId().value();
            return List.of(Change.to(
                    PaperCount.TYPE,
                    unit,
                    before ->
                            new PaperCount(unit, before.map(PaperCount::papers).orElse(0) + 1, stamp.position())));
        }
    }

    @BeforeAll
    void twoUnitsOfWhichOneHasAPaperThatIsTooMuch(@TempDir Path folder) {
        data = folder;
        start();
        Office office = new Office(manager);
        first = office.registerUnit();
        second = office.registerUnit();
        String one = office.moveInTenant(first, "甲公司", -30);
        String other = office.moveInTenant(second, "乙公司", -30);
        office.file(one, "CORRESPONDENCE", "毒", -20);
        office.file(one, "CORRESPONDENCE", "其後", -19);
        office.file(other, "CORRESPONDENCE", "無關", -20);
    }

    private void start() {
        product = Product.startWith(
                application -> application.addInitializers(context -> ((GenericApplicationContext) context)
                        .registerBean("planted", Projector.class, () -> new Planted(mended))),
                data);
        manager = product.portal();
        operator = manager.as("operator").with("Accept-Language", "en").strong();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private static JsonNode parked(Portal who) {
        return who.query(PARKED, Map.of()).at("/parked/edges");
    }

    private JsonNode retry(Portal who) {
        return who.send(
                "retryParkedSequence", Map.of("projection", "planted", "sequence", first, "reason", "mended today"));
    }

    private JsonNode skip(long position) {
        return operator.send(
                "skipParkedEvent", Map.of("projection", "planted", "position", position, "reason", "recorded twice"));
    }

    @Test
    @Order(1)
    void itIsShownToWhoAsksAndWhyIsForTheOperator() {
        JsonNode edges = parked(operator);

        assertThat(edges).hasSize(1);
        JsonNode node = edges.get(0).path("node");
        assertThat(node.path("sequence").asString()).isEqualTo(first);
        assertThat(node.path("kind").asString()).isEqualTo("UNIT");
        assertThat(node.path("event").asString()).isEqualTo("DocumentFiled");
        assertThat(node.path("waiting").asInt()).isOne();
        assertThat(node.path("why").asString()).contains("no place for").doesNotContain("毒");
        assertThat(parked(manager).get(0).at("/node/why").isNull()).isTrue();
        assertThat(operator.query("{ projections { name parked parkedEvents lag failure } }", Map.of())
                        .path("projections")
                        .valueStream()
                        .filter(each -> each.path("parked").asInt() > 0)
                        .map(each -> each.path("name").asString() + " "
                                + each.path("parkedEvents").asInt())
                        .toList())
                .containsExactly("planted 2");
        JsonNode unknown = operator.ask("{ parked(projection: \"plant\") { edges { cursor } } }", Map.of());
        assertThat(unknown.at("/errors/0/extensions/code").asString()).isEqualTo("PROJECTION_UNKNOWN");
    }

    @Test
    @Order(2)
    void readsThatSeeOnesOwnWritesDoNotWaitForIt() {
        assertThat(manager.strong()
                        .ask("{ units(first: 1) { edges { node { id } } } }", Map.of())
                        .at("/data/units/edges"))
                .hasSize(1);
    }

    @Test
    @Order(3)
    void healthIsDegradedAndMetricsCount() {
        HttpResponse<String> health = operator.get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        String metrics = operator.get("/actuator/prometheus").body();
        assertThat(metrics)
                .containsPattern("dossier_projection_parked_sequences\\{[^}]*projection=\"planted\"[^}]*} 1.0")
                .containsPattern("dossier_projection_parked_events\\{[^}]*projection=\"planted\"[^}]*} 2.0");
    }

    @Test
    @Order(4)
    void whatIsNotParkedIsRefusedAndNobodyElseMaySendIt() {
        long position = parked(operator).get(0).at("/node/position").asLong();
        assertThat(skip(position - 1).at("/refusals/0/code").asString()).isEqualTo("EVENT_NOT_PARKED");
        JsonNode behind = skip(position + 1).at("/refusals/0");
        assertThat(behind.path("code").asString()).isEqualTo("EVENT_WAITS_BEHIND_ANOTHER");
        assertThat(behind.path("message").asString())
                .contains("position " + (position + 1), "skip the event at position " + position);
        assertThat(parked(operator).get(0).at("/node/waiting").asInt()).isOne();
        assertThat(operator.send(
                                "retryParkedSequence",
                                Map.of("projection", "planted", "sequence", second, "reason", "mended"))
                        .at("/refusals/0/code")
                        .asString())
                .isEqualTo("SEQUENCE_NOT_PARKED");
        assertThat(operator.send(
                                "retryParkedSequence", Map.of("projection", "plant", "sequence", second, "reason", " "))
                        .path("refusals"))
                .hasSize(2);
        assertThat(manager.mutate(
                                "retryParkedSequence",
                                Map.of("projection", "planted", "sequence", first, "reason", "mended"))
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_PERMITTED");
    }

    @Test
    @Order(5)
    void aRestartFindsItParkedAndARetryBeforeAnythingIsMendedLeavesItThere() {
        product.close();
        start();
        assertThat(parked(operator)).hasSize(1);

        Office.accepted(retry(operator));

        assertThat(parked(operator).get(0).at("/node/waiting").asInt()).isOne();
    }

    @Test
    @Order(6)
    void mendedAndRetriedNothingIsParkedAnyMore() {
        mended.set(true);
        Office.accepted(retry(operator));

        assertThat(parked(operator)).isEmpty();
    }

    @Test
    @Order(7)
    void aSkipLetsWhatIsBehindComeAndBothAreInTheHistoryWithTheirReasons() {
        mended.set(false);
        String tenancy = manager.query(
                        "query ($u: ID!) { unit(id: $u) { currentTenancy { id } } }", Map.of("u", second))
                .at("/unit/currentTenancy/id")
                .asString();
        Office office = new Office(manager);
        office.file(tenancy, "CORRESPONDENCE", "毒", -3);
        office.file(tenancy, "CORRESPONDENCE", "其後", -2);
        long position = parked(operator).get(0).at("/node/position").asLong();

        Office.accepted(skip(position));

        assertThat(parked(operator)).isEmpty();
        List<String> told = manager.as("auditor")
                .with("Accept-Language", "en")
                .strong()
                .query(
                        "{ history(actor: \"operator\", last: 1) { edges { node { event title clauses { id } changes { field after } } } } }",
                        Map.of())
                .at("/history/edges")
                .valueStream()
                .map(Object::toString)
                .toList();
        assertThat(told).singleElement().asString().contains("ParkedEventSkipped", "recorded twice", "R1.10");
    }
}
