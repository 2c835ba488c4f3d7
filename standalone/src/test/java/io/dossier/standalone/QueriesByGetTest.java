package io.dossier.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("GraphQL over HTTP: queries go by GET too, and what nobody needs is closed")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesByGetTest {
    private Product product;
    private Portal portal;

    @BeforeAll
    void start(@TempDir Path data) {
        product = Product.start(data, "--dossier.graphql.introspection=false");
        portal = product.portal().with("Accept-Language", "en");
        new Office(product.portal()).registerUnit();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    private HttpResponse<String> get(String... parameters) {
        return portal.get("/graphql?"
                + IntStream.range(0, parameters.length / 2)
                        .mapToObj(i -> parameters[2 * i] + "=" + URLEncoder.encode(parameters[2 * i + 1], UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private static String code(HttpResponse<String> answer) {
        return Portal.json(answer).at("/errors/0/extensions/code").asString();
    }

    @Test
    void aQueryIsAnsweredAsIfItHadBeenPosted() {
        String query = "query One($u: ID!) { unit(id: $u) { id } } query Other { projections { name } }";
        String unit = product.portal()
                .strong()
                .query("{ units(first: 1) { edges { node { id } } } }", Map.of())
                .at("/units/edges/0/node/id")
                .asString();

        HttpResponse<String> answer =
                get("query", query, "operationName", "One", "variables", "{\"u\":\"%s\"}".formatted(unit));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Portal.json(answer).at("/data/unit/id").asString()).isEqualTo(unit);
        assertThat(portal.as("").get("/graphql?query=%7B__typename%7D").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutation { submitMonth(input: {month: \"2001-01\"}) { accepted } }",
                "query Q { __typename } mutation M { submitMonth(input: {month: \"2001-01\"}) { accepted } }"
            })
    void aMutationIsNot(String document) {
        HttpResponse<String> answer =
                document.startsWith("mutation") ? get("query", document) : get("query", document, "operationName", "M");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(code(answer)).isEqualTo("QUERIES_ONLY");
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void aSubscriptionIsNotEither() {
        HttpResponse<String> answer = portal.with("Accept", "text/event-stream")
                .get("/graphql?query=subscription%20%7BmatterNotices%7Bposition%7D%7D");

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fragment F on Query { __typename }", "type A { a: Int }", "{"})
    void whatIsNoOperationIsRefusedInWords(String document) {
        HttpResponse<String> answer = get("query", document);

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(code(answer)).isNotEmpty().isNotEqualTo("INTERNAL_ERROR");
    }

    @ParameterizedTest
    @CsvSource({"variables, [1]", "variables, {", "extensions, 7"})
    void parametersThatAreNoObjectsAreRefused(String name, String value) {
        HttpResponse<String> answer = get("query", "{ __typename }", name, value);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("PARAMETER_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"query\": 7}", "{\"query\": true}", "{\"query\": \"{ __typename }\", \"operationName\": 1.5}"
            })
    void textsMustBeTexts(String body) {
        HttpResponse<String> answer = portal.post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo("BODY_UNREADABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ __schema { types { name } } }", "{ __type(name: \"Unit\") { name } }"})
    void theSchemaIsToldOnlyWhereItIsWanted(String document) {
        assertThat(portal.ask(document, Map.of())
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("INTROSPECTION_OFF");
        assertThat(portal.query("{ __typename }", Map.of()).path("__typename").asString())
                .isEqualTo("Query");
    }

    @Test
    void directivesAreCounted() {
        String often = "{ __typename %s }".formatted("@include(if: true) ".repeat(5));
        String many = "{ %s }"
                .formatted(IntStream.range(0, 31)
                        .mapToObj(i -> "projections { name @include(if: true) }")
                        .collect(Collectors.joining(" ")));

        assertThat(portal.ask(often, Map.of()).at("/errors").toString())
                .contains("QUERY_TOO_LARGE", "up to 5 at one place", "4 at one place");
        assertThat(portal.ask(many, Map.of()).at("/errors/0/message").asString())
                .contains("31 directives", "at most 30");
    }
}
