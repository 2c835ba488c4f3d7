package io.dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dossier.api.tenancy.TenancyEvent;
import io.dossier.query.infrastructure.projection.Change;
import io.dossier.query.infrastructure.projection.Concern;
import io.dossier.query.infrastructure.projection.DocumentType;
import io.dossier.query.infrastructure.projection.Projected;
import io.dossier.query.infrastructure.projection.Projector;
import io.dossier.query.infrastructure.projection.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** What is logged at every level of our own code, while unusual names, numbers and words go through the product in every way that there is. */
@DisplayName("The log tells what happens, in machine-readable lines, and nothing of what people said")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogTest {
    private static final String NAME = "歐陽麒麟玖";
    private static final String PHONE = "+99 77 6655 4433";
    private static final String WORDS = "Xylophon-Gezänk im Treppenhaus";
    private static final String NUMBER = "call-of-the-front-desk-2";

    private Product product;
    private Portal desk;
    private Path log;

    /** Never written. */
    public record Nothing(@BsonId String id, long lastPosition) implements Projected {
        static final DocumentType<Nothing> TYPE = new DocumentType<>(Nothing.class, "planted", List.of());
    }

    /** Fails for every tenancy, with the event's own words. */
    private static final class Quoting implements Projector {
        @Override
        public String name() {
            return "planted";
        }

        @Override
        public List<DocumentType<?>> documentTypes() {
            return List.of(Nothing.TYPE);
        }

        @Override
        public List<Concern<?>> concerns() {
            return List.of(new Concern<>(TenancyEvent.class, this::fail));
        }

        private List<Change<?>> fail(TenancyEvent event, Stamp stamp) {
            throw new IllegalStateException("no place for %s at %d".formatted(event, stamp.position()));
        }
    }

    @BeforeAll
    void everythingThatCanGoWrong(@TempDir Path folder) {
        log = folder.resolve("log");
        product = Product.startWith(
                application -> application.addInitializers(context ->
                        ((GenericApplicationContext) context).registerBean("planted", Projector.class, Quoting::new)),
                folder.resolve("data"),
                "--logging.config=classpath:log-file.xml",
                "--logging.file.name=" + log,
                "--logging.level.io.dossier=trace");
        desk = product.portal().as("front-desk").with("X-Correlation-Id", NUMBER);
        String unit = new Office(product.portal()).registerUnit();
        Map<String, Object> tenant = new HashMap<>(Office.moveIn(unit, WORDS, -3));
        tenant.put("contactName", NAME);
        tenant.put("contactPhone", PHONE);
        Office.accepted(desk.send("moveInTenant", tenant));
        Office.refusals(desk.send("moveInTenant", tenant));
        sayIt(unit);
        spoilIt(tenant);
        Office.entries(product.portal().as("auditor").strong(), unit, Map.of());
    }

    private void sayIt(String unit) {
        Map<String, Object> matter = new HashMap<>(Map.of(
                "kind", "COMPLAINT",
                "unitId", unit,
                "complainantName", NAME,
                "complainantPhone", PHONE,
                "subject", WORDS,
                "content", WORDS,
                "channel", "HOTLINE"));
        Office.accepted(desk.send("registerComplaint", matter));
        matter.put("unitId", NAME);
        desk.mutate("registerComplaint", matter);
    }

    private void spoilIt(Map<String, Object> tenant) {
        Map<String, Object> wrong = new HashMap<>(tenant);
        wrong.put("leaseStart", NAME);
        desk.mutate("moveInTenant", wrong);
        desk.mutate("moveInTenant", Map.of("tenancyId", PHONE));
        desk.mutate("fileDocument", Map.of("tenancyId", UUID.randomUUID(), "title", WORDS));
        desk.ask(
                "{ unit(id: \"%s\") { archive(first: 1, after: \"%s\") { edges { cursor } } } }".formatted(NAME, WORDS),
                Map.of());
        desk.ask(
                "query { tenancies(companyName: \"%s\") { edges { node { %s } } } }".formatted(WORDS, "phone"),
                Map.of());
        desk.post("{\"query\": \"%s\", \"variables\": {\"name\": %s".formatted(PHONE, NAME));
        desk.post("/graphql", "text/plain", NAME);
        desk.get("/exports/complaints.csv?complainant=" + WORDS.replaceAll("[^A-Za-z]", "-"));
        desk.get("/tenants/" + PHONE.replaceAll("[^0-9]", ""));
        desk.get("/actuator/projections/" + PHONE.replaceAll("[^0-9]", ""));
        product.portal().as(PHONE).get("/graphql?query=" + PHONE.replaceAll("[^0-9]", ""));
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private List<JsonNode> lines() throws IOException {
        return Files.readAllLines(log).stream().map(Portal::json).toList();
    }

    @Test
    void nothingThatWasSaidIsLogged() throws IOException {
        assertThat(Files.readString(log))
                .contains("has parked event")
                .doesNotContain(NAME, PHONE, PHONE.replaceAll("[^0-9]", ""), WORDS, "Xylophon");
    }

    @Test
    void eachLineOfARequestTellsItsNumberAndItsRoleAndNotWhoItWas() throws IOException {
        assertThat(lines())
                .allSatisfy(line -> assertThat(line.path("message").isString()).isTrue())
                .filteredOn(line -> line.path("message").asString().startsWith("request refused"))
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.findPath("correlationId").asString()).isEqualTo(NUMBER);
                    assertThat(line.findPath("role").asString()).isEqualTo("front-desk");
                });
    }

    @Test
    void whatAProjectionCouldNotHandleIsToldUnderTheNumberOfTheRequestThatItCameFrom() throws IOException {
        assertThat(lines())
                .filteredOn(line -> line.path("message").asString().contains("has parked event"))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.findPath("correlationId").asString()).isEqualTo(NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-side.yaml", "query-side.yaml"})
    void eachOfTheTwoSidesWritesSuchLinesByItself(String settings) throws IOException {
        assertThat(new YamlPropertySourceLoader()
                        .load(settings, new ClassPathResource(settings))
                        .getFirst()
                        .getProperty("logging.structured.format.console"))
                .hasToString("ecs");
    }

    @Test
    void whoIsNotLetInLeavesALine() throws IOException {
        assertThat(lines().stream()
                        .map(line -> line.path("message").asString())
                        .filter(line -> line.contains(": refused with")))
                .containsExactly(
                        "GET /exports/complaints.csv: refused with 403 NOT_ALLOWED",
                        "GET /tenants/*: refused with 404 ADDRESS_UNKNOWN",
                        "GET /actuator/projections/*: refused with 403 NOT_ALLOWED",
                        "GET /graphql: refused with 401 NOT_LOGGED_IN");
    }
}
