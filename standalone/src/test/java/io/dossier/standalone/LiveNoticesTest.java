package io.dossier.standalone;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The portal hears of new and overdue matters at once, over a WebSocket")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveNoticesTest {
    private static final String NOTICES = """
            subscription ($after: Long, $department: String, $firstResponder: String) {
              matterNotices(after: $after, department: $department, firstResponder: $firstResponder) {
                position at kind deadline dueOn department
                complaint { id state subject firstResponder unit { id building } deadlines { deadline missed } }
              } }""";

    private final OfficeTime time = new OfficeTime();
    private Product product;
    private Portal portal;

    /** The office's clock, which can be put forward. */
    private static final class OfficeTime extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.startWith(
                application -> application.addInitializers(
                        context -> ((org.springframework.context.support.GenericApplicationContext) context)
                                .registerBean("officeTime", Clock.class, () -> time, bean -> bean.setPrimary(true))),
                data,
                "--dossier.timers.poll-every=100ms",
                "--dossier.live.most=6",
                "--dossier.notices.listeners=8");
        portal = product.portal();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private LiveClient connected() {
        LiveClient client = LiveClient.connect(portal.address(), "assistant");
        client.awaitAcknowledged();
        return client;
    }

    /** Position of the last event that is there. */
    private long now() {
        return portal.strong()
                .query("{ projections { head } }", Map.of())
                .at("/projections/0/head")
                .asLong();
    }

    /** The next matter that is told as new: what other tests left undone becomes overdue at any moment of these. */
    private static JsonNode registered(LiveClient client) {
        JsonNode notice = client.notice();
        while (!notice.path("kind").asString().equals("REGISTERED")) {
            notice = client.notice();
        }
        return notice;
    }

    private String register(String as) {
        String id = UUID.randomUUID().toString();
        Office.accepted(portal.as(as)
                .send(
                        "registerComplaint",
                        new HashMap<>(Map.of(
                                "complaintId", id,
                                "kind", "COMPLAINT",
                                "publicArea", Map.of("location", "大堂", "reason", "公共區域"),
                                "complainantName", "周敏",
                                "complainantPhone", "+86 21 5555 0201",
                                "subject", "地滑",
                                "content", "有人滑倒",
                                "channel", "FRONT_DESK"))));
        return id;
    }

    @Test
    void aNewMatterIsToldWhenItCanBeRead_R6_13() {
        try (LiveClient client = connected()) {
            client.subscribe(NOTICES, Map.of("after", now()));
            String id = register("front-desk");

            JsonNode notice = registered(client);

            assertThat(notice.at("/complaint/id").asString()).isEqualTo(id);
            assertThat(notice.at("/complaint/state").asString()).isEqualTo("REGISTERED");
            assertThat(notice.at("/complaint/subject").asString()).isEqualTo("地滑");
            assertThat(notice.path("deadline").isNull()).isTrue();
        }
    }

    @Test
    void whoComesAgainMissesNothingAndHearsNothingTwice() {
        String first;
        long last;
        try (LiveClient client = connected()) {
            client.subscribe(NOTICES, Map.of("after", now()));
            first = register("front-desk");
            JsonNode notice = registered(client);
            assertThat(notice.at("/complaint/id").asString()).isEqualTo(first);
            last = notice.path("position").asLong();
        }
        String second = register("front-desk");
        String third = register("front-desk");
        try (LiveClient client = connected()) {
            client.subscribe(NOTICES, Map.of("after", last));

            assertThat(registered(client).at("/complaint/id").asString()).isEqualTo(second);
            assertThat(registered(client).at("/complaint/id").asString()).isEqualTo(third);
            String fourth = register("front-desk");
            assertThat(registered(client).at("/complaint/id").asString()).isEqualTo(fourth);
        }
    }

    @Test
    void aDayThatPassedIsToldWithWhatHadToBeDone_R7_14() {
        String id = register("front-desk");
        try (LiveClient client = connected()) {
            client.subscribe(NOTICES, Map.of("after", now()));
            time.ahead = time.ahead.plus(Duration.ofDays(5));

            JsonNode notice = client.notice();
            while (!notice.at("/complaint/id").asString().equals(id)) {
                notice = client.notice(); // other tests' matters are late as well
            }

            assertThat(notice.path("kind").asString()).isEqualTo("OVERDUE");
            assertThat(notice.path("deadline").asString()).isEqualTo("ANSWER");
            assertThat(notice.path("dueOn").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(notice.at("/complaint/deadlines/0/missed").asBoolean()).isTrue();
        }
        String metrics = portal.as("operator").get("/actuator/prometheus").body();
        assertThat(metrics)
                .containsPattern("dossier_deadlines_missed_total\\{deadline=\"ANSWER\"} [1-9]")
                .containsPattern("dossier_matters_overdue\\{deadline=\"ANSWER\"} ")
                .containsPattern("dossier_notices_sent_total [1-9]")
                .contains("dossier_notices_listeners", "dossier_live_connections");
    }

    @Test
    void aListenerMayHearOfSomeMattersOnly_R7_11() {
        try (LiveClient client = connected()) {
            client.subscribe(NOTICES, Map.of("after", now(), "firstResponder", "assistant"));
            register("front-desk");
            String own = register("assistant");

            assertThat(registered(client).at("/complaint/id").asString()).isEqualTo(own);
        }
        try (LiveClient client = connected()) {
            client.subscribe(NOTICES, Map.of("after", now(), "department", "ENGINEERING"));
            register("front-desk");
            String theirs = register("front-desk");
            Map<String, Object> matter = Map.of("complaintId", theirs);
            Map<String, Object> verified = new HashMap<>(matter);
            verified.putAll(Map.of("substantiated", true, "severity", "NORMAL", "finding", "屬實"));
            Office.accepted(portal.as("assistant").send("verifyComplaint", verified));
            Map<String, Object> assigned = new HashMap<>(matter);
            assigned.put("department", "ENGINEERING");
            Office.accepted(portal.as("assistant").send("assignComplaint", assigned));
            time.ahead = time.ahead.plus(Duration.ofDays(9));

            JsonNode notice = client.notice();
            assertThat(notice.at("/complaint/id").asString()).isEqualTo(theirs);
        }
    }

    @Test
    void whatIsReadForANoticeIsReadAnewForTheNext() {
        Office office = new Office(portal);
        String unit = office.registerUnit();
        office.moveInTenant(unit, "先到有限公司", -40);
        String document =
                "subscription ($after: Long) { matterNotices(after: $after) { kind complaint { unit { id currentTenancy { companyName } } } } }";
        try (LiveClient client = connected()) {
            client.subscribe(document, Map.of("after", now()));
            registerIn(unit);
            assertThat(registered(client)
                            .at("/complaint/unit/currentTenancy/companyName")
                            .asString())
                    .isEqualTo("先到有限公司");
            String tenancy = portal.strong()
                    .query("query ($u: ID!) { unit(id: $u) { currentTenancy { id } } }", Map.of("u", unit))
                    .at("/unit/currentTenancy/id")
                    .asString();
            Office.accepted(portal.as("front-desk")
                    .send(
                            "renameCompany",
                            Map.of("tenancyId", tenancy, "companyName", "後改有限公司", "renamedOn", Office.day(0))));
            portal.strong().query("{ projections { name } }", Map.of());
            registerIn(unit);
            assertThat(registered(client)
                            .at("/complaint/unit/currentTenancy/companyName")
                            .asString())
                    .isEqualTo("後改有限公司");
        }
    }

    private void registerIn(String unit) {
        Office.accepted(portal.as("front-desk")
                .send(
                        "registerComplaint",
                        Map.of(
                                "kind", "REPAIR",
                                "unitId", unit,
                                "complainantName", "周敏",
                                "complainantPhone", "+86 21 5555 0201",
                                "subject", "漏水",
                                "content", "天花漏水",
                                "channel", "HOTLINE")));
    }

    @Test
    void itComesAsServerSentEventsToo() {
        long before = now();
        String id = register("front-desk");
        HttpResponse<Stream<String>> answer = portal.as("assistant").stream(
                "{\"query\": \"subscription { matterNotices(after: %d) { position complaint { id } } }\"}"
                        .formatted(before));

        assertThat(answer.statusCode()).isEqualTo(200);
        try (Stream<String> lines = answer.body()) {
            assertThat(lines.filter(line -> line.startsWith("data:{"))
                            .findFirst()
                            .orElseThrow())
                    .contains(id);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, NOTICE_POSITION_UNKNOWN", "999999999, NOTICE_POSITION_UNKNOWN"})
    void aPositionThatThereIsNotIsRefusedInWords(long after, String code) {
        try (LiveClient client = connected()) {
            client.subscribe(NOTICES, Map.of("after", after));

            JsonNode error = client.next();
            assertThat(error.toString()).contains(code).contains(Long.toString(after));
        }
    }

    @Test
    void theLimitsOfQueriesHoldForSubscriptions() {
        String deep = "subscription { matterNotices { complaint { "
                + "unit { complaints(first: 100) { edges { node { unit { complaints(first: 100) { edges { node { unit { id } } } } } } } } } } }";
        try (LiveClient client = connected()) {
            client.subscribe(deep + "}", Map.of());

            assertThat(client.next().toString()).contains("QUERY_TOO_LARGE");
        }
    }

    @Test
    void onlySubscriptionsGoOverASocket() {
        try (LiveClient client = connected()) {
            client.subscribe("{ projections { name } }", Map.of());
            assertThat(client.next().toString()).contains("SUBSCRIPTIONS_ONLY").contains("by POST");
        }
        assertThat(portal.ask("subscription { matterNotices { position } }", Map.of())
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("STREAM_NEEDED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stranger"})
    void nobodyListensWithoutAName(String user) {
        assertHandshakeRefused(401, user, Map.of());
    }

    @Test
    void noPageOfAnotherSiteListensForAUser() {
        assertHandshakeRefused(403, "manager", Map.of("Origin", "https://elsewhere.example"));
        try (LiveClient client = LiveClient.connect(portal.address(), "manager", Map.of("Origin", portal.address()))) {
            client.awaitAcknowledged();
        }
    }

    private void assertHandshakeRefused(int status, String user, Map<String, String> headers) {
        assertThatThrownBy(() -> LiveClient.connect(portal.address(), user, headers))
                .isInstanceOfSatisfying(
                        CompletionException.class,
                        failure -> assertThat(requireNonNull((WebSocketHandshakeException) failure.getCause())
                                        .getResponse()
                                        .statusCode())
                                .isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream", "text/*;q=0.5, text/event-stream"})
    void whatIsNoSubscriptionIsNotDoneAsAStream(String accept) {
        String mutation = "mutation { submitMonth(input: { month: \"2001-01\" }) { accepted } }";

        HttpResponse<String> answer = portal.as("manager")
                .with("Accept", accept)
                .post("{\"query\":\"%s\"}".formatted(mutation.replace("\"", "\\\"")));

        assertThat(answer.body()).contains("SUBSCRIPTIONS_ONLY");
        assertThat(portal.as("manager")
                        .strong()
                        .query("{ monthlyCallbackStatistics(month: \"2001-01\") { submissions { number } } }", Map.of())
                        .at("/monthlyCallbackStatistics/submissions")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json, text/event-stream",
                "text/event-stream;q=0.5, application/json",
                "application/graphql-response+json, text/event-stream",
                "*/*"
            })
    void whoTakesJsonAsWellIsToldHowToSubscribe(String accept) {
        HttpResponse<String> answer =
                portal.with("Accept", accept).post("{\"query\":\"subscription { matterNotices { position } }\"}");

        assertThat(answer.body()).contains("STREAM_NEEDED").doesNotContain("upstreamPublisher");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "{\"type\":\"nope\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}"
            })
    void aMessageThatIsNoneEndsTheSocketAndSaysWhy(String message) {
        try (LiveClient client = connected()) {
            client.say(message);

            assertThat(client.closedWith()).isEqualTo(4400);
        }
    }

    @Test
    void thereAreOnlySoManySockets() {
        LiveClient[] clients = new LiveClient[6];
        try {
            for (int i = 0; i < clients.length; i++) {
                clients[i] = connected();
            }
            try (LiveClient oneTooMany = LiveClient.silent(portal.address(), "manager")) {
                assertThat(oneTooMany.closedWith()).isEqualTo(1013);
            }
        } finally {
            for (LiveClient client : clients) {
                client.close();
            }
        }
    }

    @Test
    void thereAreOnlySoManySubscriptions() {
        try (LiveClient client = connected()) {
            for (int i = 0; i < 8; i++) {
                client.subscribe(NOTICES, Map.of());
            }
            client.subscribe(NOTICES, Map.of());

            assertThat(client.next().toString()).contains("NOTICES_BUSY");
        }
    }

    @Test
    void anOrdinaryGetOpensNoSocket() {
        HttpResponse<String> answer = portal.get("/graphql");
        assertThat(answer.statusCode()).isEqualTo(400);
    }
}
